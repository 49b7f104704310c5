-- Whether the star was put before the public; one that was not is for the branch itself and those above it.
ALTER TABLE ledger_entry ADD COLUMN published BOOLEAN NOT NULL DEFAULT TRUE;
