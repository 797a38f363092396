import assert from 'node:assert/strict';
import { isOffice } from '../../../../server/src/core/parse/responsibility/office';
import { scanClauses } from '../../../../server/src/core/parse/responsibility/scan';

const read = (text: string): readonly string[] => scanClauses(text).flatMap(c => [...c.mentions.map(m => `${m.role}:${m.name}`), ...(c.deadlineText === undefined ? [] : [c.deadlineText])]);

const CLAUSES: readonly (readonly [text: string, units: readonly string[]])[] = [
  ['新增学位500个。（学前教育科、发展规划科、财务科）', ['responsible:学前教育科', 'responsible:发展规划科', 'responsible:财务科']],
  ['招聘教师60名。（教师工作科牵头，人事科、基础教育科配合）', ['lead:教师工作科', 'support:人事科', 'support:基础教育科']],
  ['升学率达到60%。（职业教育科负责）', ['responsible:职业教育科']],
  ['做好督查。（督查室、综合科、各科室）', ['responsible:督查室', 'responsible:综合科', 'responsible:各科室']],
  ['完成签约。（基层卫生股、公共卫生股）', ['responsible:基层卫生股', 'responsible:公共卫生股']],
  ['修订办法。（政策法规处、市场监管处）', ['responsible:政策法规处', 'responsible:市场监管处']],
  ['完成清淤。由水利建设科牵头，河湖管理科、财务科配合。', ['lead:水利建设科', 'support:河湖管理科', 'support:财务科']],
  // when it is due
  ['完成改造。由市机场集团负责，2027年12月底前完成。', ['responsible:市机场集团', '2027年12月底前完成']],
  ['完成改造。由市水利局牵头，市财政局配合，年内完成。', ['lead:市水利局', 'support:市财政局', '年内完成']],
  ['建成农田3万亩。（市农业农村局牵头，市财政局配合，6月底前完成立项、年底前完工）', ['lead:市农业农村局', 'support:市财政局', '6月底前完成立项、年底前完工']],
  ['做好保障。（市政府各部门分别负责，年内持续推进）', ['responsible:市政府各部门', '年内持续推进']],
  ['出台办法。（市财政局负责，第三季度完成）', ['responsible:市财政局', '第三季度完成']],
  ['出台办法。（市财政局负责，上半年完成）', ['responsible:市财政局', '上半年完成']],
];

const NONE: readonly string[] = [
  '加强薄弱专科建设。（内科、外科、儿科）',
  '改善办学条件。（教室、实验室、图书室）',
  '开设课程。（文科、理科）',
  '改造用房。（办公室、会议室、档案资料室）',
  '完成改造，2027年12月底前完成。',
  '由点到面逐步负责，年内完成。',
];

suite('科室 in the division of work, and when it is due', () => {
  for (const [text, units] of CLAUSES) test(text, () => assert.deepEqual(read(text), units));
  for (const text of NONE) test(`none: ${text}`, () => assert.deepEqual(read(text), []));
  for (const name of ['规划财务科', '医政股', '疾控股', '教育督导室', '政策法规处', '党政办', '爱卫办', '人事科', '社会事务办']) test(`office: ${name}`, () => assert.equal(isOffice(name), true));
  for (const name of ['内科', '本科', '专科', '会议室', '办公室', '教室', '实验室', '好处', '控股', '基础学科', '阅览室', '一百科']) test(`no office: ${name}`, () => assert.equal(isOffice(name), false));
});
