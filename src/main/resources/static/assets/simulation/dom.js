// Builds what is shown; texts are always texts, never markup.
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(key, value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children);
  return node;
}

export const byId = (id) => document.getElementById(id);

const WORDS = '一二三四五';

export const title = (star) => (star === 'NOT_RATED' ? '不定星' : WORDS[star - 1] + '星');

export function stars(star) {
  if (star === 'NOT_RATED') {
    return el('span', { class: 'tag' }, title(star));
  }
  const signs = el('span', { class: 'stars', 'aria-hidden': 'true' }, '★'.repeat(star) + '☆'.repeat(5 - star));
  return el('span', {}, signs, ' ', el('span', { class: 'nowrap' }, title(star)));
}
