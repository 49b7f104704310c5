// The application draws some of its texts once, before its own loading of them has ended; on a slow line a first visit would show their names instead. So
// they are put where it keeps them before it starts.

export default async (config) => {
  const locales = new URL('../locales/', config);
  try {
    const answer = await fetch(new URL('zh-CN.json', locales));
    if (!answer.ok) return;
    const texts = await answer.json();
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${locales.pathname}_locales_data_zh-CN_${window.bust}`] = JSON.stringify(texts);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  } catch {
    // It then loads them itself, as without us.
  }
};
