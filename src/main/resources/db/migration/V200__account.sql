-- Who may log in. The engine's identity tables mirror name and groups, never a password.
-- Binary collation: a login name is one name, whatever the server takes for equal.
CREATE TABLE account (
  user_id VARCHAR(64) NOT NULL,
  name VARCHAR(60) NOT NULL,
  password_hash VARCHAR(200) NULL,
  source VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  must_change BOOLEAN NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (user_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- mapped: the directory gave the role and takes it away again; else the security administrator did.
CREATE TABLE account_role (
  user_id VARCHAR(64) NOT NULL,
  role VARCHAR(30) NOT NULL,
  mapped BOOLEAN NOT NULL,
  CONSTRAINT pk_account_role PRIMARY KEY (user_id, role, mapped),
  CONSTRAINT fk_account_role FOREIGN KEY (user_id) REFERENCES account (user_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_account_role ON account_role (role);
