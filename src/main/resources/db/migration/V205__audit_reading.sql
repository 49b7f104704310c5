-- Who reads the record asks for one actor, one kind of fact or some days, always by pages in the order of seq.
CREATE INDEX ix_audit_actor ON audit_entry (actor, seq);
CREATE INDEX ix_audit_action ON audit_entry (action, seq);
CREATE INDEX ix_audit_at ON audit_entry (at, seq);

-- One walk along the whole chain, done in pieces: how far it came, with which hash, and what it found. At most one is
-- under way (unique running). through_seq and through_hash are the end of the chain when it began.
CREATE TABLE audit_check (
  id BIGINT NOT NULL AUTO_INCREMENT,
  started_by VARCHAR(64) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  through_seq BIGINT NOT NULL,
  through_hash VARCHAR(64) NOT NULL,
  checked_seq BIGINT NOT NULL,
  checked_hash VARCHAR(64) NOT NULL,
  first_bad BIGINT NULL,
  finished_at DATETIME(3) NULL,
  running TINYINT NULL,
  CONSTRAINT pk_audit_check PRIMARY KEY (id),
  CONSTRAINT uq_audit_check_running UNIQUE (running)
) DEFAULT CHARSET = utf8mb4;
