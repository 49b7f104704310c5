// Puts what the four applications have fixed in English, outside their lists of texts, into Chinese. What they draw is watched; only texts that stand in
// fixed.js are replaced, and only in the places named there, so that nothing a person wrote is touched.

import FIXED from './fixed.js';

const SEPARATOR = ', ';
const known = (words, text) => text.split(SEPARATOR).every((word) => Object.hasOwn(words, word));

const chinese = (element, text) => {
  const place = text && FIXED.find(({ where, words }) => known(words, text) && element.closest(where));
  return place && text.split(SEPARATOR).map((word) => place.words[word]).join('、');
};

const translateText = (node) => {
  const element = node.parentElement;
  const text = node.data.trim();
  const words = element && !element.matches('option, script, style') && chinese(element, text);
  if (words) node.data = node.data.replace(text, words);
};

const translateTitle = (element) => {
  const words = chinese(element, element.title);
  if (words) element.title = words;
};

const translateTree = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode);
  [root, ...root.querySelectorAll('[title]')].forEach(translateTitle);
};

const ADDED = { [Node.TEXT_NODE]: translateText, [Node.ELEMENT_NODE]: translateTree };

const CHANGES = {
  childList: ({ addedNodes }) => addedNodes.forEach((node) => ADDED[node.nodeType]?.(node)),
  characterData: ({ target }) => target.nodeType === Node.TEXT_NODE && translateText(target),
  attributes: ({ target }) => translateTitle(target)
};

new MutationObserver((changes) => changes.forEach((change) => CHANGES[change.type](change))).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['title']
});

translateTree(document.body);

// Browsers choose fonts by it, screen readers the voice.
document.documentElement.lang = 'zh-CN';

export default [];
