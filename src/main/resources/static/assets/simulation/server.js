// Everything that the page asks the server; an answer is data, or the faults in Chinese.
const page = document.getElementById('simulation');
const root = page.dataset.root.replace(/\/$/, '');

export class Refused extends Error {
  constructor(title, faults) {
    super(title);
    this.faults = faults;
  }
}

async function answer(response) {
  const text = await response.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = {};
  }
  if (!response.ok) {
    const faults = (body.faults || []).map((fault) => fault.message);
    throw new Refused(body.title || '服务器没有答复，请稍后再试', faults);
  }
  return body;
}

const get = (path) => fetch(root + path, { headers: { Accept: 'application/json' } }).then(answer);

const post = (path, body) => fetch(root + path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', [page.dataset.header]: page.dataset.token },
  body: JSON.stringify(body),
}).then(answer);

const scheme = (code) => '/api/schemes/' + encodeURIComponent(code) + '/simulation';
const cycle = (code) => '/api/cycles/' + encodeURIComponent(code);

const about = (subject) => (subject ? '?subject=' + encodeURIComponent(subject) : '');

export const settingsOf = (code, subject) => get(scheme(code) + '/settings' + about(subject));
export const simulate = (code, body) => post(scheme(code), body);
export const readRows = (code, subject, text) => post(scheme(code) + '/rows', { subject, text });
export const scoresOf = (code, subject) => get(cycle(code) + '/simulation' + about(subject));
export const plansOf = (code) => get(cycle(code) + '/plans');
export const savePlan = (code, body) => post(cycle(code) + '/plans', body);
