// Only the product's name; every other setting stays as shipped, the language too until its Chinese list is written.

export default {
  app: {
    vendor: '星级党支部评选系统',
    name: '流程监控'
  },
  disableWelcomeMessage: true
};
