-- How many verifications of a cycle are still open; the last one to finish tells the cycle.
CREATE TABLE verification_round (
  cycle_code VARCHAR(60) NOT NULL,
  open_verifications INT NOT NULL,
  CONSTRAINT pk_verification_round PRIMARY KEY (cycle_code)
) DEFAULT CHARSET = utf8mb4;

-- The verification of one filed branch: letter of inquiry, visit, or both.
CREATE TABLE verification (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  method VARCHAR(10) NULL,
  paper_number VARCHAR(20) NULL,
  items VARCHAR(1000) NOT NULL,
  visited_on DATE NULL,
  visitors VARCHAR(400) NULL,
  visit_report VARCHAR(2000) NULL,
  started_at DATETIME(3) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT pk_verification PRIMARY KEY (cycle_code, branch_code),
  CONSTRAINT uq_verification_paper UNIQUE (paper_number)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE verification_question (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  position INT NOT NULL,
  question VARCHAR(300) NOT NULL,
  answer VARCHAR(2000) NULL,
  answered_by VARCHAR(64) NULL,
  answered_at DATETIME(3) NULL,
  CONSTRAINT pk_verification_question PRIMARY KEY (cycle_code, branch_code, position)
) DEFAULT CHARSET = utf8mb4;

-- A returned finding stays; the next one is a further round.
CREATE TABLE verification_finding (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  finding_round INT NOT NULL,
  finding VARCHAR(2000) NOT NULL,
  points VARCHAR(1000) NOT NULL,
  proposal VARCHAR(10) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  found_by VARCHAR(64) NOT NULL,
  found_at DATETIME(3) NOT NULL,
  branch_comment VARCHAR(2000) NULL,
  commented_by VARCHAR(64) NULL,
  commented_at DATETIME(3) NULL,
  decision VARCHAR(10) NULL,
  decision_reason VARCHAR(1000) NULL,
  decided_by VARCHAR(64) NULL,
  decided_at DATETIME(3) NULL,
  CONSTRAINT pk_verification_finding PRIMARY KEY (cycle_code, branch_code, finding_round)
) DEFAULT CHARSET = utf8mb4;
