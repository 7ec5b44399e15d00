"use strict";
// Every text of the page in both languages, side by side; a test holds that none is missing.
const TEXTS = {
  simulated: ["simulated", "模拟时间"], wall: ["now", "现在"], done: ["work items done", "已完成任务"], late: ["{0} late, {1} overdue", "逾期完成 {0}，逾期未完成 {1}"],
  regions: ["Who is late?", "哪里逾期？"], progress: ["How much is done?", "完成了多少？"], ladder: ["Which deadlines come, and which are broken?", "各项期限"], incidents: ["Which incidents are open, and who has them?", "未解决的应急事件及负责岗位"],
  questionnaire: ["How does the questionnaire system do?", "问卷系统运行如何？"], packages: ["Where are the tool packages?", "工具包在哪里？"],
  preparation: ["preparation", "准备"], test: ["test", "测试"], closing: ["closing", "收尾"],
  running: ["running", "进行中"], paused: ["paused", "已暂停"], completed: ["completed", "已完成"], interrupted: ["cancelled", "已取消"], failed: ["failed", "失败"], lost: ["no connection", "连接中断"],
  pace: ["{0} times real time", "实际时间的 {0} 倍"], max: ["full speed", "全速"], none: ["none", "无"], noPart: ["not in this plan", "本方案不含此项"], noRuns: ["No runs. Begin one: rolloutsim run PLAN --connect localhost:PORT", "没有模拟。可运行：rolloutsim run 方案 --connect localhost:端口"],
  all: ["all", "全部"], baseline: ["baseline: none", "对照：无"], baselineIs: ["baseline: {0}", "对照：{0}"], language: ["中文", "English"], seasonAt: ["Numbers as of {0}. The axis of the chart is simulated time.", "数据截至 {0}（模拟时间）。图的横轴为模拟时间。"],
  open: ["open", "未受理"], acknowledged: ["acknowledged", "已受理"], "awaiting-approval": ["awaiting approval", "待批准"], handling: ["being handled", "处置中"], resolved: ["resolved", "已解决"],
  level1: ["1 minor", "1 级 一般"], level2: ["2 serious", "2 级 较大"], level3: ["3 grave", "3 级 重大"], reportedLate: ["reported too late", "迟报"],
  what: ["what", "事件"], where: ["where", "单位"], who: ["who has it", "负责岗位"], since: ["since", "发生于"], state: ["state", "状态"], called: ["called: {0}", "已呼叫：{0}"],
  printer: ["printer", "印刷"], "mail-out": ["mail out", "寄送途中"], county: ["county", "县保密室"], "way-out": ["on the way out", "取送途中"], school: ["school", "学校"], "way-back": ["on the way back", "返回途中"], "mail-back": ["mail back", "寄回途中"], receiver: ["receiver", "接收方"],
  active: ["at terminals now", "正在答题"], sessions: ["sessions done", "已完成场次"], gaveUp: ["gave up", "放弃"], answered: ["requests answered", "已应答请求"], failedRequests: ["requests failed", "失败请求"],
  exchange: ["from request to answer, seconds", "从请求到应答（秒）"], "log-in": ["log-in", "登录"], page: ["page", "翻页"], autosave: ["autosave", "自动保存"], submit: ["submission", "提交"],
  items: ["work items", "工作任务"], due: ["due", "期限"], waiting: ["waiting", "等待前序"], ready: ["can begin", "可开始"], started: ["begun", "进行中"], overdue: ["overdue", "逾期未完成"], isDone: ["done", "已完成"], isLate: ["done late", "逾期完成"],
  keyDone: ["done", "已完成"], keyLate: ["late or overdue", "逾期"], keyLateDone: ["of these, late", "其中逾期"], keyGhost: ["baseline", "对照"],
  "seat-school": ["head of the school", "校领导"], "seat-responsible-inspector": ["responsible inspector", "责任督学"], "seat-county": ["county's duty desk", "县级值班"], "seat-provincial-inspector": ["provincial inspector", "省级视导员"],
  "seat-epidemic-command": ["epidemic command", "疫情防控指挥部"], "seat-city": ["city's duty desk", "市级值班"], "seat-province": ["province's duty desk", "省级值班"], "seat-centre": ["national centre", "国家监测中心"], "seat-power": ["power", "电力"], "seat-telecoms": ["telecoms", "通信"],
  "seat-police": ["police", "公安"], "seat-health": ["health", "卫健"], "seat-traffic": ["traffic", "交通"], "seat-post": ["post", "邮政"], "seat-emergency": ["emergency office", "应急管理"],
};
