import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Jurisdiction, type UnitResolution } from '../../../server/src/core/knowledge/knowledge';
import { NearNames, oneEditApart } from '../../../server/src/core/knowledge/near';
import { inFormOf, stemOf } from '../../../server/src/core/knowledge/written';
import { knowledge } from '../../support/analysis';
import { sharedFolder } from '../../support/shared';

const place = (level: Jurisdiction['level'], name: string): Jurisdiction => ({ level, name });
const ZHEJIANG = place('province', '浙江');
const HANGZHOU = place('city', '杭州');
const CHANGXING = place('county', '长兴');
const HUBEI = place('province', '湖北');
const SHANGHAI = place('province', '上海');
const BEIJING = place('province', '北京');
const GUANGXI = place('province', '广西');
const TAIZHOU = place('city', '泰州');
const NATION = place('national', '全国');

/** kind id, then for a former name: manner, confidence, successors with duties. */
function told(r: UnitResolution): string {
  if (r.kind === 'generic') return 'generic';
  if (r.kind === 'unknown') return ['unknown', ...r.near.map(u => u.shortNames[0])].join(' ');
  if (r.kind === 'current') return `current ${r.unit.id}`;
  const { kind, confidence, current } = r.succession;
  return [`former ${r.unit.id} ${kind} ${confidence}`, ...current.map(s => (s.unit.shortNames[0] ?? '') + (s.duties === undefined ? '' : `[${s.duties}]`))].join(' ');
}

