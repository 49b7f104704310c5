-- A decision on a member holds only when a second person has confirmed what was recorded: PROPOSED, IN_FORCE, REJECTED, REVOKED.
ALTER TABLE member_veto ADD COLUMN state VARCHAR(10) DEFAULT 'IN_FORCE' NOT NULL;
ALTER TABLE member_veto ADD COLUMN confirmed_by VARCHAR(64) NULL;
ALTER TABLE member_veto ADD COLUMN confirmation_note VARCHAR(500) DEFAULT '' NOT NULL;
UPDATE member_veto SET state = 'REVOKED' WHERE revoked_by IS NOT NULL;
