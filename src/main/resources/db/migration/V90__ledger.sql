-- The stars a branch was given, for good: rows are only added. Entry 1 of a cycle is its annual star.
CREATE TABLE ledger_entry (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  entry_no INT NOT NULL,
  cycle_year INT NOT NULL,
  branch_name VARCHAR(100) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  star VARCHAR(10) NOT NULL,
  valid_from DATE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  decided_by VARCHAR(64) NOT NULL,
  paper VARCHAR(200) NOT NULL,
  score_star VARCHAR(10) NULL,
  quota_star VARCHAR(10) NULL,
  superior_star VARCHAR(10) NULL,
  final_star VARCHAR(10) NULL,
  entered_by VARCHAR(64) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_ledger_entry PRIMARY KEY (cycle_code, branch_code, entry_no)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_ledger_branch ON ledger_entry (branch_code, valid_from);

-- The award of a cycle; the key lets it happen once.
CREATE TABLE ledger_award (
  cycle_code VARCHAR(60) NOT NULL,
  issuer VARCHAR(40) NOT NULL,
  awarded_on DATE NOT NULL,
  plaque_prefix VARCHAR(20) NOT NULL,
  awarded_by VARCHAR(64) NOT NULL,
  awarded_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_ledger_award PRIMARY KEY (cycle_code),
  CONSTRAINT uq_ledger_award_prefix UNIQUE (plaque_prefix)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE plaque (
  number VARCHAR(30) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  star VARCHAR(10) NOT NULL,
  issuer VARCHAR(40) NOT NULL,
  handed_over_on DATE NOT NULL,
  CONSTRAINT pk_plaque PRIMARY KEY (number),
  CONSTRAINT uq_plaque_branch UNIQUE (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- What a star may lead to, proposed to an office; subject is a branch, or - where several are named.
CREATE TABLE linkage (
  number VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  consequence VARCHAR(60) NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  office VARCHAR(40) NOT NULL,
  proposal VARCHAR(1000) NOT NULL,
  source_line INT NOT NULL,
  proposed_at DATETIME(3) NOT NULL,
  decision VARCHAR(10) NULL,
  note VARCHAR(1000) NULL,
  answered_by VARCHAR(64) NULL,
  answered_at DATETIME(3) NULL,
  version INT NOT NULL,
  CONSTRAINT pk_linkage PRIMARY KEY (number),
  CONSTRAINT uq_linkage UNIQUE (cycle_code, consequence, subject)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE linkage_branch (
  number VARCHAR(20) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  branch_name VARCHAR(100) NOT NULL,
  star VARCHAR(10) NOT NULL,
  CONSTRAINT pk_linkage_branch PRIMARY KEY (number, branch_code),
  CONSTRAINT fk_linkage_branch FOREIGN KEY (number) REFERENCES linkage (number)
) DEFAULT CHARSET = utf8mb4;
