-- Who published a version; those that come with the program are the system's.
ALTER TABLE scheme_version ADD COLUMN published_by VARCHAR(64) DEFAULT 'system' NOT NULL;

-- What an office has uploaded and not yet published, under the hash of its text. Code, version and name are what the text
-- says of itself, as far as it can be read.
CREATE TABLE scheme_draft (
  hash        CHAR(64)     NOT NULL,
  code        VARCHAR(40)  NOT NULL,
  version     INT          NOT NULL,
  name        VARCHAR(200) NOT NULL,
  yaml_text   MEDIUMTEXT   NOT NULL,
  uploaded_by VARCHAR(64)  NOT NULL,
  uploaded_at DATETIME(3)  NOT NULL,
  CONSTRAINT pk_scheme_draft PRIMARY KEY (hash)
) DEFAULT CHARSET = utf8mb4;

-- Which readings of a version the office has confirmed. Each confirmation also stands in the record.
CREATE TABLE scheme_confirmation (
  hash         CHAR(64)    NOT NULL,
  assumption   VARCHAR(40) NOT NULL,
  confirmed_by VARCHAR(64) NOT NULL,
  confirmed_at DATETIME(3) NOT NULL,
  CONSTRAINT pk_scheme_confirmation PRIMARY KEY (hash, assumption),
  CONSTRAINT fk_scheme_confirmation FOREIGN KEY (hash) REFERENCES scheme_version (hash)
) DEFAULT CHARSET = utf8mb4;
