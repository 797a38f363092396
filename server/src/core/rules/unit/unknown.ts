import { type UnitMention } from '../../parse/responsibility';
import { normalName } from '../../knowledge/unitIndex';
import { type Fix, type Rule, type RuleContext } from '../rule';
import { clausesOf } from '../responsibility/clauses';
import { meaningOf, namedUnits } from './mentions';

const NOT_JUDGED = /公司|集团|银行|学院|大学|学校|医院|研究院|研究所|实验室|协会|学会|商会|联盟|中心|基金|园区?$|开发区|新区|领导小组|专班|指挥部|组委会|联席会议|工作组|总队|支队|站$|场$|队$|联$|各部|各委|各直属|党校|报社|日报|电网|电力/;

/** 省市场监管局（省知识产权局）: two name-plates of one body, each judged by itself. */
function platesOf(name: string): readonly string[] {
  const found = /^(.+?)[（(](.+)[)）]$/.exec(name);
  return found ? [found[1] as string, found[2] as string] : [name];
}

/** 各市、县（市、区）科技局: a name without its level says nothing of whose table it belongs to. */
const HAS_LEVEL = /^(?:省|自治区|市|县|区|国家|国务院|中央|中国|浙江|中共)/;

/** 未收录的单位名称. */
export const unknownUnit: Rule = {
  id: 'unit/unknown',
  severity: 'hint',
  levels: { digest: 'off' },
  // 省卫生健康 at the end of a text that is cut off is no name that somebody wrote.
  yieldsTo: ['structure/paragraph-truncated', 'unit/inconsistent-name'],
  docs: {
    title: '未收录的单位名称',
    what: '责任分工、主送机关里的单位名称不在机构名录里，也不在本单位自定的名录里；有相近名称的一并给出。',
    why: '多半是漏字、错字或者不规范的简称，照此印发，找不到承接单位。',
    exceptions: ['统称（各设区市政府、有关部门）', '企业、院校、研究机构、园区', '领导小组、专班、指挥部等议事协调机构', '名录没有覆盖的层级和地区', '书名号里的名称'],
    basis: '机构名录',
    bad: [{ text: '浙江省河道治理行动计划\n浙江省人民政府办公厅\n2026年3月2日\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：省水利厅、⟦省自然资厅⟧）\n' }],
    good: [{ text: '浙江省河道治理行动计划\n浙江省人民政府办公厅\n2026年3月2日\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：省水利厅、省自然资源厅。列第一位的为牵头单位，下同）\n' }],
  },
  *check(context) {
    const mentions = clausesOf(context.plan).flatMap(p => p.clause.mentions);
    const addressed = context.plan.elements.flatMap(e => (e.kind === 'addressees' ? e.mentions : [])).filter(m => HAS_LEVEL.test(m.name));
    for (const mention of [...mentions, ...addressed]) {
      if (mention.collective || NOT_JUDGED.test(mention.name) || mention.name.includes('《')) continue;
      const report = judge(mention, context);
      if (report) yield report;
    }
  },
};

function judge(mention: UnitMention, context: RuleContext): ReturnType<typeof reportOf> | undefined {
  const { knowledge, asOf, facts } = context;
  if (!HAS_LEVEL.test(mention.distributed) && facts.jurisdiction?.level !== 'national') return undefined;
  const plates = platesOf(mention.distributed);
  const forms = [...new Set([...plates, mention.name])].map(name => knowledge.resolveUnit(name, asOf, facts.jurisdiction));
  const unknown = forms[0];
  if (knowledge.forbidden?.has(normalName(mention.name)) === true) return undefined;
  if (forms.some(r => r.kind !== 'unknown') || unknown?.kind !== 'unknown' || unknown.covered !== true) return undefined;
  const own = namesOf(context).filter(name => lacksOne(mention.name, name));
  return reportOf(mention, [...new Set([...own, ...unknown.near.map(unit => unit.shortNames[0] ?? unit.name)])]);
}

/** Names of the draft that stand for a body. */
const namesOf = (context: RuleContext): readonly string[] =>
  context.shared.once(namesOf, () => [...new Set(namedUnits(context).filter(n => meaningOf(context, n).resolution.kind === 'current').map(n => n.name))]);

/** 省控局 beside 省疾控局: one character has dropped out. */
function lacksOne(short: string, whole: string): boolean {
  if (whole.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === whole[at]) at++;
  return short.slice(at) === whole.slice(at + 1);
}

function reportOf(mention: UnitMention, near: readonly string[]): { span: UnitMention['span']; message: string; fixes: readonly Fix[] } {
  const fixes = near.slice(0, 3).map((name): Fix => ({ title: `改为“${name}”`, edits: [{ span: mention.span, newText: name }], safety: 'review' }));
  const hint = near.length > 0 ? `；相近的有${near.slice(0, 3).map(n => `“${n}”`).join('、')}` : '';
  return { span: mention.span, message: `名录里没有“${mention.name}”${hint}。`, fixes };
}
