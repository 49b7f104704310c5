// What the Tasklist of this product looks like. A config.js of our own replaces the shipped one whole, so the shortcuts are repeated here.
// Exactly one language: the applications match only the first part of the browser's language and would fall back to English.

import keepTexts from './star/texts.js';

await keepTexts(import.meta.url);

export default {
  app: {
    vendor: '星级党支部评选系统',
    name: '任务办理'
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
  customScripts: ['scripts/star/words', 'scripts/star/page', 'scripts/star/form-texts', 'scripts/star/typing', 'scripts/star/home'],
  requireJsConfig: {
    ngDeps: ['star.refusals'],
    deps: ['star-refusals'],
    paths: { 'star-refusals': 'scripts/star/refusals' }
  },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个填写处'
    }
  }
};
