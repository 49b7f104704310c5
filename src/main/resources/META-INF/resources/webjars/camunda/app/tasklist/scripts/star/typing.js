// Keeps what a fast typist writes. A form takes a text over only 300 ms after the last key; when another field (a number above all) redraws the form in
// between, the text it does not know yet is overwritten with the old one. While a text is on its way, writes from the program are therefore ignored.

const ON_ITS_WAY = 2000; // milliseconds since the last key: the form's own 300, and drawing a long form on a slow computer
const TEXTS = '.fjs-form-field-textarea textarea, .fjs-form-field-textfield input';
const typedAt = new WeakMap();

const isOnItsWay = (field) => performance.now() - typedAt.get(field) < ON_ITS_WAY;

const guard = (field) => {
  const plain = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => plain.get.call(field),
    set: (text) => isOnItsWay(field) || plain.set.call(field, text)
  });
};

const note = ({ target }) => {
  if (!target.matches(TEXTS)) return;
  if (!typedAt.has(target)) guard(target);
  typedAt.set(target, performance.now());
};

document.addEventListener('input', note, true);

export default [];
