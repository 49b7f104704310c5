-- Append-only. Each row's hash covers the row and the hash before it, so a changed or missing row shows.
CREATE TABLE audit_entry (
  seq BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(120) NOT NULL,
  detail VARCHAR(2000) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT pk_audit_entry PRIMARY KEY (seq)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_audit_subject ON audit_entry (subject, seq);

-- One row: the end of the chain. Who appends locks it, at the very end of his transaction.
CREATE TABLE audit_head (
  id INT NOT NULL,
  seq BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT pk_audit_head PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
