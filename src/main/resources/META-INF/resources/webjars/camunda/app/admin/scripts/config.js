// What the administration of users and rights looks like: its name and our Chinese texts; every other setting stays as shipped. Exactly one language: the
// applications match only the first part of the browser's language and would fall back to English.

import keepTexts from '../../tasklist/scripts/star/texts.js';

await keepTexts(import.meta.url);

export default {
  app: {
    vendor: '星级党支部评选系统',
    name: '系统管理'
  },
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  dateFormat: {
    monthName: 'M月',
    day: 'D',
    abbr: 'YYYY年M月D日 HH:mm',
    normal: 'YYYY年M月D日 HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm',
    short: 'YYYY年M月D日'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/star/words'],
  requireJsConfig: {
    ngDeps: ['star.dates'],
    deps: ['star-dates'],
    paths: { 'star-dates': '../tasklist/scripts/star/dates' }
  }
};
