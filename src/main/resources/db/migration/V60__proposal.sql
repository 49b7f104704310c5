-- The proposal of a cycle: every calculation kept as a run of its own, what was voted, resolved and decided above.
CREATE TABLE proposal (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  state VARCHAR(20) NOT NULL,
  prepared_by VARCHAR(64) NOT NULL,
  opinion VARCHAR(2000) NOT NULL,
  soft_minimum_reason VARCHAR(1000) NOT NULL,
  prepared_at DATETIME(3) NULL,
  sealed_at DATETIME(3) NULL,
  released_at DATETIME(3) NULL,
  CONSTRAINT pk_proposal PRIMARY KEY (cycle_code),
  CONSTRAINT fk_proposal_cycle FOREIGN KEY (cycle_code) REFERENCES cycle (code)
) DEFAULT CHARSET = utf8mb4;

-- One calculation. basis is the hash of every total, key and veto that went into it.
CREATE TABLE proposal_run (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  roster_size INT NOT NULL,
  basis VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_proposal_run PRIMARY KEY (cycle_code, run)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE proposal_line (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  position INT NOT NULL,
  place INT NULL,
  total_exact VARCHAR(200) NOT NULL,
  total_shown VARCHAR(20) NOT NULL,
  key_text VARCHAR(500) NOT NULL,
  score_star VARCHAR(10) NOT NULL,
  quota_star VARCHAR(10) NOT NULL,
  tied BOOLEAN NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_proposal_line PRIMARY KEY (cycle_code, run, branch_code)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE proposal_cap (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  star INT NOT NULL,
  places INT NOT NULL,
  explanation VARCHAR(300) NOT NULL,
  CONSTRAINT pk_proposal_cap PRIMARY KEY (cycle_code, run, star)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE proposal_tie (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  star INT NOT NULL,
  places INT NOT NULL,
  branches VARCHAR(8000) NOT NULL,
  CONSTRAINT pk_proposal_tie PRIMARY KEY (cycle_code, run, star)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE proposal_warning (
  cycle_code VARCHAR(60) NOT NULL,
  run INT NOT NULL,
  position INT NOT NULL,
  warning VARCHAR(500) NOT NULL,
  CONSTRAINT pk_proposal_warning PRIMARY KEY (cycle_code, run, position)
) DEFAULT CHARSET = utf8mb4;

-- A recorded vote on one tie; in the order of seq each vote is one more key of the allocation.
CREATE TABLE tie_vote (
  cycle_code VARCHAR(60) NOT NULL,
  seq INT NOT NULL,
  run INT NOT NULL,
  star INT NOT NULL,
  places INT NOT NULL,
  voted_order VARCHAR(8000) NOT NULL,
  minute_no VARCHAR(60) NOT NULL,
  meeting_date DATE NOT NULL,
  entitled INT NOT NULL,
  present INT NOT NULL,
  votes_for INT NOT NULL,
  votes_against INT NOT NULL,
  abstentions INT NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_tie_vote PRIMARY KEY (cycle_code, seq)
) DEFAULT CHARSET = utf8mb4;

-- What the Party committee resolved about a run: approved, or returned with a reason.
CREATE TABLE proposal_resolution (
  cycle_code VARCHAR(60) NOT NULL,
  seq INT NOT NULL,
  run INT NOT NULL,
  decision VARCHAR(10) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  minute_no VARCHAR(60) NOT NULL,
  meeting_date DATE NOT NULL,
  entitled INT NOT NULL,
  present INT NOT NULL,
  votes_for INT NOT NULL,
  votes_against INT NOT NULL,
  abstentions INT NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_proposal_resolution PRIMARY KEY (cycle_code, seq)
) DEFAULT CHARSET = utf8mb4;

-- The superior's papers: the review of the proposal, and the decision after verification.
CREATE TABLE superior_paper (
  cycle_code VARCHAR(60) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  paper_no VARCHAR(100) NOT NULL,
  actor VARCHAR(64) NOT NULL,
  at DATETIME(3) NOT NULL,
  CONSTRAINT pk_superior_paper PRIMARY KEY (cycle_code, kind)
) DEFAULT CHARSET = utf8mb4;

-- Branches that the superior wants verified beside those that are filed.
CREATE TABLE review_sample (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  CONSTRAINT pk_review_sample PRIMARY KEY (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;

-- Verifications that ask for another star; the superior decides on each.
CREATE TABLE asked_change (
  cycle_code VARCHAR(60) NOT NULL,
  branch_code VARCHAR(16) NOT NULL,
  finding VARCHAR(2000) NOT NULL,
  CONSTRAINT pk_asked_change PRIMARY KEY (cycle_code, branch_code)
) DEFAULT CHARSET = utf8mb4;
