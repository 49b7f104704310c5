// What Cockpit of this product looks like: its name and our Chinese texts; every other setting stays as shipped. Exactly one language: the applications match
// only the first part of the browser's language and would fall back to English. Seconds are shown, as the administrators compare with the log.

import keepTexts from '../../tasklist/scripts/star/texts.js';

await keepTexts(import.meta.url);

export default {
  app: {
    vendor: '星级党支部评选系统',
    name: '流程监控'
  },
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  dateFormat: {
    monthName: 'M月',
    day: 'D',
    abbr: 'YYYY-MM-DD HH:mm:ss',
    normal: 'YYYY-MM-DD HH:mm:ss',
    long: 'YYYY-MM-DD HH:mm:ss',
    short: 'YYYY-MM-DD'
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/star/words'],
  requireJsConfig: {
    ngDeps: ['star.dates'],
    deps: ['star-dates'],
    paths: { 'star-dates': '../tasklist/scripts/star/dates' }
  }
};
