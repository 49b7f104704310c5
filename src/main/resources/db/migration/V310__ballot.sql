-- Anonymous ballots (src/docs/ballots.md). No row stands for a vote: a vote adds to the sealed counts of its box. Nothing here
-- may tell when or in which order votes came: no time, no ascending id, no version beside them.
CREATE TABLE ballot_box (
  number VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  subject_kind VARCHAR(10) NOT NULL,
  subject_code VARCHAR(16) NOT NULL,
  sheet VARCHAR(40) NOT NULL,
  title VARCHAR(200) NOT NULL,
  note VARCHAR(500) NOT NULL,
  minimum INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  issued INT NOT NULL,
  replies INT NOT NULL,
  tally VARCHAR(8000) NOT NULL,
  CONSTRAINT pk_ballot_box PRIMARY KEY (number),
  CONSTRAINT uq_ballot_box UNIQUE (cycle_code, subject_kind, subject_code, sheet)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE ballot_question (
  box VARCHAR(20) NOT NULL,
  place INT NOT NULL,
  code VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  optional BOOLEAN NOT NULL,
  scale VARCHAR(2000) NOT NULL,
  CONSTRAINT pk_ballot_question PRIMARY KEY (box, place),
  CONSTRAINT fk_question_box FOREIGN KEY (box) REFERENCES ballot_box (number)
) DEFAULT CHARSET = utf8mb4;

-- The codes that can still be used: whose code was used, or whose box was closed, has no row.
CREATE TABLE ballot_code (
  code_hash VARCHAR(64) NOT NULL,
  box VARCHAR(20) NOT NULL,
  CONSTRAINT pk_ballot_code PRIMARY KEY (code_hash),
  CONSTRAINT fk_code_box FOREIGN KEY (box) REFERENCES ballot_box (number)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_ballot_code_box ON ballot_code (box);

-- Written when a box is closed, for each question with enough answers: the sum of the answers, in hundredths.
CREATE TABLE ballot_result (
  box VARCHAR(20) NOT NULL,
  code VARCHAR(40) NOT NULL,
  replies INT NOT NULL,
  hundredths BIGINT NOT NULL,
  CONSTRAINT pk_ballot_result PRIMARY KEY (box, code),
  CONSTRAINT fk_result_box FOREIGN KEY (box) REFERENCES ballot_box (number)
) DEFAULT CHARSET = utf8mb4;
