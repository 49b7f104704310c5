// The simulator: what is typed stays in the page, every number comes from the server.
import { byId, el, stars, title } from './dom.js';
import * as server from './server.js';
import * as chart from './chart.js';
import { panel } from './settings.js';
import { History, request, withBranch } from './state.js';
import { Table, basisInputs, readBasis } from './table.js';

const history = new History();
let options = null;
let latest = null;
let running = 0;
const table = new Table((code, change) => step(withBranch(history.now, code, change)));

function faults(trouble) {
  const lines = trouble instanceof server.Refused ? trouble.faults : [];
  byId('faults').replaceChildren(el('div', { class: 'notice bad' },
    el('p', {}, trouble instanceof server.Refused ? trouble.message : '没有办成，请检查网络后再试'),
    el('ul', {}, ...lines.slice(0, 50).map((line) => el('li', {}, line))),
    ...(lines.length > 50 ? [el('p', { class: 'soft' }, '另有 ' + (lines.length - 50) + ' 处')] : [])));
  byId('faults').scrollIntoView({ block: 'nearest' });
  if (!(trouble instanceof server.Refused)) {
    console.error(trouble);
  }
}

async function attempt(work) {
  byId('faults').replaceChildren();
  try {
    await work();
  } catch (trouble) {
    faults(trouble);
  }
}

// Goes to a state; what the server refuses is shown, and the state stays so that it can be mended or undone.
function go(before) {
  const now = history.now;
  showTools();
  showPanels();
  if (!now.branches.length) {
    latest = null;
    show();
    return Promise.resolve();
  }
  const turn = ++running;
  return attempt(async () => {
    const answer = await server.simulate(now.scheme, request(before, now));
    if (turn === running) {
      latest = answer;
      show();
    }
  });
}

function step(state) {
  const before = history.now;
  history.step(state);
  return go(before);
}

function showTools() {
  byId('undo').disabled = history.past.length === 0;
  byId('redo').disabled = history.future.length === 0;
  byId('compare').setAttribute('aria-pressed', String(Boolean(history.now.other)));
}

// Whether every branch came with its total, so that no conversion of levels and no roll-up has anything to act on.
const fixedTotals = () => history.now.branches.length > 0 && history.now.branches.every((branch) => branch.total !== undefined);

function showPanels() {
  const focus = document.activeElement && document.activeElement.id;
  const { settings, other } = history.now;
  const fixed = fixedTotals();
  const panels = [panel(other ? '设置一' : '试算设置', options, settings, 'one', (values) => step({ ...history.now, settings: values }), fixed)];
  if (other) {
    panels.push(panel('设置二', options, other, 'two', (values) => step({ ...history.now, other: values }), fixed));
  }
  byId('panels').replaceChildren(...panels);
  if (focus && byId(focus)) {
    byId(focus).focus();
  }
}

function show() {
  const has = latest !== null;
  for (const card of ['result-card', 'rank-card', 'keep-card']) {
    byId(card).hidden = !has;
  }
  byId('chain-card').hidden = !has || !latest.moves;
  byId('loaded').textContent = history.now.branches.length + ' ' + options.counted + (history.now.roster > history.now.branches.length ? '，名册共 ' + history.now.roster + ' 个，未评完的也计入名额' : '');
  if (!has) {
    return;
  }
  showMoves(latest.moves || []);
  byId('results').replaceChildren(...[latest, latest.other].filter(Boolean).map((result, i) => outcome(result, latest.other ? '设置' + '一二'[i] : '', 'spread' + i)));
  showDifferences(latest.differences);
  byId('rank-chart').replaceChildren(chart.ranks(latest.results, options.bands, options.counted), chart.legend(latest.spread));
  table.show(history.now, latest, options, new Map((latest.moves || []).map((move) => [move.code, move.before])));
}

function name(code) {
  const branch = history.now.branches.find((known) => known.code === code);
  return branch && branch.name ? code + ' ' + branch.name : code;
}

function showMoves(moves) {
  const lines = moves.slice(0, 200).map((move) => el('li', { class: 'move', 'data-code': move.code }, el('strong', {}, name(move.code)), ' ' + move.text));
  if (moves.length > 200) {
    lines.push(el('li', {}, '另有 ' + (moves.length - 200) + ' ' + options.counted + '变化'));
  }
  byId('moves').replaceChildren(...(lines.length ? lines : [el('li', {}, '没有星级因此变化。')]));
}

function outcome(result, heading, id) {
  const parts = heading ? [el('h3', {}, heading)] : [];
  parts.push(el('div', { class: 'beside' }, chart.spread(result.spread, id), chart.table(result.spread, heading ? heading + '的星级分布' : '星级分布', options.unit)));
  parts.push(list('名额计算', result.caps.map((cap) => cap.explanation)));
  parts.push(list('并列待表决', result.ties.map((tie) => title(tie.star) + '剩 ' + tie.places + ' 个：' + some(tie.branches))));
  parts.push(list('否决的影响', result.vetoes.slice(0, 20).map((move) => move.code + ' ' + move.text)));
  parts.push(list('提醒', result.warnings));
  return el('div', { class: 'outcome' }, ...parts.filter(Boolean));
}

const some = (codes) => codes.slice(0, 20).join('、') + (codes.length > 20 ? ' 等 ' + codes.length + ' ' + options.counted : '');

function list(heading, lines) {
  return lines.length ? el('div', {}, el('h3', {}, heading), el('ul', {}, ...lines.map((line) => el('li', {}, line)))) : null;
}

