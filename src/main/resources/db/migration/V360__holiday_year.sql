-- The State Council's arrangement of a year as an office has sent it in; it takes the place of the file that came with
-- the program. The text is the yearly file itself.
CREATE TABLE holiday_year (
  calendar_year INT         NOT NULL,
  yaml_text     TEXT        NOT NULL,
  sent_by       VARCHAR(64) NOT NULL,
  sent_at       DATETIME(3) NOT NULL,
  CONSTRAINT pk_holiday_year PRIMARY KEY (calendar_year)
) DEFAULT CHARSET = utf8mb4;
