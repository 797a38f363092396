// What the extension itself shows. Chinese is the default: an editor without language pack reports `en`, on intranets too, so only a third language or the setting asks for English.
import { env, workspace } from 'vscode';

const zh = {
  name: '拟稿',
  serverName: '拟稿检查服务',
  counts: { error: '错', warning: '警', info: '信息', hint: '提示' },
  clean: '无问题',
  unknownKind: '文稿',
  starting: '拟稿 启动中',
  stopped: '拟稿 服务已停止',
  stoppedHint: '检查服务已停止，点击重新启动。',
  kind: '文种',
  form: '文本形态',
  asOf: '机构名称所依日期',
  asOfBasis: { document: '成文日期', period: '规划期首日', given: '设置', today: '今天' },
  period: '规划期',
  jurisdiction: '适用地域',
  findings: '检查结果',
  limited: '超过上限，结果不完整',
  settings: '设置',
  settingsFile: '设置文件',
  log: '日志',
  noPlan: '未识别为规划类文稿',
  serverFailed: '检查服务没有启动',
  crashed: '检查服务3分钟内退出5次，不再自动重启。可用“拟稿：重启检查服务”重新启动。',
  notText: '没有可检查的文稿：请先打开一个 .gw、.txt 或 .md 文件。',
  reason: '忽略的理由',
  reasonPrompt: '写明理由；理由写入 .nigao.json，供复核',
  reasonEmpty: '理由不能为空',
  noRule: '没有这条规则的说明：',
  gone: '这处问题已经不在，没有写入。',
  noRecord: '单位名录中没有这条记录：',
  insertClause: '插入责任单位',
  insertClauseHint: '按中文、拼音、首字母查找，回车选入，可选多个；按选入的先后排列',
  insertClauseDone: '回车插入',
  insertClauseRemove: '已选，回车移出',
  changed: '文稿在选择时有改动，没有写入。',
  day: (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
};
type Messages = typeof zh;

const en: Messages = {
  name: 'Nigao',
  serverName: 'Nigao language server',
  counts: { error: 'E', warning: 'W', info: 'I', hint: 'H' },
  clean: 'clean',
  unknownKind: 'draft',
  starting: 'Nigao starting',
  stopped: 'Nigao stopped',
  stoppedHint: 'The language server has stopped. Click to start it again.',
  kind: 'Kind',
  form: 'Form',
  asOf: 'Names of units judged as of',
  asOfBasis: { document: 'date of the document', period: 'first day of the period', given: 'setting', today: 'today' },
  period: 'Period',
  jurisdiction: 'Jurisdiction',
  findings: 'Findings',
  limited: 'beyond a limit, incomplete',
  settings: 'Settings',
  settingsFile: 'Settings file',
  log: 'Log',
  noPlan: 'not taken for a plan',
  serverFailed: 'The language server did not start',
  crashed: 'The language server ended five times within three minutes and is not restarted. Use “Nigao: Restart Language Server”.',
  notText: 'No draft to check: open a .gw, .txt or .md file first.',
  reason: 'Reason for ignoring',
  reasonPrompt: 'The reason is written to .nigao.json for reviewers',
  reasonEmpty: 'A reason is needed',
  noRule: 'No page for this rule: ',
  gone: 'The finding is gone; nothing was written.',
  noRecord: 'No such record in the registry of units: ',
  insertClause: 'Insert Responsible Units',
  insertClauseHint: 'Search by Chinese, pinyin or initials; Enter takes a unit, one after the other',
  insertClauseDone: 'Enter inserts',
  insertClauseRemove: 'chosen; Enter takes it out',
  changed: 'The draft changed meanwhile; nothing was written.',
  day: iso => iso,
};

/** Looked up when shown, so that a change of the setting takes effect at once. */
export function messages(): Messages {
  return inEnglish() ? en : zh;
}

export function inEnglish(): boolean {
  const chosen = workspace.getConfiguration('nigao').get<string>('language', 'auto');
  return chosen === 'auto' ? !/^(zh|en)\b/i.test(env.language) : chosen === 'en';
}
