-- A line of a filled-in sheet that was sent back: why, until when, and what stood there before. What stands there now is in
-- review_entry; a line without an entry waits. The numbers count the rounds of corrections of a cycle.
CREATE TABLE review_return (
  cycle_code VARCHAR(60) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  sheet VARCHAR(40) NOT NULL,
  half INT NOT NULL,
  rater VARCHAR(64) NOT NULL,
  point VARCHAR(40) NOT NULL,
  number INT NOT NULL,
  finding VARCHAR(500) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  due DATE NOT NULL,
  entered VARCHAR(500) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  scored_by VARCHAR(64) NOT NULL,
  scored_at DATETIME(3) NULL,
  lapsed VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_review_return PRIMARY KEY (cycle_code, number, subject, sheet, half, rater, point)
) DEFAULT CHARSET = utf8mb4;
