-- Who acts for a general branch (党总支): its secretary and deputies.
CREATE TABLE unit_officer (
  unit_code VARCHAR(16) NOT NULL,
  user_id VARCHAR(64) NOT NULL,
  CONSTRAINT pk_unit_officer PRIMARY KEY (unit_code, user_id),
  CONSTRAINT fk_unit_officer_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
) DEFAULT CHARSET = utf8mb4;
