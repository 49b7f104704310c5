-- The members of a branch in a cycle, with the fewest fields that do: a name and no more.
CREATE TABLE member_list (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  finished_by VARCHAR(64) NULL,
  finished_on DATE NULL,
  cap_reason VARCHAR(500) NOT NULL,
  CONSTRAINT pk_member_list PRIMARY KEY (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- exemption: NONE, APPLIED, GRANTED or REFUSED. Who is granted it is not rated and in no denominator.
CREATE TABLE member_entry (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  member_code VARCHAR(8) NOT NULL,
  name VARCHAR(20) NOT NULL,
  exemption VARCHAR(10) NOT NULL,
  exemption_reason VARCHAR(200) NOT NULL,
  CONSTRAINT pk_member_entry PRIMARY KEY (cycle_code, branch_code, member_code),
  CONSTRAINT fk_member_list FOREIGN KEY (cycle_code, branch_code) REFERENCES member_list (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- What one person of the branch's committee gave one member.
CREATE TABLE member_score (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  member_code VARCHAR(8) NOT NULL,
  rater VARCHAR(64) NOT NULL,
  score DECIMAL(7,2) NOT NULL,
  CONSTRAINT pk_member_score PRIMARY KEY (cycle_code, branch_code, member_code, rater),
  CONSTRAINT fk_score_member FOREIGN KEY (cycle_code, branch_code, member_code)
    REFERENCES member_entry (cycle_code, branch_code, member_code)
) DEFAULT CHARSET = utf8mb4;

-- A recorded decision that a member is not rated this year. from_day and to_day: the time of a sanction, both ends count.
CREATE TABLE member_veto (
  number VARCHAR(20) NOT NULL,
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  member_code VARCHAR(8) NOT NULL,
  ground VARCHAR(40) NOT NULL,
  from_day DATE NULL,
  to_day DATE NULL,
  minute_number VARCHAR(60) NOT NULL,
  decided_on DATE NOT NULL,
  reason VARCHAR(500) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL,
  revoked_by VARCHAR(64) NULL,
  revocation_reason VARCHAR(500) NOT NULL,
  CONSTRAINT pk_member_veto PRIMARY KEY (number),
  CONSTRAINT fk_veto_member FOREIGN KEY (cycle_code, branch_code, member_code)
    REFERENCES member_entry (cycle_code, branch_code, member_code)
) DEFAULT CHARSET = utf8mb4;

CREATE INDEX ix_member_veto ON member_veto (cycle_code, branch_code, member_code);
