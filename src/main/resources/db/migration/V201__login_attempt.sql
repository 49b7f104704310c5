-- Who was refused how often, from where: the throttle, the same on every node. account_key is the SHA-256 of the name as
-- typed, because people also type passwords there; '*' stands for every account or every address.
CREATE TABLE login_attempt (
  account_key VARCHAR(64) NOT NULL,
  address VARCHAR(45) NOT NULL,
  failures INT NOT NULL,
  failed_at DATETIME(3) NULL,
  succeeded_at DATETIME(3) NULL,
  CONSTRAINT pk_login_attempt PRIMARY KEY (account_key, address)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
