// One panel of settings, filled with the scheme's own; every change is told with the whole set.
import { el } from './dom.js';

export function panel(legend, options, values, id, change, fixed) {
  const set = (more) => change({ ...values, ...more });
  const number = (label, name, value, most, put) => {
    const input = el('input', { type: 'number', id: id + name, min: 0, max: most, step: 1, value, change: () => put(Number(input.value)) });
    return el('div', {}, el('label', { for: id + name }, label), input);
  };
  const box = el('fieldset', { id }, el('legend', {}, legend));
  const stars = Object.keys(values.caps).sort().reverse();
  if (stars.length) {
    box.append(el('div', { class: 'caps' }, ...stars.map((star) => number('一二三四五'[star - 1] + '星名额 %', '-cap-' + star, values.caps[star], 100,
      (value) => set({ caps: { ...values.caps, [star]: value } })))));
    box.append(choice(id + '-roll', '未用名额顺延到下一级', values.rollDown, (rollDown) => set({ rollDown })));
  }
  if (options.below > 0) {
    box.append(select(id + '-way', options.unit + '少于 ' + options.below + ' 个时', options.ways.map((way) => [way.code, way.text]), values.smallNumbers,
      (smallNumbers) => set({ smallNumbers })));
    if (stars.length && values.smallNumbers === 'pooled') {
      box.append(number('合并后的支部总数（0 为按 ' + options.below + ' 个）', '-pool', values.pooledRoster, 20000, (pooledRoster) => set({ pooledRoster })));
    }
    if (stars.length && values.smallNumbers === 'exception') {
      box.append(el('div', { class: 'caps' }, ...stars.map((star) => number('一二三四五'[star - 1] + '星例外名额', '-grant-' + star, values.exceptionPlaces[star] ?? 1, 20000,
        (value) => set({ exceptionPlaces: { ...values.exceptionPlaces, [star]: value } })))));
    }
  }
  if (options.levels.length) {
    box.append(el('div', { class: 'caps' }, ...options.levels.map((level) => number(level.name + ' 折算 %', '-level-' + level.code, values.levels[level.code], 100,
      (value) => set({ levels: { ...values.levels, [level.code]: value } })))));
  }
  if (options.rollsUp) {
    box.append(select(id + '-up', '下级支部得分', [['capped', '封顶后汇总'], ['raw', '含加分汇总']], values.rollUp, (rollUp) => set({ rollUp })));
  }
  if (fixed && (options.levels.length || options.rollsUp)) {
    box.append(el('p', { class: 'soft small' }, '现有分数都是总分，这里的' + (options.rollsUp ? '汇总办法' : '折算比例') + '不起作用。'));
  }
  if (box.children.length === 1) {
    box.append(el('p', { class: 'soft' }, '本方案没有可以调整的设置。'));
  }
  return box;
}

function choice(id, label, checked, put) {
  const input = el('input', { type: 'checkbox', id, checked, change: () => put(input.checked) });
  return el('div', { class: 'choice' }, input, el('label', { for: id }, label));
}

function select(id, label, options, value, put) {
  const input = el('select', { id, change: () => put(input.value) },
    ...options.map(([code, text]) => el('option', { value: code, selected: code === value }, text)));
  return el('div', {}, el('label', { for: id }, label), input);
}