const TABLE: readonly (readonly [string, string, Jurisdiction | undefined, string])[] = [
  // dates: nothing within the month or the window of a change
  ['省经信委', '2016-01-14', ZHEJIANG, 'current zj-jxw'],
  ['省经信委', '2018-10-31', ZHEJIANG, 'current zj-jxw'],
  ['省经信委', '2018-11-01', ZHEJIANG, 'former zj-jxw renamed high 省经信厅'],
  ['省经信厅', '2016-01-14', ZHEJIANG, 'current zj-jxt'],
  ['省人防办', '2023-06-01', ZHEJIANG, 'current zj-rfb'],
  ['省国动办', '2023-06-01', ZHEJIANG, 'current zj-gdb'],
  ['省文化和旅游厅', '2024-03-20', ZHEJIANG, 'current zj-wlt'],
  ['省文化和旅游厅', '2024-03-21', ZHEJIANG, 'former zj-wlt merged high 省文化广电和旅游厅'],
  // chains are followed to the day asked for
  ['省旅游局', '2019-01-01', ZHEJIANG, 'former zj-lvyj merged high 省文化和旅游厅'],
  ['省旅游局', '2025-01-01', ZHEJIANG, 'former zj-lvyj merged high 省文化广电和旅游厅'],
  ['省卫生厅', '2016-01-01', ZHEJIANG, 'former zj-wst merged high 省卫生计生委'],
  // splits: duties, and branches bounded by dates
  ['省海洋与渔业局', '2020-01-01', ZHEJIANG, 'former zj-hyyyj split high 省自然资源厅[海洋管理] 省农业农村厅[渔业]'],
  ['省海洋与渔业局', '2025-01-01', ZHEJIANG, 'former zj-hyyyj split high 省自然资源厅[海洋管理] 省海洋经济厅[海洋经济、海洋渔业、海洋执法]'],
  ['省海港委', '2020-01-01', ZHEJIANG, 'former zj-hgw abolished medium'],
  // short forms that outlive the body, or that two bodies bear
  ['省建设厅', '2021-01-01', ZHEJIANG, 'current zj-jst'],
  ['浙江省建设厅', '2021-01-01', ZHEJIANG, 'current zj-jst'],
  ['省司法厅', '2021-01-01', ZHEJIANG, 'current zj-sft'],
  ['省金融办', '2017-01-01', ZHEJIANG, 'current zj-jrb'],
  ['省金融办', '2020-01-01', ZHEJIANG, 'current zj-dfjrj'],
  ['省金融办', '2026-01-01', ZHEJIANG, 'former zj-dfjrj merged medium 省委金融办'],
  ['省网信办', '2026-01-01', ZHEJIANG, 'current zj-wxb'],
  ['广电总局', '2020-01-01', ZHEJIANG, 'current cn-nrta'],
  // low confidence offers no successor and is told as low
  ['市金融办', '2026-01-01', HANGZHOU, 'former cty-dfjr merged low'],
  // place: the document's own, or one that the name itself gives
  ['省经信委', '2021-01-01', undefined, 'unknown'],
  ['省经信委', '2021-01-01', HUBEI, 'former gen-p-jxw2 renamed medium 省经信厅'],
  ['省经信委', '2021-01-01', place('province', '湖南'), 'former gen-p-jxw renamed medium 省工信厅'],
  ['省经信委', '2021-01-01', place('province', '安徽'), 'unknown'],
  ['省经信委', '2018-06-01', place('province', '湖南'), 'current gen-p-jxw'],
  ['省工信委', '2021-01-01', place('province', '江西'), 'former gen-p-gxw renamed medium 省工信厅'],
  ['省文化厅', '2021-01-01', place('province', '湖南'), 'former gen-wht merged medium 省文化和旅游厅'],
  ['省文化厅', '2021-01-01', place('province', '海南'), 'unknown'],
  ['浙江省经信委', '2021-01-01', undefined, 'former zj-jxw renamed high 省经信厅'],
  ['市经信委', '2021-01-01', SHANGHAI, 'current gen-p-mjxw'],
  ['上海市经济和信息化委员会', '2021-01-01', undefined, 'current gen-p-mjxw'],
  ['市经信委', '2021-01-01', HANGZHOU, 'former cty-jxw renamed high 市经信局'],
  ['杭州市经信委', '2021-01-01', undefined, 'former cty-jxw renamed high 市经信局'],
  ['县环保局', '2021-01-01', CHANGXING, 'former cty-hbj renamed medium 县生态环境局'],
  ['省环保厅', '2021-01-01', HUBEI, 'former gen-hbt renamed medium 省生态环境厅'],
  ['自治区农业厅', '2021-01-01', GUANGXI, 'former gen-nyt renamed medium 自治区农业农村厅'],
  ['北京市工商局', '2021-01-01', BEIJING, 'former gen-gsj merged medium 市市场监管局'],
  ['省文化和旅游厅', '2025-01-01', HUBEI, 'current gen-wlt'],
  ['市国土资源局', '2021-01-01', TAIZHOU, 'unknown'],
  ['湖北银保监局', '2024-01-01', undefined, 'former gen-ybjj-b renamed medium 湖北金融监管局'],
  ['宁波银监局', '2024-01-01', undefined, 'former gen-yjj-b merged medium 宁波金融监管局'],
  ['人行绍兴市中心支行', '2024-01-01', ZHEJIANG, 'former cty-pbc renamed high 人行绍兴市分行'],
  ['省地方金融监管局', '2022-01-01', ZHEJIANG, 'current zj-dfjrj'],
  ['市大数据局', '2026-01-01', HANGZHOU, 'current cty-dsj'],
  ['市数据资源局', '2026-01-01', HANGZHOU, 'current cty-sjzy-hz'],
  // the nation
  ['农业部', '2021-01-01', HUBEI, 'former cn-moa renamed high 农业农村部'],
  ['扶贫办', '2026-01-01', NATION, 'former cn-fpb renamed high 国家乡村振兴局'],
  ['能源局', '2026-01-01', NATION, 'current cn-nea'],
  ['市场监管总局', '2019-01-01', NATION, 'current cn-samr'],
  ['市场监管总局', '2019-01-01', ZHEJIANG, 'current cn-samr'],
  ['市市场监管局', '2021-01-01', HANGZHOU, 'current cty-scjg'],
  ['国家海洋局', '2026-01-01', NATION, 'current cn-soa'],
  ['能源局', '2026-01-01', ZHEJIANG, 'unknown'],
  // collectives, unknown names
  ['各设区市政府', '2020-01-01', ZHEJIANG, 'generic'],
  ['各市、县（市、区）人民政府', '2020-01-01', ZHEJIANG, 'generic'],
  ['省级有关单位', '2020-01-01', ZHEJIANG, 'generic'],
  ['省智慧海洋领导小组其他成员单位', '2020-01-01', ZHEJIANG, 'generic'],
  ['省技厅', '2020-01-01', ZHEJIANG, 'unknown 省科技厅'],
  ['省生态坏境厅', '2020-01-01', ZHEJIANG, 'unknown 省生态环境厅'],
  ['某某公司', '2020-01-01', ZHEJIANG, 'unknown'],
  ['', '2020-01-01', ZHEJIANG, 'unknown'],
  // width, blanks and line ends
  ['省 经信\n委', '2021-01-01', ZHEJIANG, 'former zj-jxw renamed high 省经信厅'],
  ['省发展改⾰委', '2021-01-01', ZHEJIANG, 'current zj-fgw'],
  ['省發展改革委', '2021-01-01', ZHEJIANG, 'unknown 省发展改革委'],
  ['第１９届亚运会组委会', '2020-11-12', ZHEJIANG, 'current zj-yzw'],
];

