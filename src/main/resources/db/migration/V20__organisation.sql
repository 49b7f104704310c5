-- Who belongs where. Accounts and passwords are in the engine's identity tables; user_id is the login name.
CREATE TABLE unit (
  code VARCHAR(16) NOT NULL,
  name VARCHAR(100) NOT NULL,
  CONSTRAINT pk_unit PRIMARY KEY (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE branch (
  code VARCHAR(16) NOT NULL,
  name VARCHAR(100) NOT NULL,
  unit_code VARCHAR(16) NULL,
  kind VARCHAR(20) NOT NULL,
  members INT NOT NULL,
  exempt_reason VARCHAR(200) NULL,
  CONSTRAINT pk_branch PRIMARY KEY (code),
  CONSTRAINT fk_branch_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE person (
  user_id VARCHAR(64) NOT NULL,
  name VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NULL,
  post VARCHAR(20) NULL,
  CONSTRAINT pk_person PRIMARY KEY (user_id),
  CONSTRAINT fk_person_branch FOREIGN KEY (branch_code) REFERENCES branch (code)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_person_branch ON person (branch_code, post);