function showDifferences(moves) {
  if (!moves) {
    byId('differences').replaceChildren();
    return;
  }
  const rows = moves.slice(0, 200).map((move) => el('tr', { 'data-code': move.code },
    el('td', { 'data-label': options.unit }, name(move.code)), el('td', { 'data-label': '设置一' }, stars(move.before)),
    el('td', { 'data-label': '设置二' }, stars(move.after)), el('td', { 'data-label': '原因', class: 'small' }, move.text)));
  const head = el('thead', {}, el('tr', {}, ...[options.unit, '设置一', '设置二', '原因'].map((text) => el('th', { scope: 'col' }, text))));
  byId('differences').replaceChildren(
    el('h3', {}, '两组设置的差别'),
    moves.length
      ? el('table', { class: 'cards', id: 'differing' }, el('caption', { class: 'soft small' }, moves.length + ' ' + options.counted + '的星级不同' + (moves.length > 200 ? '，列出前 200 个' : '')), head, el('tbody', {}, ...rows))
      : el('p', {}, '两组设置下星级都相同。'));
}

const chooseScheme = () => choose('');

// Starts anew for a scheme and one of its subjects; without a subject it is the scheme's own.
async function choose(subject) {
  const code = byId('scheme').value;
  options = await server.settingsOf(code, subject);
  options.counted = (options.subject === 'member' ? '名' : '个') + options.unit;
  byId('subject').replaceChildren(...options.subjects.map((known) => el('option', { value: known.code, selected: known.code === options.subject }, known.title)));
  byId('subjects').hidden = options.subjects.length < 2;
  byId('columns').textContent = options.columns.join('、');
  byId('each').textContent = options.unit;
  byId('more-columns').textContent = moreColumns();
  byId('typed-basis').replaceChildren(...basisInputs({}, options, 'typed-', () => {}));
  byId('who').textContent = options.unit;
  byId('search-label').textContent = '查找' + options.unit;
  const own = [...byId('cycle').options].filter((option) => option.dataset.scheme === code && option.dataset.proposal === 'true');
  byId('plan-cycle').replaceChildren(...own.map((option) => el('option', { value: option.value }, option.textContent)));
  byId('plan').hidden = own.length === 0;
  byId('no-plan').hidden = own.length > 0;
  history.start({ scheme: code, subject: options.subject, branches: [], roster: 0, settings: options.settings, other: null });
  showPlans();
  return go(null);
}

function moreColumns() {
  if (options.rollsUp) {
    return '“下级总分”一格写各下级的总分，用顿号隔开，如 92、88.5。';
  }
  return options.levels.length ? '首行写列名时，可用“' + options.levels.map((level) => level.name).join('”“') + '”各列的分值代替总分。' : '';
}

function load(branches, roster, note) {
  const before = history.now;
  history.step({ ...before, branches, roster });
  return go(null).then(() => {
    byId('loaded').textContent += note;
  });
}

async function loadCycle() {
  const option = byId('cycle').selectedOptions[0];
  if (!option.value) {
    throw new server.Refused('请先选择一个年度评选', []);
  }
  if (option.dataset.scheme !== byId('scheme').value) {
    byId('scheme').value = option.dataset.scheme;
    await chooseScheme();
  }
  const scores = await server.scoresOf(option.value, options.subject);
  if (!scores.branches.length) {
    throw new server.Refused('这个年度还没有评完的' + options.unit, []);
  }
  if ([...byId('plan-cycle').options].some((known) => known.value === option.value)) {
    byId('plan-cycle').value = option.value;
    showPlans();
  }
  const open = scores.open.map((branch) => branch.name || branch.code);
  await load(scores.branches, scores.roster, open.length ? '。还没有评完：' + some(open) : '');
}

async function addTyped() {
  const code = byId('typed-code').value.trim();
  if (history.now.branches.some((branch) => branch.code === code)) {
    throw new server.Refused(options.unit + '编号“' + code + '”已经有了', []);
  }
  const branch = { code, name: byId('typed-name').value.trim(), keys: {}, veto: false, ...readBasis(options, 'typed-') };
  await load([...history.now.branches, branch], 0, '');
  byId('typed').reset();
  byId('typed-code').focus();
}

async function showPlans() {
  const cycle = byId('plan-cycle').value;
  const plans = cycle ? await server.plansOf(cycle) : [];
  byId('plans').replaceChildren(...plans.map((plan, i) => el('li', {},
    el('strong', {}, plan.name), i === 0 ? el('span', { class: 'tag done' }, '当前起点') : '',
    el('div', { class: 'small' }, [plan.note, plan.described, plan.spread].filter(Boolean).join('。')),
    el('div', { class: 'soft small' }, plan.by + '，' + plan.at.slice(0, 16).replace('T', ' ')))));
}

async function save() {
  const plan = await server.savePlan(byId('plan-cycle').value, {
    name: byId('plan-name').value, note: byId('plan-note').value, settings: history.now.settings });
  byId('saved').textContent = '已保存“' + plan.name + '”，拟定评星建议时会显示。';
  byId('plan').reset();
  await showPlans();
}

const on = (id, event, work) => byId(id).addEventListener(event, (happening) => {
  happening.preventDefault();
  attempt(work);
});

on('scheme', 'change', chooseScheme);
on('subject', 'change', () => choose(byId('subject').value));
on('load', 'click', loadCycle);
on('paste', 'click', async () => {
  const read = await server.readRows(history.now.scheme, history.now.subject, byId('pasted').value);
  await load(read.branches, 0, '');
});
on('typed', 'submit', addTyped);
on('undo', 'click', () => {
  const before = history.now;
  history.back();
  return go(before);
});
on('redo', 'click', () => {
  const before = history.now;
  history.forth();
  return go(before);
});
on('compare', 'click', () => step({ ...history.now, other: history.now.other ? null : history.now.settings }));
on('plan-cycle', 'change', showPlans);
on('plan', 'submit', save);
attempt(chooseScheme);
