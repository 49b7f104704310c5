// The branches by place, fifty at a time; a score or a veto is changed in its row.
import { byId, el, stars, title } from './dom.js';

const PAGE = 50;

// What makes a branch's total: the total itself, the points at each level, or its own points and the totals below it.
const kind = (branch, options) => {
  if (branch.total !== undefined) {
    return 'total';
  }
  return options.rollsUp ? 'children' : options.levels.length ? 'levels' : 'total';
};

const totals = (children) => (children || []).map((child) => child.total).join('、');
const children = (text) => text.split(/[、,，;；|\s]+/).filter(Boolean).map((total) => ({ total }));

// The inputs for it; every change is told as the part of the branch that it is.
export function basisInputs(branch, options, prefix, put) {
  switch (kind(branch, options)) {
    case 'children':
      return [
        input(prefix + 'own', '自身得分', branch.own ?? '', (own) => put({ own })),
        input(prefix + 'children', '下级总分（用顿号隔开）', totals(branch.children), (text) => put({ children: children(text) })),
      ];
    case 'levels':
      return options.levels.map((level) => input(prefix + level.code, level.name + '的分值', (branch.levels || {})[level.code] ?? '',
        (value) => put({ levels: { ...branch.levels, [level.code]: value } })));
    default:
      return [input(prefix + 'total', '总分', branch.total ?? '', (total) => put({ total }))];
  }
}

// What stands in those inputs.
export function readBasis(options, prefix) {
  const value = (name) => byId(prefix + name).value.trim();
  switch (kind({}, options)) {
    case 'children':
      return { own: value('own'), children: children(value('children')) };
    case 'levels':
      return { levels: Object.fromEntries(options.levels.map((level) => [level.code, value(level.code) || '0'])) };
    default:
      return { total: value('total') };
  }
}

function input(id, label, value, put) {
  const field = el('input', { type: 'text', inputmode: 'decimal', id, value, maxlength: 2000, change: () => put(field.value.trim()) });
  return el('div', {}, el('label', { for: id }, label), field);
}

export class Table {
  constructor(change) {
    this.change = change;
    this.page = 1;
    byId('previous').addEventListener('click', () => this.turn(-1));
    byId('next').addEventListener('click', () => this.turn(1));
    byId('search').addEventListener('input', () => {
      this.page = 1;
      this.draw();
    });
  }

  turn(pages) {
    this.page += pages;
    this.draw();
  }

  show(state, answer, options, moved) {
    this.branches = new Map(state.branches.map((branch) => [branch.code, branch]));
    this.answer = answer;
    this.options = options;
    this.moved = moved;
    this.draw();
  }

  draw() {
    const wanted = byId('search').value.trim();
    const found = this.answer.results.filter((result) => !wanted || result.code.includes(wanted) || (this.branches.get(result.code)?.name || '').includes(wanted));
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    this.page = Math.min(Math.max(1, this.page), pages);
    const focus = document.activeElement && document.activeElement.id;
    this.open = new Set([...document.querySelectorAll('#rows details.change[open]')].map((details) => details.closest('tr').dataset.code));
    byId('rows').replaceChildren(...found.slice((this.page - 1) * PAGE, this.page * PAGE).map((result) => this.row(result)));
    byId('page').textContent = '第 ' + this.page + ' 页，共 ' + pages + ' 页，' + found.length + ' 个支部';
    byId('previous').disabled = this.page === 1;
    byId('next').disabled = this.page === pages;
    if (focus && byId(focus)) {
      byId(focus).focus();
    }
  }

  row(result) {
    const branch = this.branches.get(result.code) || { code: result.code, name: '' };
    const id = 'veto-' + result.code;
    const veto = el('input', { type: 'checkbox', id, checked: branch.veto, 'aria-label': result.code + ' 一票否决', change: () => this.change(result.code, { veto: veto.checked }) });
    return el('tr', { 'data-code': result.code, class: this.moved.has(result.code) ? 'changed' : null },
      el('td', { 'data-label': '名次' }, result.rank === null ? '—' : String(result.rank)),
      el('td', { 'data-label': this.options.unit }, el('span', {}, result.code + ' ' + branch.name)),
      el('td', { 'data-label': '得分' }, this.basis(branch, result)),
      el('td', { 'data-label': '否决' }, veto),
      el('td', { 'data-label': '得分星级' }, stars(result.scoreStar)),
      el('td', { 'data-label': '名额星级' }, el('div', {}, stars(result.quotaStar), ...this.was(result))),
      el('td', { 'data-label': '名额由谁占用', class: 'small' }, this.why(result)));
  }

  // What the last change moved says so in its own row too.
  was(result) {
    return this.moved.has(result.code) ? [el('div', { class: 'soft small' }, '原为' + title(this.moved.get(result.code)))] : [];
  }

  basis(branch, result) {
    if (kind(branch, this.options) !== 'total') {
      const prefix = 'row-' + branch.code + '-';
      return el('div', {}, el('strong', {}, result.total), this.worked(result),
        el('details', { class: 'change', open: this.open.has(branch.code) }, el('summary', {}, '改动'), ...basisInputs(branch, this.options, prefix, (change) => this.change(branch.code, change))));
    }
    const field = el('input', { type: 'text', inputmode: 'decimal', id: 'total-' + branch.code, value: branch.total, 'aria-label': branch.code + ' 总分', maxlength: 130,
      change: () => this.change(branch.code, { total: field.value.trim() }) });
    return el('div', {}, field, ...(String(branch.total).includes('/') ? [el('span', { class: 'soft small' }, ' ≈ ' + result.total)] : []), this.worked(result));
  }

  worked(result) {
    return result.worked ? el('div', { class: 'soft small sum' }, result.worked) : '';
  }

  why(result) {
    const lines = result.forced.map((forced) => el('div', {}, title(forced.star) + '：' + held(forced)));
    return el('div', {}, ...lines, el('details', {}, el('summary', {}, '原因'), el('span', {}, result.reason)));
  }
}

function held(forced) {
  const holders = forced.holders.join('、') + (forced.more ? ' 等 ' + (forced.holders.length + forced.more) + ' 个' : '');
  const waiting = forced.waiting.length ? forced.waiting.join('、') + ' 并列待表决' : '';
  if (forced.cause === 'NO_PLACE') {
    return '没有名额';
  }
  return [holders ? holders + ' 占用' : '', waiting].filter(Boolean).join('；');
}
