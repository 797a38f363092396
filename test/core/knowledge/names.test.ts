import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeOf } from '../../../server/src/core/knowledge/builtin';
import { type UnitRecord } from '../../../server/src/core/knowledge/record';
import { knowledge } from '../../support/analysis';
import { marked } from '../../support/markers';
import { sharedFolder } from '../../support/shared';

/** ⟦ ⟧ round every name that is to be found; * behind it for a collective. */
const PROSE: readonly string[] = [
  '经⟦省政府⟧同意，由⟦省发展改革委⟧会同⟦省财政厅⟧实施。',
  '⟦各市、县(市、区)人民政府⟧*，⟦省政府直属各单位⟧*：',
  '⟦各省、自治区、直辖市人民政府⟧*，⟦国务院各部委、各直属机构⟧*：',
  '⟦各有关部门⟧*要分工协作，⟦各级政府⟧*要加大投入，各地要抓好落实。',
  '推动⟦相关部门⟧*共享数据，⟦省市县三级行业监管部门⟧*一体使用。',
  '⟦各级政法单位⟧*网上协同，⟦全省各级行政机关⟧*在线办理。',
  '全省各地⟦各部门⟧*要形成合力。',
  '报⟦省海洋强省建设领导小组办公室⟧备案，⟦省委⟧、⟦省政府⟧督查。',
  '⟦中共杭州市委宣传部⟧、⟦余杭区发改局⟧、⟦义乌市佛堂镇人民政府⟧联合举办。',
  '⟦湖北银保监局⟧和⟦人行绍兴市中心支行⟧负责，⟦市教体局⟧配合。',
  '落实⟦国务院⟧决策，对接⟦国家数据局⟧、⟦工业和信息化部⟧。',
  '⟦省市场监管局⟧（⟦省知识产权局⟧）负责。',
  '⟦陕西省卫生健康委员会⟧与⟦广西壮族自治区人民政府办公厅⟧印发。',
  '⟦省国防动员委员会⟧下设办公室，⟦省大数据发展管理局⟧参加。',
  '由⟦省 财政厅⟧、⟦省发展 改革委⟧实施，⟦省　水　利　厅⟧配合。',
  '⟦省经信厅⟧ ⟦省财政厅⟧ ⟦省教育厅⟧',
  '⟦国家数据局⟧  ⟦工业和信息化部⟧',
  '由⟦市规划资源局⟧、⟦县教科体局⟧、⟦县文广旅体局⟧、⟦区审批服务管理局⟧、⟦区城市运行局⟧负责。',
  '⟦市交警支队⟧、⟦市公安局交通警察总队⟧、⟦市消防救援支队⟧联合执法。',
  '⟦市公共资源交易中心⟧、⟦市住房公积金管理中心⟧、⟦市疾控中心⟧、⟦市档案馆⟧配合。',
  '⟦旗农牧局⟧、⟦州发展改革委⟧、⟦自治区党委金融办⟧、⟦团市委⟧牵头。',
  '⟦省委金融办⟧、⟦省委社会工作部⟧、⟦省数据局⟧、⟦市城管执法局⟧、⟦县发改局⟧按职责落实。',
];
/** Nothing is a name here: generic words, other words that hold the characters, places, companies, institutes. */
const NONE: readonly string[] = [
  '政府部门和监管部门要强化监管，鼓励多部门联动。',
  '优化产业布局，部署农业局部试验，委托第三方办理。',
  '提升城市管理局面，推进城市建设委托代建，支持上市公司安排资金。',
  '园区管委会主任、社区居委会干部参加，之江实验室牵头攻关。',
  '全省农业产业、省级财政资金、市民办事、县域经济、区域协调。',
  '政府采购、政府投资、政府治理，为市民办实事，省委托评估。',
  '各类企业、各地、各行业、相关企业、有关高校、各级领导干部。',
  '浙江省企业、杭州市场、义乌市小商品城集团。',
  '全 省农业 局部试点，城 市 管 理 局 面向基层，上 市 公 司。',
  '红旗渠、广州港、乡镇文化中心、省级体育中心、县域就业中心，城市大数据产业，旗帜鲜明，社团市场。',
  '省内各大医院、省外工程建设部、市场监管、科技部署。',
];

const shown = (text: string): readonly string[] => knowledge.namesIn(text).map(h => `${h.span.start} ${h.name}${h.collective === true ? '*' : ''}`);

