// What is tried now, and the way back. A state is never changed: every step is a new one.
const DEPTH = 100;

export class History {
  constructor() {
    this.past = [];
    this.future = [];
    this.now = null;
  }

  start(state) {
    this.past = [];
    this.future = [];
    this.now = state;
  }

  step(state) {
    this.past.push(this.now);
    if (this.past.length > DEPTH) {
      this.past.shift();
    }
    this.future = [];
    this.now = state;
  }

  back() {
    this.future.push(this.now);
    this.now = this.past.pop();
  }

  forth() {
    this.past.push(this.now);
    this.now = this.future.pop();
  }
}

const sent = (branch) => {
  const { name, ...rest } = branch;
  return rest;
};

// What the server needs. Where only some branches differ from those before, they go as changes, so that it tells who moves.
export function request(before, now) {
  const changes = before && before !== now ? changed(before.branches, now.branches) : [];
  const body = { subject: now.subject, branches: (changes.length ? before : now).branches.map(sent), settings: now.settings };
  if (now.roster > now.branches.length) {
    body.roster = now.roster;
  }
  if (changes.length) {
    body.changes = changes.map(sent);
  }
  if (now.other) {
    body.other = now.other;
  }
  return body;
}

function changed(before, now) {
  if (before === now || before.length !== now.length || before.some((branch, i) => branch.code !== now[i].code)) {
    return [];
  }
  return now.filter((branch, i) => branch !== before[i]);
}

export function withBranch(state, code, change) {
  return { ...state, branches: state.branches.map((branch) => (branch.code === code ? { ...branch, ...change } : branch)) };
}
