-- One rectification for a branch in a cycle; it keeps its number through all rounds.
CREATE TABLE rectification (
  number VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  branch_name VARCHAR(100) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  round_no INT NOT NULL,
  carry_out_until DATE NULL,
  effect_from DATE NULL,
  opened_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  version INT NOT NULL,
  CONSTRAINT pk_rectification PRIMARY KEY (number),
  CONSTRAINT uq_rectification UNIQUE (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_rectification_branch ON rectification (branch_code);

-- Everything below is only ever added to.
CREATE TABLE rectification_step (
  number VARCHAR(20) NOT NULL,
  seq INT NOT NULL,
  round_no INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  on_day DATE NULL,
  person VARCHAR(100) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  CONSTRAINT pk_rectification_step PRIMARY KEY (number, seq),
  CONSTRAINT fk_rectification_step FOREIGN KEY (number) REFERENCES rectification (number)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE rectification_measure (
  number VARCHAR(20) NOT NULL,
  round_no INT NOT NULL,
  slot INT NOT NULL,
  version INT NOT NULL,
  problem VARCHAR(500) NOT NULL,
  what VARCHAR(500) NOT NULL,
  who VARCHAR(100) NOT NULL,
  due_on DATE NOT NULL,
  evidence VARCHAR(500) NOT NULL,
  CONSTRAINT pk_rectification_measure PRIMARY KEY (number, round_no, slot, version),
  CONSTRAINT fk_rectification_measure FOREIGN KEY (number) REFERENCES rectification (number)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE rectification_result (
  number VARCHAR(20) NOT NULL,
  round_no INT NOT NULL,
  slot INT NOT NULL,
  version INT NOT NULL,
  result VARCHAR(1000) NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_rectification_result PRIMARY KEY (number, round_no, slot, version),
  CONSTRAINT fk_rectification_result FOREIGN KEY (number) REFERENCES rectification (number)
) DEFAULT CHARSET = utf8mb4;

-- Why a version of a measure (subject MEASURE) or of a result (subject RESULT) was sent back.
CREATE TABLE rectification_return (
  number VARCHAR(20) NOT NULL,
  round_no INT NOT NULL,
  slot INT NOT NULL,
  subject VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  CONSTRAINT pk_rectification_return PRIMARY KEY (number, round_no, slot, subject, version),
  CONSTRAINT fk_rectification_return FOREIGN KEY (number) REFERENCES rectification (number)
) DEFAULT CHARSET = utf8mb4;
