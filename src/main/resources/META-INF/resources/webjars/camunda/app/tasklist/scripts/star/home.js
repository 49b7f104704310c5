// The way back from the Tasklist to the start page of the product.

const HOME = document.querySelector('base').getAttribute('app-root').replace(/[^/]*$/, '');

export default [
  {
    id: 'star.home',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    label: '返回首页',
    properties: { label: '返回首页' },
    render: (node) => {
      node.innerHTML = `<a class="star-home" href="${HOME}" target="_self">返回首页</a>`;
    },
    unmount: () => {}
  }
];
