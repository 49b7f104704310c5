-- What the office tried in the simulation and wants to start its proposal from: chosen settings and a note, never a star.
-- settings is the JSON that the simulation takes; described says in Chinese how it differs from the scheme's own.
CREATE TABLE proposal_plan (
  cycle_code VARCHAR(60) NOT NULL,
  seq INT NOT NULL,
  name VARCHAR(60) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  settings VARCHAR(2000) NOT NULL,
  described VARCHAR(2000) NOT NULL,
  spread VARCHAR(500) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_proposal_plan PRIMARY KEY (cycle_code, seq),
  CONSTRAINT fk_proposal_plan_cycle FOREIGN KEY (cycle_code) REFERENCES cycle (code)
) DEFAULT CHARSET = utf8mb4;
