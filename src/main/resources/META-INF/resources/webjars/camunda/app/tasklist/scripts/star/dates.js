// Dates as this product writes them: the formats of config.js, which Cockpit would overrule by its own, and the calendar to choose a day from, which takes
// its names from AngularJS and knows only English.

define('star-dates', ['angular'], (angular) => {
  const DAYS = [...'日一二三四五六'];
  const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  const MONDAY = 0;

  const NAMES = {
    MONTH: MONTHS,
    SHORTMONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    DAY: DAYS.map((day) => `星期${day}`),
    SHORTDAY: DAYS,
    FIRSTDAYOFWEEK: MONDAY
  };

  const named = (locale) => {
    Object.assign(locale.DATETIME_FORMATS, NAMES);
    return locale;
  };

  const configured = (configuration) => (name) => configuration.getDateFormat(name || 'normal');

  const decorate = ($provide) => {
    $provide.decorator('$locale', ['$delegate', named]);
    $provide.decorator('camDateFormat', ['configuration', configured]);
  };

  const headCalendar = (calendar) => Object.assign(calendar, { formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年' });

  angular
    .module('star.dates', [])
    .config(['$provide', decorate])
    .run(['uibDatepickerConfig', headCalendar]);
});
