// The page as a whole: it says that it is Chinese (browsers choose fonts by it, screen readers the voice), and on a telephone, where the open task stands
// below the list, it goes there when a task is chosen.

const TELEPHONE = '(max-width: 767px)';

const showTask = (behavior) => matchMedia(TELEPHONE).matches && document.querySelector('.task-details').scrollIntoView({ behavior });

const goToTask = ({ target }) => target.closest('.tasks-list .task') && showTask('smooth');

// Whoever comes by a link to one task wants that task and not the list.
const goToLinkedTask = () => {
  if (!/[?&]task=/.test(window.location.hash)) return;
  const arrival = new MutationObserver(() => {
    if (!document.querySelector('.task-details .task-card')) return;
    arrival.disconnect();
    showTask('auto');
  });
  arrival.observe(document.body, { subtree: true, childList: true });
};

// The names of the applications in the header's menu are fixed in English.
const APPLICATIONS = { Admin: '系统管理', Cockpit: '流程监控', Tasklist: '任务办理', Welcome: '应用入口' };

const nameApplications = ({ target }) => {
  const header = target.closest('[cam-widget-header]');
  if (!header) return;
  header.querySelectorAll('.dropdown-menu a').forEach((link) => {
    const name = APPLICATIONS[link.textContent.trim()];
    if (name) link.textContent = name;
  });
};

// There is one login, and it is not the application's own: whoever has to log in again goes there.
const goToLogin = () => {
  if (window.location.hash.startsWith('#/login')) window.location.replace(new URL('../../../../login', window.location.href));
};

window.addEventListener('hashchange', goToLogin);
goToLogin();
goToLinkedTask();

document.documentElement.lang = 'zh-CN';
document.addEventListener('click', goToTask);
document.addEventListener('click', nameApplications, true);

export default [];
