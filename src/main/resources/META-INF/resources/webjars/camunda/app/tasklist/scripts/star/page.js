// The page as a whole: on a telephone, where the open task stands below the list, it goes there when a task is chosen.

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

// There is one login, and it is not the application's own: whoever has to log in again goes there.
const goToLogin = () => {
  if (window.location.hash.startsWith('#/login')) window.location.replace(new URL('../../../../login', window.location.href));
};

window.addEventListener('hashchange', goToLogin);
goToLogin();
goToLinkedTask();

document.addEventListener('click', goToTask);

export default [];
