// Says that the page is Chinese: browsers choose fonts by it, screen readers the voice, translators leave it alone.

document.documentElement.lang = 'zh-CN';

export default [];