suite('names in prose', () => {
  for (const prose of PROSE) {
    test(prose, () => {
      const { text, ranges } = marked(prose.replaceAll('⟧*', '⟧'));
      const collective = [...prose.matchAll(/⟦[^⟧]*⟧(\*?)/g)].map(m => m[1] ?? '');
      assert.deepEqual(shown(text), ranges.map((r, i) => `${r.start} ${text.slice(r.start, r.end)}${collective[i] ?? ''}`));
    });
  }
  for (const prose of NONE) test(prose, () => assert.deepEqual(shown(prose), []));

  test('full-width and half-width marks are read alike, offsets are those of the text', () => {
    for (const text of ['各市、县（市、区）人民政府', '各市、县(市、区)人民政府']) assert.deepEqual(knowledge.namesIn(text), [{ span: { start: 0, end: 13 }, name: text, collective: true }]);
  });

  test('every name of the registry is found after a comma, whole', () => {
    for (const unit of knowledge.units.filter(u => !u.name.includes('XX'))) {
      for (const name of [unit.name, ...unit.shortNames]) {
        if (name.length < 3 || /[()（）、]|(?:实验室|公司|集团)$/.test(name)) continue;
        assert.deepEqual(knowledge.namesIn(`请，${name}。`).map(h => h.name), [name], unit.id);
      }
    }
  });

  test('hits are disjoint and ascending, and the scan is done in time on hostile text', () => {
    for (const piece of ['省', '各', '中国', '省新发展', '省发展改革教育', '各地、省市区级', '省(', '市委']) {
      const hits = knowledge.namesIn(piece.repeat(20_000));
      for (let i = 1; i < hits.length; i++) assert.ok((hits[i]?.span.start ?? 0) >= (hits[i - 1]?.span.end ?? 0));
    }
  });

  test('ten thousand names more find the same', () => {
    const record = (i: number): UnitRecord => ({
      id: `x-${i}`, level: 'province', name: `浙江省第${i}号专项办公室`, shorts: [`省第${i}号办`], plates: [], from: '', to: '', successors: [], change: '', basis: '', sources: [], confidence: 'low', note: '', places: [], except: [], pinyin: [],
    });
    const large = knowledgeOf(Array.from({ length: 10_000 }, (_, i) => record(i)), [], 'large');
    assert.deepEqual(large.namesIn('由省第42号办和省第9999号办负责').map(h => h.name), ['省第42号办', '省第9999号办']);
  });
});

suite('names in the seeds', function () {
  test('unit mentions as annotated: F1 ≥ 0.98', function () {
    const folder = sharedFolder();
    if (folder === undefined) return this.skip();
    let [right, found, expected] = [0, 0, 0];
    for (const file of readdirSync(join(folder, 'gold')).filter(name => name.endsWith('.json'))) {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Annotation;
      const { lines, lineOf } = joined(readFileSync(join(folder, 'seeds', gold.file), 'utf8'), gold.meta.joins);
      const open = new Map<string, number>();
      for (const m of gold.unitMentions) open.set(`${lineOf(m.line)} ${m.text}`, (open.get(`${lineOf(m.line)} ${m.text}`) ?? 0) + 1);
      expected += gold.unitMentions.length;
      lines.forEach((line, i) => {
        for (const hit of knowledge.namesIn(line)) {
          const key = `${i + 1} ${hit.name}`;
          found++;
          if ((open.get(key) ?? 0) > 0) right++;
          open.set(key, (open.get(key) ?? 0) - 1);
        }
      });
    }
    assert.ok((2 * right) / (found + expected) >= 0.98, `${right} right, ${found} found, ${expected} expected`);
  });
});

interface Annotation {
  readonly file: string;
  readonly meta: { readonly joins: readonly (readonly [number, number])[] };
  readonly unitMentions: readonly { readonly line: number; readonly text: string }[];
}

/** Lines with the page breaks closed; the second half of a sentence goes to the line where it begins. */
function joined(text: string, joins: readonly (readonly [number, number])[]): { lines: readonly string[]; lineOf: (line: number) => number } {
  const lines = text.split(/\r?\n/);
  const home = new Map<number, number>();
  for (const [first, second] of joins) {
    const to = home.get(first) ?? first;
    lines[to - 1] = (lines[to - 1] ?? '').trimEnd() + (lines[second - 1] ?? '').trimStart();
    lines[second - 1] = '';
    home.set(second, to);
  }
  return { lines, lineOf: line => home.get(line) ?? line };
}
