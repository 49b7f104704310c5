-- What the office typed about members is marked as typed; until now everything was.
UPDATE review_decision SET kind = 'TYPED_MEMBERS' WHERE kind = 'MEMBERS';

-- A public notice stands in the table of notices now; that of an earlier year of 002 stays in the audit.
DELETE FROM review_decision WHERE kind = 'NOTICE';
