-- A round of sheets that a cycle waits for: open_sheets counts down to 0 as they are filled in or given up.
CREATE TABLE review_round (
  cycle_code VARCHAR(60) NOT NULL,
  round VARCHAR(40) NOT NULL,
  name VARCHAR(60) NOT NULL,
  sheets VARCHAR(200) NOT NULL,
  half INT NOT NULL,
  due DATE NOT NULL,
  open_sheets INT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_review_round PRIMARY KEY (cycle_code, round)
) DEFAULT CHARSET = utf8mb4;

-- One sheet: whoever is named in rater fills it in about a subject. The key makes a double start harmless.
CREATE TABLE review_sheet (
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  sheet VARCHAR(40) NOT NULL,
  half INT NOT NULL,
  rater VARCHAR(64) NOT NULL,
  round VARCHAR(40) NOT NULL,
  state VARCHAR(10) NOT NULL,
  replies INT NOT NULL,
  actor VARCHAR(64) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  at DATETIME(3) NULL,
  CONSTRAINT pk_review_sheet PRIMARY KEY (cycle_code, subject, sheet, half, rater)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_review_sheet_round ON review_sheet (cycle_code, round, state);

-- What was entered for a point: a score, the code of a level or a check, or the tally of a ballot.
CREATE TABLE review_entry (
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  sheet VARCHAR(40) NOT NULL,
  half INT NOT NULL,
  rater VARCHAR(64) NOT NULL,
  point VARCHAR(40) NOT NULL,
  entered VARCHAR(500) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_review_entry PRIMARY KEY (cycle_code, subject, sheet, half, rater, point)
) DEFAULT CHARSET = utf8mb4;

-- What a cycle came to for a subject; half 0 is the whole period. Fractions are exact, such as 1421/15.
CREATE TABLE review_result (
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  half INT NOT NULL,
  raw VARCHAR(60) NOT NULL,
  counted VARCHAR(60) NOT NULL,
  star VARCHAR(10) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  worked VARCHAR(4000) NOT NULL,
  CONSTRAINT pk_review_result PRIMARY KEY (cycle_code, subject, half)
) DEFAULT CHARSET = utf8mb4;

-- What a checklist left unmet, whose it is to put right, and until when.
CREATE TABLE review_improvement (
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  point VARCHAR(40) NOT NULL,
  state VARCHAR(20) NOT NULL,
  responsible VARCHAR(20) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  due DATE NULL,
  CONSTRAINT pk_review_improvement PRIMARY KEY (cycle_code, subject, point)
) DEFAULT CHARSET = utf8mb4;

-- Whom the office invited to fill in a sheet; a sheet without a line is filled in by its whole group.
CREATE TABLE review_panel (
  cycle_code VARCHAR(60) NOT NULL,
  sheet VARCHAR(40) NOT NULL,
  rater VARCHAR(64) NOT NULL,
  CONSTRAINT pk_review_panel PRIMARY KEY (cycle_code, sheet, rater)
) DEFAULT CHARSET = utf8mb4;

-- Decisions and papers of a cycle: reports, confirmations, titles, each once for a subject.
CREATE TABLE review_decision (
  cycle_code VARCHAR(60) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  outcome VARCHAR(60) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  minute_number VARCHAR(100) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_review_decision PRIMARY KEY (cycle_code, kind, subject)
) DEFAULT CHARSET = utf8mb4;
