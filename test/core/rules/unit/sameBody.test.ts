import * as assert from 'node:assert/strict';
import { isShortened, writtenOf } from '../../../../server/src/core/rules/unit/spelling';
import { analyse } from '../../../support/analysis';
import { marked, withMarks } from '../../../support/markers';

const ID = 'unit/inconsistent-name';
const draft = (place: string, units: readonly string[]): string =>
  [`${place}技能人才培养行动方案`, `${place}人民政府办公室`, '2026年4月8日', '一、主要任务', ...units.map((u, i) => `${i + 1}.扩大培训规模。每年培训10万人次。（责任单位：${u}）`), ''].join('\n');

/** Place, then the lists of units of its tasks; expected places in ⟦ ⟧. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['常州市', ['市发改委、市教育局', '市发改委', '⟦市发展改革委⟧']],
  ['常州市', ['市发展改革委', '⟦市发展和改革委员会⟧', '市发展改革委']],
  ['成都市', ['市住建局', '市住建局、市财政局', '⟦市住房城乡建设局⟧']],
  ['成都市', ['市文广旅局、市财政局', '⟦市文化广电旅游局⟧']],
  ['沈阳市', ['市工业和信息化局', '市工业和信息化局', '⟦市工信局⟧、市科技局']],
  ['贵阳市', ['市自然资源和规划局', '市自然资源和规划局', '⟦市自然资源局⟧', '⟦市资规局⟧']],
  ['深圳市', ['市应急管理局', '市公安局、⟦市应急局⟧']],
  ['黑龙江省', ['省生态环境厅', '省生态环境厅', '⟦省生态厅⟧']],
  ['广西壮族自治区', ['自治区工业和信息化厅', '自治区工业和信息化厅', '⟦自治区工信厅⟧']],
  ['霍山县', ['县卫生健康委', '县卫生健康委', '⟦县卫健委⟧']],
  ['霍山县', ['县人社局', '县人社局', '⟦县人力资源和社会保障局⟧、县财政局']],
  ['通州区', ['区城市管理局', '区城市管理局', '⟦区城管局⟧']],
  ['台州市', ['市经信局、财政局', '市经信局、财政局', '⟦市经济和信息化局⟧、财政局']],
  ['厦门市', ['市政府办公室', '市政府办公室', '⟦市政府办⟧']],
  ['厦门市', ['市教育局、⟦市市场监督管理局⟧', '市市场监管局', '市市场监管局']],
  // sound
  ['厦门市', ['市公安局、市公安交通管理局', '市公安局', '市公安交通管理局']],
  ['厦门市', ['市文旅局', '市文物局', '市体育局']],
  ['厦门市', ['市建设局、市住房局', '市住房局', '市建设局']],
  ['厦门市', ['市科技局、市商务局', '市水利局', '市水务集团', '市民政局', '市民宗局']],
  ['常州市', ['武进区住建局', '新北区住房城乡建设局', '金坛区发改局']],
  ['常州市', ['市城管局', '市城管委', '市城市更新局']],
  ['常州市', ['市农业农村局', '市农机局', '市农科院']],
  ['常州市', ['常州市发改委', '市发改委', '市财政局']],
  ['常州市', ['市委网信办', '市网信办', '市委编办']],
  ['常州市', ['市交通运输局', '市交通执法支队', '市交通产业集团']],
  ['常州市', ['市自然资源局', '市林业局', '市自来水公司']],
  ['常州市', ['市发展和改革委员会（以下简称市发展改革委）', '市发展改革委', '市发展改革委']],
  ['常州市', ['市财政局', '市财政金融协会', '县财政局', '区财政局']],
  ['常州市', ['市政府办公室', '市政府研究室', '市委办公室']],
];

suite(`${ID}: told by the names`, () => {
  for (const [place, units] of CASES) {
    test(`${place} ${units.join(' ／ ')}`, () => {
      const { text, ranges } = marked(draft(place, units));
      const found = analyse(text, { config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId === ID);
      assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges), found.map(f => f.message).join('\n'));
    });
  }

  test('full names in signature and text beside short ones in clauses', () => {
    const text = draft('常州市', ['市发展改革委', '市教育局']).replace('常州市人民政府办公室', '常州市发展和改革委员会').replace('每年培训10万人次', '由市发展和改革委员会统筹');
    assert.deepEqual(analyse(text, { config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId === ID).map(f => f.message), []);
  });

  test('names and their short forms', () => {
    const same = (a: string, b: string): boolean => {
      const [x, y] = [writtenOf(a), writtenOf(b)];
      return x !== undefined && y !== undefined && isShortened(x, y);
    };
    const SHORT = [['市发改委', '市发展和改革委员会'], ['市人社局', '市人力资源和社会保障局'], ['县卫健委', '县卫生健康委员会'], ['区城管局', '区城市管理局'], ['省林草局', '省林业和草原局'], ['省林业局', '省林业和草原局'], ['市教体局', '市教育体育局'], ['市文广旅体局', '市文化广电旅游体育局'], ['州民宗局', '州民族宗教事务局'], ['市大数据局', '市大数据管理局']] as const;
    const OTHER = [['市公安局', '市公安交通管理局'], ['市商务局', '市商务服务局'], ['市财政局', '县财政局'], ['市农业局', '市农业机械局'], ['市城管局', '市城管委'], ['省水利厅', '省水文局'], ['市科技局', '市科学城管理局'], ['市民政局', '市民族局'], ['市规划局', '市自然资源和规划局'], ['省能源局', '省能源监管办']] as const;
    for (const [a, b] of SHORT) assert.equal(same(a, b), true, `${a} ${b}`);
    for (const [a, b] of OTHER) assert.equal(same(a, b), false, `${a} ${b}`);
  });
});
