-- Indexes without which MySQL reads a whole table that grows (measured: src/docs/benchmark.md).
-- The engine asks for the subtasks of every task that is completed; its own schema has no index for that, so each
-- completion read every open task of the college.
CREATE INDEX ix_task_parent ON ACT_RU_TASK (PARENT_TASK_ID_);

-- Before each command of somebody logged in the engine asks whether there is any revocation; there is none, and
-- without an index every grant of the college was read to know.
CREATE INDEX ix_authorization_type ON ACT_RU_AUTHORIZATION (TYPE_);

-- Every form is found by its key, and a form of a diagram by its deployment too.
CREATE INDEX ix_form_key ON ACT_RE_CAMFORMDEF (KEY_, DEPLOYMENT_ID_);

-- The list of the ledger: the newest years first, cut by the database.
CREATE INDEX ix_ledger_year ON ledger_entry (cycle_year DESC, branch_code, entry_no DESC);

-- One branch's page of the ledger: its plaques and what followed from its stars.
CREATE INDEX ix_plaque_branch ON plaque (branch_code);
CREATE INDEX ix_linkage_branch ON linkage_branch (branch_code);
