import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

// target/goal-without-task: goals that no task mentions, and goals that a task takes up in words of its own.

const plan = (goal: string, ...tasks: readonly string[]): string =>
  ['南屿市发展行动计划（2026—2028年）', '一、总体目标', `到2028年，${goal}。`, '二、重点任务', ...tasks.map((t, i) => `（${'一二三四五六'[i] ?? ''}）${t}`), '三、保障措施', '（一）加强领导。建立工作机制。'].join('\n\n');
const found = (text: string): readonly string[] => analyse(text).findings.filter(f => f.ruleId === 'target/goal-without-task').map(f => f.message);

const OTHER = '优化营商环境。推进政务服务事项网上办理，压减审批时限。';

const MISSING: readonly string[] = [
  '完成危旧房解危900幢',
  '建成校外体育场馆25个',
  '再生水利用率达到30%',
  '渔业大数据中心达到4个',
  '建成乡镇农产品电商服务站18个',
  '博物馆、纪念馆达到12座',
  '制造业质量竞争力指数达到90',
  '老年大学达到24所',
  '培育低空经济企业300家以上',
  '农村黑臭水体整治完成率达到100%',
];

const TAKEN_UP: readonly (readonly [goal: string, task: string])[] = [
  ['完成危旧房解危900幢', '消除安全隐患。排查危旧房，一幢一策实施解危。'],
  ['学前三年毛入园率达到97%', '办好学前教育。新建公办幼儿园，增加学位供给。'],
  ['森林覆盖率稳定在64.5%', '厚植生态本底。推进国土绿化，提升森林质量。'],
  ['高新技术企业达到500家', '强化创新主体。实施高企倍增，培育科技型企业。'],
  ['城镇新增就业3万人', '稳定和扩大就业。帮扶高校毕业生、农民工就业创业。'],
  ['新能源汽车新车销售占比达到60%', '推进交通降碳。推广新能源汽车，建设充换电设施。'],
  ['城市建成区绿化覆盖率达到44%', '增绿添园。建设城市绿地和口袋公园。'],
  ['公共充电桩达到3万个', '完善配套设施。在社区、商圈布局充电桩。'],
  ['每千名老年人配备养老护理员4名', '建强护理队伍。培训养老护理员，落实入职奖补。'],
  ['非遗工坊达到40个', '振兴传统工艺。支持非遗传承人开办工坊。'],
  ['高标准农田达到78万亩', '提升地力水平。新建和改造提升高标准农田。'],
  ['研发经费投入强度达到3%', '加大研发投入。引导企业设立研发机构。'],
];

suite('goals without a task: variants', () => {
  for (const goal of MISSING) test(`missing: ${goal}`, () => assert.equal(found(plan(goal, OTHER)).length > 0, true));
  for (const [goal, task] of TAKEN_UP) test(`taken up: ${goal}`, () => assert.deepEqual(found(plan(goal, OTHER, task)), []));
});
