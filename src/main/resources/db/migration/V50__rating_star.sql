-- The four stars of a rating. Rows are only added: a later one of the same kind is a new version beside the old.
CREATE TABLE rating_star (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  star VARCHAR(10) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  paper VARCHAR(200) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_rating_star PRIMARY KEY (cycle_code, branch_code, kind, version)
) DEFAULT CHARSET = utf8mb4;
