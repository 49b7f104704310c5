-- The public notice of a cycle: a frozen list, open until a working day.
CREATE TABLE notice (
  cycle_code VARCHAR(60) NOT NULL,
  scope VARCHAR(200) NOT NULL,
  stage VARCHAR(10) NOT NULL,
  published_on DATE NOT NULL,
  closes_on DATE NOT NULL,
  closing_explanation VARCHAR(500) NOT NULL,
  published_by VARCHAR(64) NOT NULL,
  closed_at DATETIME(3) NULL,
  CONSTRAINT pk_notice PRIMARY KEY (cycle_code)
) DEFAULT CHARSET = utf8mb4;

-- Frozen when the notice is published; never changed.
CREATE TABLE notice_line (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  branch_name VARCHAR(100) NOT NULL,
  star VARCHAR(10) NOT NULL,
  CONSTRAINT pk_notice_line PRIMARY KEY (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- Appended after an upheld objection; the line itself stays as it was published.
CREATE TABLE notice_correction (
  cycle_code VARCHAR(60) NOT NULL,
  list_version INT NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  star VARCHAR(10) NOT NULL,
  corrected_on DATE NOT NULL,
  objection VARCHAR(20) NOT NULL,
  CONSTRAINT pk_notice_correction PRIMARY KEY (cycle_code, list_version)
) DEFAULT CHARSET = utf8mb4;

-- Version 1 is the hash of the list as published, each further one follows a correction.
CREATE TABLE notice_hash (
  cycle_code VARCHAR(60) NOT NULL,
  list_version INT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT pk_notice_hash PRIMARY KEY (cycle_code, list_version)
) DEFAULT CHARSET = utf8mb4;

-- An objection under its receipt number, from the receipt to the final answer.
CREATE TABLE objection (
  receipt VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  contact VARCHAR(100) NOT NULL,
  sender VARCHAR(64) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  answer_due DATE NOT NULL,
  stage VARCHAR(20) NOT NULL,
  admissible VARCHAR(20) NULL,
  admission_reason VARCHAR(1000) NULL,
  handler VARCHAR(64) NULL,
  points VARCHAR(500) NOT NULL,
  verdict VARCHAR(20) NULL,
  finding VARCHAR(2000) NULL,
  consequence VARCHAR(20) NULL,
  new_star VARCHAR(10) NULL,
  decision_reason VARCHAR(1000) NULL,
  minute_number VARCHAR(60) NULL,
  decided_by VARCHAR(64) NULL,
  answer VARCHAR(2000) NULL,
  answered_by VARCHAR(64) NULL,
  answered_at DATETIME(3) NULL,
  escalation_note VARCHAR(1000) NULL,
  escalated_by VARCHAR(64) NULL,
  version INT NOT NULL,
  CONSTRAINT pk_objection PRIMARY KEY (receipt)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_objection_cycle ON objection (cycle_code, stage);
