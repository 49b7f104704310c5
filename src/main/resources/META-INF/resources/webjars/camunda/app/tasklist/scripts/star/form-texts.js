// Puts the texts into Chinese that form-js 1.8.7 has hard-coded in English. It offers no hook, so what it draws is watched and replaced:
// only inside a form, only whole texts known here; what a person typed is a field's value and never a text node.

const TEXTS = {
  'Field is required.': '此项必填。',
  'Field must be a valid email.': '请填写正确的电子邮箱。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写正确的电话号码，如 +8675812345678。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Select': '请选择',
  'Search': '输入关键字查找',
  'No results': '没有符合的选项',
  'All values selected': '已全部选上',
  'Nothing to show.': '暂无内容。',
  'Add new': '添加一行',
  'Collapse': '收起',
  'No content to show.': '暂无内容。',
  "External content couldn't be loaded.": '外部内容无法显示。',
  'This is an image placeholder': '图片',
  'Remove tag': '移除',
  'Increment': '增加',
  'Decrement': '减少',
  'Previous page': '上一页',
  'Next page': '下一页',
  'of': '/',
  'Click to remove sorting': '点击取消排序',
  'Powered by bpmn.io': '由 bpmn.io 提供技术支持',
  'Month': '月',
  'Year': '年',
  'Hour': '时',
  'Minute': '分',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分'
};

const PATTERNS = [
  [/^Field must match pattern (.*)\.$/s, () => '填写的格式不对，请按说明填写。'],
  [/^Field must have minimum value of (.*)\.$/, (value) => `不能小于 ${value}。`],
  [/^Field must have maximum value of (.*)\.$/, (value) => `不能大于 ${value}。`],
  [/^Field must have minimum length of (.*)\.$/, (length) => `至少填写 ${length} 个字。`],
  [/^Field must have maximum length of (.*)\.$/, (length) => `最多填写 ${length} 个字。`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (digits) => `最多保留 ${digits} 位小数。`],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, (low, high) => `分值不合规定，最接近的是 ${low} 和 ${high}。`],
  [/^Expand all \((\d+)\)$/, (count) => `展开全部（${count} 行）`],
  [/^Remove list item (\d+)$/, (row) => `删除第 ${row} 行`],
  [/^Click to sort by (.*) (?:ascending|descending)$/, (column) => `点击按“${column}”排序`],
  [/^Remove (.+)$/, (name) => `移除 ${name}`]
];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH_NAMES = MONTHS.map((_, month) => `${month + 1}月`);
const CALENDAR = {
  weekdays: { shorthand: [...'日一二三四五六'], longhand: [...'日一二三四五六'].map((day) => `星期${day}`) },
  months: { shorthand: MONTH_NAMES, longhand: MONTH_NAMES },
  firstDayOfWeek: 1,
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  scrollTitle: '滚动可增减',
  toggleTitle: '点击切换'
};
const DATE_PLACEHOLDER = /^(?=.*yy)(?=.*m)(?=.*d)[ymd./\- ]+$/;
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];

const placeholder = (text) => text.replace(/y+/, '年').replace(/m+/, '月').replace(/d+/, '日');

const matched = (text) => {
  const [pattern, words] = PATTERNS.find(([candidate]) => candidate.test(text)) || [];
  return pattern && words(...pattern.exec(text).slice(1));
};

const chinese = (text) => (Object.hasOwn(TEXTS, text) ? TEXTS[text] : matched(text));

const month = (text) => MONTH_NAMES[MONTHS.indexOf(text)];

const isDrawnByTheForm = (node) => node.parentElement && !node.parentElement.closest('.fjs-form-field-text, .fjs-form-field-html, td:not([colspan]), label');

const translateText = (node) => {
  const text = node.data.trim();
  if (!text || !isDrawnByTheForm(node)) return;
  const words = node.parentElement.matches('.flatpickr-monthDropdown-month') ? month(text) : chinese(text);
  if (words) node.data = node.data.replace(text, words);
};

const translateAttribute = (element, name) => {
  const text = element.getAttribute(name);
  if (!text) return;
  const words = name === 'placeholder' && DATE_PLACEHOLDER.test(text) ? placeholder(text) : chinese(text);
  if (words) element.setAttribute(name, words);
};

const translateCalendar = (input) => {
  const calendar = input._flatpickr;
  if (!calendar || calendar.config.locale === CALENDAR) return;
  calendar.set('ariaDateFormat', 'Y年n月j日');
  calendar.set('locale', CALENDAR);
};

const translateTree = (root) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode);
  const elements = [root, ...root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
  elements.forEach((element) => ATTRIBUTES.forEach((name) => translateAttribute(element, name)));
  root.querySelectorAll('.flatpickr-input').forEach(translateCalendar);
};

const CHANGES = {
  childList: ({ addedNodes }) => addedNodes.forEach((node) => (node.nodeType === Node.TEXT_NODE ? translateText(node) : node.nodeType === Node.ELEMENT_NODE && translateTree(node))),
  characterData: ({ target }) => translateText(target),
  attributes: ({ target, attributeName }) => (attributeName === 'class' ? translateCalendar(target) : translateAttribute(target, attributeName))
};

const translate = (change) => {
  const element = change.target.nodeType === Node.ELEMENT_NODE ? change.target : change.target.parentElement;
  const added = [...change.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE && node.querySelector('.fjs-container'));
  if (added || (element && element.closest('.fjs-container'))) CHANGES[change.type](change);
};

new MutationObserver((changes) => changes.forEach(translate)).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', ...ATTRIBUTES]
});

export default [];
