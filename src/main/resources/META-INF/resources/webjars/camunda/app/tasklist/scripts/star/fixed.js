// The texts that words.js puts into Chinese, and where they stand. A list of words ("READ, UPDATE") is translated word by word.

const APPLICATIONS = {
  Admin: '系统管理',
  Cockpit: '流程监控',
  Tasklist: '任务办理',
  Welcome: '应用入口'
};

const ZONES = { 'Asia/Shanghai': '北京时间', UTC: '世界协调时间', 'Etc/UTC': '世界协调时间' };

const NOTES = {
  'Toggle this section': '展开或收起',
  'Suspended Job Definition': '已暂停的作业定义',
  'Select all': '全选',
  'Unselect all': '全不选',
  'Invalid Date Value.': '日期无效。',
  'Message is null.': '消息为空。',
  'reset zoom': '恢复大小',
  'zoom in': '放大',
  'zoom out': '缩小'
};

const PERMISSIONS = {
  ALL: '全部',
  NONE: '无',
  ACCESS: '访问',
  READ: '查看',
  UPDATE: '修改',
  CREATE: '新建',
  DELETE: '删除',
  SET: '设置',
  SUSPEND: '暂停',
  RETRY_JOB: '重试作业',
  CREATE_INSTANCE: '发起实例',
  READ_INSTANCE: '查看实例',
  UPDATE_INSTANCE: '修改实例',
  DELETE_INSTANCE: '删除实例',
  SUSPEND_INSTANCE: '暂停实例',
  MIGRATE_INSTANCE: '迁移实例',
  READ_INSTANCE_VARIABLE: '查看实例变量',
  UPDATE_INSTANCE_VARIABLE: '修改实例变量',
  READ_TASK: '查看任务',
  UPDATE_TASK: '修改任务',
  TASK_ASSIGN: '分派任务',
  TASK_WORK: '办理任务',
  READ_TASK_VARIABLE: '查看任务变量',
  UPDATE_TASK_VARIABLE: '修改任务变量',
  READ_VARIABLE: '查看变量',
  UPDATE_VARIABLE: '修改变量',
  READ_HISTORY: '查看历史',
  UPDATE_HISTORY: '修改历史',
  DELETE_HISTORY: '删除历史',
  READ_HISTORY_VARIABLE: '查看历史变量',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: '批量迁移流程实例',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: '批量修改流程实例',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: '批量重新发起流程实例',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: '批量删除运行中的流程实例',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: '批量删除已结束的流程实例',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: '批量删除决策实例',
  CREATE_BATCH_SET_JOB_RETRIES: '批量设置作业重试次数',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: '批量设置外部任务重试次数',
  CREATE_BATCH_SET_REMOVAL_TIME: '批量设置清除时间',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: '批量暂停或恢复流程实例',
  CREATE_BATCH_SET_VARIABLES: '批量设置变量'
};

const TYPES = {
  'Failed Job': '作业失败',
  failedExternalTask: '外部任务失败',
  'async-continuation': '异步继续',
  'timer-transition': '边界定时器',
  'timer-intermediate-transition': '中间定时器',
  'timer-start-event': '定时发起',
  'timer-task-listener': '任务定时监听',
  String: '文字',
  Integer: '整数',
  Long: '长整数',
  Short: '短整数',
  Double: '小数',
  Number: '数值',
  Boolean: '是/否',
  Date: '日期',
  Null: '空',
  Object: '对象',
  Bytes: '字节',
  File: '文件'
};

const CONFIGURATIONS = { 'async-before': '活动之前', 'async-after': '活动之后' };

const DELEGATIONS = { PENDING: '待交回', RESOLVED: '已交回' };

const BATCHES = {
  'instance-migration': '迁移流程实例',
  'instance-modification': '修改流程实例',
  'instance-restart': '重新发起流程实例',
  'instance-deletion': '删除流程实例',
  'instance-update-suspension-state': '暂停或恢复流程实例',
  'historic-instance-deletion': '删除历史流程实例',
  'historic-decision-instance-deletion': '删除历史决策实例',
  'set-job-retries': '设置作业重试次数',
  'set-external-task-retries': '设置外部任务重试次数',
  'set-variables': '设置变量',
  'correlate-message': '发送消息',
  'process-set-removal-time': '设置流程清除时间',
  'decision-set-removal-time': '设置决策清除时间',
  'batch-set-removal-time': '设置批量操作清除时间'
};

const BATCH_DETAILS = {
  id: 'ID',
  startTime: '开始时间',
  executionStartTime: '执行开始时间',
  endTime: '结束时间',
  type: '类型',
  user: '用户',
  totalJobs: '作业总数',
  completedJobs: '已完成的作业',
  remainingJobs: '剩余的作业',
  batchJobsPerSeed: '每次生成的作业数',
  invocationsPerBatchJob: '每个作业的操作数',
  tenantId: '租户 ID',
  batchJobDefinitionId: '批量作业定义 ID',
  monitorJobDefinitionId: '监控作业定义 ID',
  seedJobDefinitionId: '生成作业定义 ID'
};

export default [
  { where: '[cam-widget-header] .dropdown-menu a', words: APPLICATIONS },
  { where: '[cam-widget-footer] a', words: { 'Camunda Platform': 'Camunda' } },
  { where: '#footer-timezone i', words: ZONES },
  { where: 'body', words: NOTES },
  { where: '.null-value', words: { null: '无' } },
  { where: '.permissions', words: PERMISSIONS },
  { where: 'td.type, [ng-switch-when="type"]', words: TYPES },
  { where: 'td.configuration', words: CONFIGURATIONS },
  { where: 'td.delegation-state', words: DELEGATIONS },
  { where: 'td', words: BATCHES },
  { where: '.batch-details td:first-child', words: BATCH_DETAILS },
  { where: '.event-body', words: { true: '是', false: '否' } }
];
