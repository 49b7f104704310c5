-- One branch in one cycle: how far its rating has come.
CREATE TABLE rating (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  stage_since DATETIME(3) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_rating PRIMARY KEY (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- A submitted sheet. A later one of the same kind is a new revision; the earlier one stays.
CREATE TABLE rating_sheet (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  sheet VARCHAR(20) NOT NULL,
  revision INT NOT NULL,
  actor VARCHAR(64) NOT NULL,
  occasion VARCHAR(500) NOT NULL,
  applied_star VARCHAR(10) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_rating_sheet PRIMARY KEY (cycle_code, branch_code, sheet, revision)
) DEFAULT CHARSET = utf8mb4;

-- The points of a revision, all of them, so that each revision can be read by itself.
CREATE TABLE rating_score (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  sheet VARCHAR(20) NOT NULL,
  revision INT NOT NULL,
  point VARCHAR(40) NOT NULL,
  score DECIMAL(5, 2) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_rating_score PRIMARY KEY (cycle_code, branch_code, sheet, revision, point)
) DEFAULT CHARSET = utf8mb4;

-- The honours listed with a revision of the branch's own sheet.
CREATE TABLE rating_honour (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  revision INT NOT NULL,
  line INT NOT NULL,
  person VARCHAR(40) NOT NULL,
  level VARCHAR(20) NOT NULL,
  awarded_on DATE NOT NULL,
  CONSTRAINT pk_rating_honour PRIMARY KEY (cycle_code, branch_code, revision, line)
) DEFAULT CHARSET = utf8mb4;

-- The meetings behind the self-assessment; one that was sent back stays beside the next.
CREATE TABLE rating_meeting (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  number INT NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  held_on DATE NULL,
  entitled INT NOT NULL,
  present INT NOT NULL,
  votes_for INT NOT NULL,
  minutes VARCHAR(2000) NOT NULL,
  remark VARCHAR(1000) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_rating_meeting PRIMARY KEY (cycle_code, branch_code, number)
) DEFAULT CHARSET = utf8mb4;

-- What an assessor returned. An answer names the revision of the branch's sheet that it made.
CREATE TABLE rating_return (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  number INT NOT NULL,
  items VARCHAR(2000) NOT NULL,
  question VARCHAR(1000) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  answered_revision INT NOT NULL,
  CONSTRAINT pk_rating_return PRIMARY KEY (cycle_code, branch_code, number)
) DEFAULT CHARSET = utf8mb4;

-- Vetoes with everything that was said about them.
CREATE TABLE veto (
  number VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  ground VARCHAR(40) NOT NULL,
  state VARCHAR(20) NOT NULL,
  facts VARCHAR(2000) NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  proposed_by VARCHAR(64) NOT NULL,
  proposed_at DATETIME(3) NOT NULL,
  hearing VARCHAR(20) NULL,
  statement VARCHAR(2000) NOT NULL,
  heard_from VARCHAR(64) NOT NULL,
  heard_at DATETIME(3) NULL,
  scope VARCHAR(10) NULL,
  decision_reason VARCHAR(1000) NOT NULL,
  minute_number VARCHAR(100) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  decided_at DATETIME(3) NULL,
  was_in_force BOOLEAN NOT NULL,
  revocation_reason VARCHAR(1000) NOT NULL,
  revocation_by VARCHAR(64) NOT NULL,
  revocation_minute VARCHAR(100) NOT NULL,
  revoked_by VARCHAR(64) NOT NULL,
  revoked_at DATETIME(3) NULL,
  settled BOOLEAN NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_veto PRIMARY KEY (number)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_veto_cycle ON veto (cycle_code, branch_code);