suite('resolveUnit', () => {
  for (const [name, on, jurisdiction, expected] of TABLE) {
    test(`${JSON.stringify(name)} on ${on} in ${jurisdiction?.name ?? 'an unknown place'}`, () => {
      assert.equal(told(knowledge.resolveUnit(name, on, jurisdiction)).trim(), expected);
    });
  }

  test('the unit of a generic record has its place', () => {
    const found = knowledge.resolveUnit('区环保局', '2021-01-01', place('county', '萧山'));
    assert.equal(found.kind, 'former');
    if (found.kind !== 'former') return;
    assert.equal(found.unit.name, '萧山区环境保护局');
    assert.deepEqual(found.succession.current.map(s => s.unit.name), ['萧山区生态环境局']);
  });

  test('a name is at most doubtful before and after what is known of it, never an error out of nothing', () => {
    for (const unit of knowledge.units.filter(u => u.validTo === undefined)) {
      for (const day of ['1990-01-01', '2100-01-01']) {
        const found = knowledge.resolveUnit(unit.name, day, ZHEJIANG);
        assert.notEqual(found.kind === 'former' && found.unit.id === unit.id, true, `${unit.id} on ${day}`);
      }
    }
  });
});

suite('written forms', () => {
  const cases: readonly (readonly [string, string, Jurisdiction, string])[] = [
    ['省经信委', '2021', ZHEJIANG, '省经信厅'],
    ['浙江省经信委', '2021', ZHEJIANG, '浙江省经信厅'],
    ['浙江省经济和信息化委员会', '2021', ZHEJIANG, '浙江省经济和信息化厅'],
    ['省经济和信息化委员会', '2021', ZHEJIANG, '省经济和信息化厅'],
    ['浙江省金融办', '2026', ZHEJIANG, '浙江省委金融办'],
    ['杭州市环保局', '2021', HANGZHOU, '杭州市生态环境局'],
    ['杭州市环境保护局', '2021', HANGZHOU, '杭州市生态环境局'],
    ['县环保局', '2021', CHANGXING, '县生态环境局'],
    ['人民银行杭州中心支行', '2024', ZHEJIANG, '人民银行浙江省分行'],
    ['人行杭州中心支行', '2024', ZHEJIANG, '人行浙江省分行'],
    ['省国税局', '2021', ZHEJIANG, '浙江省税务局'],
    ['环保部', '2021', NATION, '生态环境部'],
    ['国家卫计委', '2021', NATION, '国家卫生健康委'],
  ];
  for (const [written, on, jurisdiction, expected] of cases) {
    test(`${written} → ${expected}`, () => {
      const found = knowledge.resolveUnit(written, `${on}-06-01`, jurisdiction);
      assert.equal(found.kind, 'former');
      if (found.kind !== 'former') return;
      const [first] = found.succession.current;
      assert.equal(first && inFormOf(written, found.unit, first.unit), expected);
    });
  }

  test('the stem leaves out place and level word', () => {
    const tax = knowledge.units.find(u => u.id === 'br-tax');
    assert.ok(tax);
    assert.equal(stemOf('浙江省税务局', tax), stemOf('省税务局', tax));
  });

  test('names one slip apart are found among many, in order', () => {
    const near = new NearNames([...Array.from({ length: 5000 }, (_, i) => `省第${i}号办公室`), '省科技厅', '省科学厅', '科技厅']);
    assert.deepEqual(near.of('省科枝厅'), ['省科技厅', '省科学厅']);
    assert.deepEqual(near.of('省技厅'), ['省科技厅']);
    assert.deepEqual(near.of('省技科厅'), ['省科技厅']);
    assert.deepEqual(near.of('省科技厅'), ['省科学厅']);
    assert.deepEqual(near.of('省第4999号公室'), ['省第4999号办公室']);
    assert.deepEqual(near.of('科技'), []);
  });

  test('one slip apart', () => {
    for (const [a, b, expected] of [['省科技厅', '省技厅', true], ['省科技厅', '省科枝厅', true], ['省科技厅', '省技科厅', true], ['省科技厅', '省科技厅', false], ['省科技厅', '省教育厅', false]] as const) {
      assert.equal(oneEditApart(a, b), expected, `${a} ${b}`);
    }
  });
});

suite('units of the seeds', function () {
  test('resolve to the ids annotated, at the dates of their documents', function () {
    const folder = sharedFolder();
    if (folder === undefined) return this.skip();
    const dates: Record<string, string> = { '000': '2020-11-12', '001': '2020-01-01', '002': '2016-01-14', '003': '2018-09-14', '004': '2020-01-01' };
    const rows = readFileSync(join(folder, 'reference/seed-mentions.tsv'), 'utf8').trim().split('\n').slice(1).map(line => line.split('\t'));
    for (const [name = '', file = '', , inClause, id] of rows) {
      if (id === undefined || id === '' || name === '供销社系统') continue;
      const found = knowledge.resolveUnit(name, dates[file.slice(0, 3)] as string, ZHEJIANG);
      assert.equal(found.kind === 'current' ? found.unit.id : found.kind, id, `${name} (${file}, ${inClause ?? ''} in clauses)`);
    }
  });
});
