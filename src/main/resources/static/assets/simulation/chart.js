// Two pictures, each with a title and a description; the figures stand in the tables below them.
import { el, svg, title } from './dom.js';

const BAR = 200;
const COLUMNS = 400;
const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 36;

export function spread(levels, id) {
  const most = Math.max(1, ...levels.map((level) => level.branches));
  const picture = svg('svg', { class: 'chart', viewBox: '0 0 330 ' + levels.length * 31, role: 'img', 'aria-labelledby': id + '-title ' + id + '-desc' },
    svg('title', { id: id + '-title' }, '星级分布'),
    svg('desc', { id: id + '-desc' }, levels.map((level) => level.title + level.branches + '个').join('，')));
  levels.forEach((level, i) => {
    const width = Math.round(BAR * level.branches / most);
    picture.append(
      svg('text', { x: 52, y: i * 31 + 20, 'text-anchor': 'end', 'font-size': 14 }, level.title),
      svg('rect', { x: 62, y: i * 31 + 5, width, height: 20, rx: 3, class: 'star-' + level.star }),
      svg('text', { x: width + 70, y: i * 31 + 20, 'font-size': 14 }, String(level.branches)));
  });
  return picture;
}

export function table(levels, caption, unit) {
  const body = el('tbody', {}, ...levels.map((level) => el('tr', {},
    el('th', { scope: 'row' }, level.title),
    el('td', { class: 'number' }, String(level.branches)))));
  return el('table', {}, el('caption', { class: 'soft small' }, caption),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, '星级'), el('th', { scope: 'col', class: 'number' }, unit + '数'))), body);
}

// One line for each place, the taller the more points; with very many branches every so-and-so-many-th is drawn.
export function ranks(results, bands, counted) {
  const rated = results.filter((result) => result.rank !== null);
  const step = Math.max(1, Math.ceil(rated.length / COLUMNS));
  const drawn = rated.filter((result, i) => i % step === 0);
  const floor = Math.max(0, Math.min(60, ...drawn.map((result) => Math.floor(result.total / 10) * 10)) - 10);
  const y = (total) => HEIGHT - 10 - (HEIGHT - 25) * (total - floor) / (100 - floor);
  const width = (WIDTH - LEFT - 10) / Math.max(1, drawn.length);
  const words = rated.length ? '共' + rated.length + counted + '参评，最高' + rated[0].total + '分，最低' + rated[rated.length - 1].total + '分' : '没有参评的';
  const picture = svg('svg', { class: 'rank', viewBox: '0 0 ' + WIDTH + ' ' + HEIGHT, role: 'img', 'aria-labelledby': 'rank-title rank-desc' },
    svg('title', { id: 'rank-title' }, '名次与总分，颜色为名额星级'),
    svg('desc', { id: 'rank-desc' }, words + (step > 1 ? '，每' + step + counted + '画一个' : '') + '。数字见下表。'));
  for (const band of bands.filter((known) => Number(known.from) > floor)) {
    picture.append(
      svg('line', { x1: LEFT, x2: WIDTH - 5, y1: y(band.from), y2: y(band.from), class: 'line' }),
      svg('text', { x: LEFT - 4, y: y(band.from) + 4, 'text-anchor': 'end', 'font-size': 12 }, band.from));
  }
  for (const star of [5, 4, 3, 2, 1]) {
    const path = drawn
      .map((result, i) => (result.quotaStar === star ? 'M' + (LEFT + (i + 0.5) * width).toFixed(1) + ' ' + (HEIGHT - 10) + 'V' + y(result.total).toFixed(1) : ''))
      .join('');
    if (path) {
      picture.append(svg('path', { d: path, class: 'star-' + star, 'stroke-width': Math.max(1, width * 0.7).toFixed(1), fill: 'none' }));
    }
  }
  return picture;
}

export function legend(levels) {
  return el('ul', { class: 'legend', 'aria-hidden': 'true' }, ...levels.filter((level) => level.star !== 'NOT_RATED').map((level) => el('li', {},
    svg('svg', { viewBox: '0 0 10 10' }, svg('rect', { width: 10, height: 10, class: 'star-' + level.star })), ' ' + title(level.star))));
}
