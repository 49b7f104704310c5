-- What the list is of where it is not the stars of a whole roster, such as those who are to be named; empty for the latter.
ALTER TABLE notice ADD COLUMN about VARCHAR(200) NOT NULL DEFAULT '';
