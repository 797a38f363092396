import { type CorpusDocument, type CorpusTarget, orderOf } from '../../model/corpus';
import { type PlanTarget } from '../../model/targets';
import { type Related, type Report, type Rule, type RuleContext, type Severity } from '../rule';
import { quoted } from '../quoted';
import { advice, type Found, judge, nameOf, severityOf, verbBefore, worded } from './besideOthers';
import { differenceText, valueText } from './wording';

export const crossDocument: Rule = {
  id: 'target/cross-document',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '与其他文件同年目标不一',
    what: '本稿的目标与同一地区另一份文件同一指标、同一年份的目标不能同时成立。另一份文件是设置“issued”所列的现行文件、工作区内的其他文稿，或者随附的已印发文件。本稿的目标低于在先的现行文件、且两份文件属于同一领域的，为警告；只是门槛用语不一（“达到”与“超过”），或者名称略有出入的，为提示。',
    why: '下级和责任单位同时执行几份文件；同一年同一指标两个数，考核时各取所需。',
    exceptions: [
      '在后的文件在原有下限之上提高目标的。',
      '比本稿印发更晚的文件，由那一份文件负责衔接。',
      '范围、年份、性质（新增、累计、增幅）不同的，不比较。',
      '两份文件标题冠以不同地名的，不比较。',
      '两份文件另有一处相同的目标值的（如“增长8%，力争9%”与“增长8%”）。',
      '同一文件的不同版本，题名或者发文字号相同的，不比较。',
    ],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看是否同现行有关公文相衔接。',
    bad: [
      {
        text: '浙江省网络零售提升行动计划（2020—2022年）\n\n2020年12月1日\n\n一、总体目标\n\n到2022年，⟦全省网络零售额达到2.4万亿元⟧。\n\n二、重点任务\n\n（一）做强平台。培育壮大电商平台，带动网络零售额增长。\n',
      },
    ],
    good: [
      {
        text: '浙江省网络零售提升行动计划（2020—2022年）\n\n2020年12月1日\n\n一、总体目标\n\n到2022年，全省网络零售额达到2.6万亿元。\n\n二、重点任务\n\n（一）做强平台。培育壮大电商平台，带动网络零售额增长。\n',
      },
    ],
  },
  check: context => reports(context),
};

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Each value of an indicator once, however often the draft repeats it. */
function* reports(context: RuleContext): Generator<Report> {
  const { corpus, targets } = context;
  if (corpus.documents.length === 0) return;
  const own = byName(targets);
  const said = new Set<string>();
  for (const target of targets) {
    if (target.year === undefined || target.valueBase === undefined) continue;
    const key = `${nameOf(target)}|${target.valueBase}|${target.operator}`;
    const found = said.has(key) ? [] : clashesOf(context, target, own.get(nameOf(target)) ?? []);
    if (found.length === 0) continue;
    said.add(key);
    yield reportOf(target, found);
  }
}

function byName(targets: readonly PlanTarget[]): ReadonlyMap<string, readonly PlanTarget[]> {
  const groups = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    const group = groups.get(nameOf(target));
    if (group) group.push(target);
    else groups.set(nameOf(target), [target]);
  }
  return groups;
}

/** What other documents say against a target, one thing a document, the worst first. */
function clashesOf(context: RuleContext, target: PlanTarget, alike: readonly PlanTarget[]): readonly Found[] {
  const all = context.corpus.ofYear(target, verbBefore(target));
  if (all.length === 0) return [];
  const here = worded(target, context.plan);
  const found: Found[] = [];
  for (const [document, places] of byDocument(all)) {
    const order = orderOf(context.facts, document);
    if (order === -1 || agrees(alike, places)) continue;
    const verdicts = places.flatMap(there => {
      const verdict = judge(here, there);
      const severity = verdict && severityOf(verdict, { here, there, order, issued: context.corpus.isIssued(document), title: context.facts.title });
      return verdict && severity !== undefined ? [{ ...verdict, there, severity }] : [];
    });
    const [worst] = verdicts.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    if (worst) found.push(worst);
  }
  return found.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function byDocument(places: readonly CorpusTarget[]): ReadonlyMap<CorpusDocument, readonly CorpusTarget[]> {
  const documents = new Map<CorpusDocument, CorpusTarget[]>();
  for (const place of places) {
    const known = documents.get(place.document);
    if (known) known.push(place);
    else documents.set(place.document, [place]);
  }
  return documents;
}

/** No more places of one name are compared with each other. */
const MOST_ALIKE = 20;

/** Some place of the draft and some of the document state the same: what else they say of the indicator is a second step. */
function agrees(alike: readonly PlanTarget[], places: readonly CorpusTarget[]): boolean {
  return alike.slice(0, MOST_ALIKE).some(own => places.slice(0, MOST_ALIKE).some(there => judge({ ...own, verb: '', heading: '' }, there)?.kind === 'same'));
}

function reportOf(target: PlanTarget, found: readonly Found[]): Report {
  const [worst] = found as readonly [Found, ...Found[]];
  const more = found.length > 1 ? `另有${found.length - 1}份文件与此处不一。` : '';
  return {
    span: target.span,
    severity: worst.severity,
    message: `${quoted(target.indicator)}${target.year}年：此处${valueText(target)}，${placeText(worst, target)}，${worst.amount === 0 || worst.relation === 'verb' ? '' : `${differenceText(worst.amount, worst.there)}；`}${advice(worst)}${more}`,
    related: found.flatMap((f): readonly Related[] => {
      const { document: { path, title }, range, indicator } = f.there;
      return path === undefined || range === undefined ? [] : [{ span: target.span, message: `${nameText(title, path)}${quoted(indicator)}：${valueText(f.there)}`, other: { path, range } }];
    }),
  };
}

/** 《某规划》（某发〔2026〕1号）第15行“某平台”30个: the name where it is another, the line where there is a file. */
function placeText({ there }: Found, here: PlanTarget): string {
  const { document: { title, docNumber, path }, line, indicator } = there;
  const number = docNumber === undefined ? '' : `（${docNumber}）`;
  const at = path === undefined ? '' : `第${line + 1}行`;
  const value = valueText(there);
  const name = indicator === here.indicator ? '' : quoted(indicator);
  return `${nameText(title, path)}${number}${at}${name}${at + name === '' && /^\d/.test(value) ? '为' : ''}${value}`;
}

function nameText(title: string | undefined, path: string | undefined): string {
  return title === undefined ? quoted((path ?? '').split('/').at(-1) ?? '') : `《${title}》`;
}
