import assert from 'node:assert/strict';
import { scanClauses } from '../../../../server/src/core/parse/responsibility/scan';

const LETTER = { lead: '牵', support: '配', responsible: '责' } as const;
const shown = (text: string): readonly string[] => scanClauses(text).map(c => c.mentions.map(m => LETTER[m.role] + m.name).join(' ') + (c.firstLeads ? ' 首' : ''));

const READ: readonly (readonly [text: string, clauses: readonly string[]])[] = [
  // A会同B
  ['（一）关于“加固堤防”的问题，由省水利厅会同省财政厅、省应急管理厅等部门研究提出实施意见。', ['牵省水利厅 配省财政厅 配省应急管理厅']],
  ['（二）关于补助资金，由县财政局会同县农业农村局负责落实。', ['牵县财政局 配县农业农村局']],
  ['由市民政局会同市财政局、市卫生健康委等部门组织实施。', ['牵市民政局 配市财政局 配市卫生健康委']],
  ['完成清淤。（省水利厅会同省财政厅、省交通运输厅负责）', ['牵省水利厅 配省财政厅 配省交通运输厅']],
  ['完成清淤。（省水利厅牵头会同省财政厅负责）', ['牵省水利厅 配省财政厅']],
  ['完成清淤。（责任单位：县水利局会同县财政局）', ['牵县水利局 配县财政局']],
  ['完成清淤。（省水利厅牵头，会同省财政厅、省交通运输厅推进）', ['牵省水利厅 配省财政厅 配省交通运输厅']],
  // in mid-paragraph
  ['完善清单。（市水利局牵头，市财政局参与，各县人民政府负责落实。以下均需各县落实，不再列出。）按照规定，关停小水电。（市能源局牵头，市水利局参与）', ['牵市水利局 配市财政局 责各县人民政府', '牵市能源局 配市水利局']],
  // sets alone
  ['广泛宣传节水知识。（各成员单位）', ['责各成员单位']],
  ['定期开展巡查。（各有关部门、各乡镇人民政府）', ['责各有关部门 责各乡镇人民政府']],
  // the first unit
  ['责任单位：市水利局、市财政局（第一责任单位为牵头单位，下同）', ['责市水利局 责市财政局 首']],
  ['（责任单位：市水利局、市财政局，首个单位为牵头单位）', ['责市水利局 责市财政局 首']],
  // cut off by the end of the text
  ['完成清淤。（市水利局、市住建局牵头督导，市财政局、市交通运输局、', ['牵市水利局 牵市住建局 责市财政局 责市交通运输局']],
];

const NONE: readonly string[] = [
  '资金管理办法由省财政厅会同省科技厅另行制定。',
  '由省财政厅会同有关部门安排资金，支持老区发展。',
  '会同高校、院所开展攻关，推动成果落实。',
  '完善制度（市水利局牵头）后全面推开。',
  '做好统计工作。（以上单位）',
  '优化流程。（含省属单位）',
  '第一责任人要靠前指挥，抓好落实。',
  '建立清单（由牵头单位制定，',
];

suite('responsibility: A会同B, sets alone, clauses in mid-paragraph', () => {
  for (const [text, clauses] of READ) test(text, () => assert.deepEqual(shown(text), clauses));
  for (const text of NONE) test(`none: ${text}`, () => assert.deepEqual(shown(text), []));
});
