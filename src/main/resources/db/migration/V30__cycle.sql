-- One yearly rating under one frozen version of a scheme, with its frozen roster and computed deadlines.
CREATE TABLE cycle (
  code VARCHAR(60) NOT NULL,
  scheme_code VARCHAR(40) NOT NULL,
  scheme_hash VARCHAR(64) NOT NULL,
  cycle_year INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  stage VARCHAR(30) NOT NULL,
  small_numbers VARCHAR(30) NOT NULL,
  open_ratings INT NOT NULL,
  roster_size INT NOT NULL,
  opened_by VARCHAR(64) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_cycle PRIMARY KEY (code),
  CONSTRAINT uq_cycle_scheme_year UNIQUE (scheme_code, cycle_year)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE roster_entry (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  branch_name VARCHAR(100) NOT NULL,
  unit_name VARCHAR(100) NOT NULL,
  branch_kind VARCHAR(20) NOT NULL,
  members INT NOT NULL,
  exempt_reason VARCHAR(200) NULL,
  CONSTRAINT pk_roster_entry PRIMARY KEY (cycle_code, branch_code),
  CONSTRAINT fk_roster_cycle FOREIGN KEY (cycle_code) REFERENCES cycle (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE cycle_deadline (
  cycle_code VARCHAR(60) NOT NULL,
  deadline VARCHAR(40) NOT NULL,
  name VARCHAR(60) NOT NULL,
  due DATE NOT NULL,
  provisional BOOLEAN NOT NULL,
  explanation VARCHAR(500) NOT NULL,
  CONSTRAINT pk_cycle_deadline PRIMARY KEY (cycle_code, deadline),
  CONSTRAINT fk_deadline_cycle FOREIGN KEY (cycle_code) REFERENCES cycle (code)
) DEFAULT CHARSET = utf8mb4;

-- The next number of each kind of paper in a year, such as HX-2025-001.
CREATE TABLE number_series (
  prefix VARCHAR(8) NOT NULL,
  series_year INT NOT NULL,
  next_number INT NOT NULL,
  CONSTRAINT pk_number_series PRIMARY KEY (prefix, series_year)
) DEFAULT CHARSET = utf8mb4;
