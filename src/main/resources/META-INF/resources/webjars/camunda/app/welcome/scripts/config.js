// The start page of the engine's applications. The list of links to the vendor's manuals is left empty: clerks have no use for it.

import keepTexts from '../../tasklist/scripts/star/texts.js';

await keepTexts(import.meta.url);

export default {
  app: {
    vendor: '星级党支部评选系统',
    name: '应用入口'
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
  links: [
    {
      label: '返回首页',
      href: '/',
      description: '星级党支部评选系统首页'
    }
  ]
};
