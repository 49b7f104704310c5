// Turns what the engine says when something fails into what a clerk can act on: our own refusals word for word, everything else as one plain sentence.
// The original goes to the browser's console for whoever has to look into it.

define('star-refusals', ['angular'], (angular) => {
  const MARKER = '【未能提交】';
  const HAS_CHINESE = /[\u4e00-\u9fff]/;
  const NAMES_PERMISSIONS = /权限：/; // in the engine's words: 'UPDATE' Tasks

  const WRAPPINGS = [
    /^Cannot (submit|complete|start|resolve|claim|delegate)[^:]*:\s*/,
    /^ENGINE-\d{5}\s*/,
    /^There was an exception while invoking the \w+\.\s*Message:\s*/,
    /^Exception while invoking [^:]*:\s*/,
    /^[\w.$]*(Exception|Error):\s*/,
    /^['"]/
  ];

  const SENTENCES = [
    [/updated by another transaction|optimistic|ENGINE-03005|conflict/i, '这项任务刚被别人处理，请刷新页面后再看。'],
    [/already claimed/i, '这项任务已被别人领取，请刷新页面。'],
    [/task is null|cannot find task|no matching task|task .* (does not|doesn't) exist/i, '这项任务已经办完或被收回，请刷新任务列表。'],
    [/suspended/i, '这项任务所在的流程已暂停，请联系组织部。'],
    [/lock wait|deadlock|could not (acquire|obtain)|cannotacquirelock/i, '系统正忙，没有办成；填写的内容还在，请稍后再提交一次。'],
    [/value is too long|value too long|data too long/i, '有一处文字太长，请缩短后再提交。'],
    [/locked|lock will expire/i, '登录失败次数过多，账号暂时锁定，请稍后再试。'],
    [/permission|not authorized|unauthorized|forbidden|authorization|权限：/i, '您没有办理这一步的权限；如有疑问请联系组织部。'],
    [/request has been terminated|network|offline|timeout|timed out/i, '网络中断，没有办成；填写的内容还在，请检查网络后再提交一次。'],
    [/form failure|cannot find form|form .* (not found|not supported)|binding path/i, '表单打不开，请刷新页面；仍不行请联系系统管理员。'],
    [/could not be found|not found|does not exist/i, '要找的内容已不存在，请刷新页面。']
  ];
  const OTHERWISE = '系统没有办成这一步；填写的内容还在，请稍后再试，仍不行请联系系统管理员。';

  const unwrapped = (text) => {
    const wrapping = WRAPPINGS.find((pattern) => pattern.test(text));
    return wrapping ? unwrapped(text.replace(wrapping, '')) : text.replace(/['"]\s*$/, '').trim();
  };

  const lines = (text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line)
      .join('\n');

  const sentence = (text) => (SENTENCES.find(([pattern]) => pattern.test(text)) || [null, OTHERWISE])[1];

  const plain = (text) => {
    const core = unwrapped(text);
    return HAS_CHINESE.test(core) && !NAMES_PERMISSIONS.test(core) ? lines(core) : sentence(text);
  };

  const refusal = (text) => lines(text.slice(text.lastIndexOf(MARKER) + MARKER.length).replace(/['"]\s*$/, ''));

  const FAULTY_FIELDS = { status: '还不能提交', message: '标红的地方没有填好：必填项请填写，数值请按提示改正，然后再提交。' };

  const showFirstFault = () => {
    const fault = document.querySelector('.fjs-has-errors');
    if (fault) fault.scrollIntoView({ block: 'center' });
  };

  const explained = (notification, isFormTitle) => {
    const text = String(notification.message || '');
    if (text.includes(MARKER)) return { status: MARKER, message: refusal(text) };
    if (text) return { message: plain(text) };
    return isFormTitle(notification.status) ? FAULTY_FIELDS : {};
  };

  const decorated = (notifications, injector) => {
    const show = notifications.addError;
    const title = (key) => injector.get('$translate').instant(key);
    const isFormTitle = (status) => [title('COMPLETE_ERROR'), title('PROCESS_START_ERROR')].includes(status);
    notifications.addError = (notification) => {
      if (notification.message) console.warn(notification.status, notification.message);
      Object.assign(notification, explained(notification, isFormTitle));
      if (notification.message === FAULTY_FIELDS.message) showFirstFault();
      return show.call(notifications, notification);
    };
    return notifications;
  };

  // The Tasklist leaves an old refusal standing when the next attempt succeeds, and says nothing of the success.
  const COMPLETE = '.task-details .form-actions .btn-primary';

  const attempt = { running: false };

  const watchAttempts = (notifications) =>
    document.addEventListener(
      'click',
      ({ target }) => {
        if (!target.closest(COMPLETE)) return;
        attempt.running = true;
        notifications.clearAll();
      },
      true
    );

  const withSuccess = (openTasks, notifications, translate) => {
    watchAttempts(notifications);
    return (completed) => {
      if (attempt.running) notifications.addMessage({ type: 'success', status: translate.instant('COMPLETE_OK'), duration: 5000 });
      attempt.running = false;
      return openTasks(completed);
    };
  };

  angular.module('star.refusals', []).config([
    '$provide',
    (provide) => {
      provide.decorator('Notifications', ['$delegate', '$injector', decorated]);
      provide.decorator('assignNotification', ['$delegate', 'Notifications', '$translate', withSuccess]);
    }
  ]);
});
