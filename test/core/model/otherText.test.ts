import { ok, deepEqual, equal } from 'node:assert/strict';
import { isOtherText } from '../../../server/src/core/model/otherText';
import { analyse } from '../../support/analysis';

const lines = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('\n');

/** No plan and no Chinese prose, in forms that rules about marks, numbers and brackets would find much in. */
const OTHER: Readonly<Record<string, string>> = {
  'English prose': lines(8, n => `The committee agreed on ${n} measures: costs (see section 3 and the annex "A" rose by 12%, and said: it does: it is.`),
  'English with a Chinese name': `${lines(8, () => 'The provincial plan (so-called) sets out to reach 100% coverage by 2027, however: no data.')}\n浙江省发展和改革委员会`,
  'JavaScript': lines(12, n => `function f${n}(a, b) { if (a[${n}] > (b - 1) { return { x: 1, y: 2 }; } // 计算第${n}个值`),
  'Python with Chinese comments': lines(12, n => `def f${n}(a, b=1):\n    """计算第${n}个值,返回结果(整数)"""\n    return a + b * ${n}  # 说明:含100%`),
  'SQL': lines(12, n => `INSERT INTO t (id, name, rate) VALUES (${n}, '名称${n}', ${n}.5%);`),
  'YAML': lines(20, n => `- name: item-${n}\n  value: ${n}%\n  note: "a, b: c"`),
  'JSON in one line': `{"items":[${lines(20, n => `{"id":${n},"名称":"项目${n}","ratio":0.${n},"url":"https://example.org/${n}"}`).replaceAll('\n', ',')}]}`,
  'XML with Chinese names': `<r>${lines(20, n => `<条目 id="${n}"><值>${n}%</值></条目>`)}</r>`,
  'log in English': lines(12, n => `2026-11-22T07:30:${n + 10}Z [INFO] 10.0.0.${n} "GET /items/${n} HTTP/1.1" 200 (took ${n}ms`),
  'log in Chinese': lines(12, n => `2026-11-22 07:30:${n + 10},512 连接数据库超时,系统将于稍后重试第 ${n} 次,当前排队等待的任务数量:${n}`),
  'log with times only': lines(12, n => `[07:30:${n + 10}] 服务启动完成,正在等待上游系统返回处理结果(第 ${n} 批`),
  'chat': lines(12, n => `2026/11/22 9:${n + 10} 张三: 今天下午去哪里吃饭呢,大家都说说自己的想法吧`),
  'CSV of figures': `id,name,value,rate\n${lines(20, n => `${n},item ${n},${n}00,${n}%`)}`,
  'CSV of Chinese words': `姓名,单位,职务,备注\n${lines(20, n => `张三${n},东海省农业农村事务服务中心,高级工程师,已经参加培训`)}`,
  'CSV in two columns': `名称,说明\n${lines(20, n => `第${n}号仓库,存放防汛物资以及应急设备`)}`,
  'columns by tabs': `名称\t说明\t数量\n${lines(20, n => `第${n}号仓库\t存放防汛物资,以及应急设备\t${n} 件`)}`,
  'a table of figures alone': `| 指标 | 2026年 | 2027年 |\n|---|---|---|\n${lines(20, n => `| 产量${n} | ${n}00 | ${n}50 |`)}`,
  'Japanese': lines(6, () => '政府は2027年までに再生可能エネルギーの割合を36%に引き上げる方針を決定した。関係省庁(経済産業省、環境省)が連携する。'),
  'Korean': lines(6, () => '정부는 2027년까지 재생에너지 비율을 36%로 높이기로 했다. 관계 부처(산업부, 환경부가 협력한다.'),
  'Arabic': lines(6, n => `خطة العمل الحكومية لعام 202${n}، تصل إلى 100% من المناطق (القسم 3.`),
  'pictures': lines(12, () => '🎉👩‍👩‍👧‍👦🚀✅ 今天😀,🍚!100%👍🎈🎈🎈'),
  'base64': 'TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24='.repeat(10),
  'digits': '1234567890'.repeat(100),
  'opening brackets': '('.repeat(1000),
  'diff': lines(20, n => `@@ -${n},7 +${n},7 @@\n-旧行,内容${n}\n+新行,内容${n}`),
};

/** Chinese prose, whatever it is about: marks in it are still judged. */
const CHINESE: Readonly<Record<string, string>> = {
  'a report': lines(6, n => `全省上下坚持稳中求进，第${n}季度完成投资3500亿元，增长8.5%，其中民间投资占比达到61.2%。`),
  'half-width marks': lines(8, n => `全省上下坚持稳中求进,加快建设现代产业体系(第${n}批),着力提升企业创新能力.`),
  'a story': lines(10, () => '她抬起头，望着窗外的雨。“你还会回来吗？”他问。\n她没有回答，只是笑了笑……'),
  'technical prose': lines(6, () => '系统基于Kubernetes部署，接口采用RESTful风格，数据写入PostgreSQL数据库后由Kafka分发至各业务子系统进行后续的处理。'),
  'a verse': lines(20, () => '山高水长，日暮天凉\n行人归去'),
  'headings only': lines(30, n => `${n + 1}.加强组织领导工作`),
  'a diary by the hour': lines(10, n => `${n + 8}时，车间开始生产，工人们按照分工检查各条管线的压力和温度，没有发现异常情况。`),
  'short': 'It is 100% (so.',
  'empty': '',
};

suite('other text: language, code, logs, rows of data', () => {
  for (const [name, text] of Object.entries(OTHER)) {
    test(`${name}: no finding, in a file of either kind`, () => {
      ok(isOtherText(text));
      for (const language of ['plain', 'markdown'] as const) deepEqual(analyse(text, { language }).findings.map(f => f.ruleId), []);
    });
  }
  for (const [name, text] of Object.entries(CHINESE)) test(`${name} is none`, () => equal(isOtherText(text), false));

  test('a level or a kind that is set is heeded', () => {
    const text = OTHER['CSV of Chinese words'] as string;
    const forced = analyse(text, { config: { rules: { 'punctuation/ascii': { level: 'warning' } } } });
    ok(forced.findings.some(f => f.ruleId === 'punctuation/ascii'));
    ok(analyse(text, { config: { kind: 'actionPlan' } }).findings.length > 0);
  });
  test('a plan in rows stays a plan', () => {
    const text = `东海省重点任务分解表\n序号\t重点任务\t牵头单位\t完成时限\n${lines(20, n => `${n + 1}\t推进第${n}项工程\t省财政厅\t2027年12月`)}`;
    equal(analyse(text).profile.id, 'implementation');
  });
});
