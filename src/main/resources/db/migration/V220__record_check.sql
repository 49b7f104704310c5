-- The last proof of the record's chain, and where the chain ended when it last held. One row, written by the first proof.
CREATE TABLE record_check (
  id INT NOT NULL,
  checked_at DATETIME(3) NOT NULL,
  first_break BIGINT NULL,
  seq BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT pk_record_check PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
