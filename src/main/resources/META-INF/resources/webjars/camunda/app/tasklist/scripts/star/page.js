// The page as a whole: it says that it is Chinese (browsers choose fonts by it, screen readers the voice), and on a telephone, where the open task stands
// below the list, it goes there when a task is chosen.

const TELEPHONE = '(max-width: 767px)';

const goToTask = ({ target }) => {
  if (!target.closest('.tasks-list .task') || !matchMedia(TELEPHONE).matches) return;
  document.querySelector('.task-details').scrollIntoView({ behavior: 'smooth' });
};

document.documentElement.lang = 'zh-CN';
document.addEventListener('click', goToTask);

export default [];
