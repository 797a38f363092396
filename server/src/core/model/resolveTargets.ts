import { fold } from '../text/fold';
import { type Span, within } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { finished, type Steps } from '../text/steps';
import { type Target } from '../parse/target';
import { isVerbInitial } from './headings';
import { measureOf, scaled } from './measures';
import { placed } from './placed';
import { type Block, type Plan, type Said, type Table } from './plan';
import { type DocumentFacts } from './profile';
import { tableTargets } from './tableTargets';
import { movedTarget, type PlanTarget } from './targets';
import { isLimit, NO_YEAR, scopeYear, type YearScope, yearOf } from './targetYear';
import { joinedText } from './walk';

interface Walk {
  readonly source: SourceText;
  readonly plan: Plan;
  readonly facts: DocumentFacts;
  readonly found: PlanTarget[];
  /** The year of a plan of one year whose title does not say it: 全年 means it. */
  readonly onlyYear: YearScope | undefined;
  /** What of the whole draft bears on each target. */
  readonly general: string;
  /** Sections without parts that were passed. */
  rested: number;
}

/** Such sections between two rests. */
const BETWEEN_RESTS = 50;
interface Place {
  readonly path: string | undefined;
  readonly box: boolean;
  /** Year that the surroundings state. */
  readonly year: YearScope;
  /** Heading that confines its text to a place or a park: 杭州市, 高新区. */
  readonly area: string | undefined;
  /** All of it and of the draft that bears on a target. */
  readonly given: readonly unknown[];
}

// 办法, 细则, 条例 set conditions, no targets of a plan.
const REGULATION = /(?:办法|细则|条例|规定|规则|规程|章程)(?:[(（][^)）]*[)）])?(?:的通知)?$/;
// Parts that tell what has been, or what an applicant must have.
const LOOKS_BACK = /回顾|成效|成绩|现状|发展基础|工作基础|基础条件|主要进展|发展环境|形势|存在(?:的)?(?:主要)?问题|发展背景|工作情况|(?:完成|进展|执行)情况/;
/** 发展环境和总体要求, 现状与目标: what is wanted is said in the same part; what only looks back has a heading of its own below, or says its year. */
const LOOKS_AHEAD = /(?:总体|发展|目标)(?:要求|思路)|(?:总体|主要|发展|工作|规划|奋斗|建设)目标|(?:和|与|及|、)目标|指导思想|总体部署|(?:主要|重点)任务/;
const HAS_DONE = /(?:完成|实现|执行|落实|进展)的?情况|回顾$/;
const looksBack = (title: string): boolean => LOOKS_BACK.test(title) && !(LOOKS_AHEAD.test(title) && !HAS_DONE.test(title.trimEnd()));
/** ——数字化转型成效明显。 among goals; what has been achieved stands under a heading of its own. */
const isGoalTitle = (block: Block): boolean => block.kind === 'section' && block.ordinal?.style === 'dash' && /成效(?:更加|更为|持续|进一步|不断)?(?:明显|显著|凸显|彰显|提升|突出|增强)$/.test(block.title);
const CONDITIONS = /(?:申报|认定|入驻|准入|评选|遴选|申请|基本|准备)(?:条件|标准|资格|要求)|^条件$|附则|罚则/;

const AREA = /(?:市|县|区|州|旗|镇|乡|开发区|新区|片区|组团|园区|流域|城市群|都市圈|走廊)$/;

/** 杭州市, 钱塘新区: what stands under it holds there alone. 建设物流园区 is work. */
const isArea = (title: string): boolean => title.length <= 16 && AREA.test(title) && !isVerbInitial(title);

/** Every target of the plan with year, base and place, in reading order; those of tables, of boxes and of residue leads too. */
export function resolveTargets(source: SourceText, plan: Plan, facts: DocumentFacts): readonly PlanTarget[] {
  return finished(targetSteps(source, plan, facts));
}

/** The same in parts, for a caller that has others waiting. */
export function* targetSteps(source: SourceText, plan: Plan, facts: DocumentFacts): Steps<readonly PlanTarget[]> {
  if (facts.title !== undefined && REGULATION.test(facts.title.trim())) return [];
  const onlyYear = onlyYearOf(plan, facts);
  const walk: Walk = { source, plan, facts, found: [], onlyYear, general: JSON.stringify([facts.title, facts.period, facts.date, onlyYear]), rested: 0 };
  const outside = placeIn(walk, { path: undefined, box: false, year: NO_YEAR, area: undefined });
  for (const said of looseParagraphs(plan)) addSaid(walk, said, outside);
  yield* blocks(walk, plan.children, outside);
  for (const attachment of plan.attachments) yield* attached(walk, attachment.body, outside);
  return walk.found.sort((a, b) => a.span.start - b.span.start);
}

/** 到2035年 tells what comes after the plan; its own year is named with 底 or 前, or by itself. */
const VISION = /^到 ?20(?:35|49|50) ?年$/;

const placeIn = (walk: Walk, place: Omit<Place, 'given'>): Place => ({ ...place, given: [walk.general, place.path, place.box, place.area, place.year.year, place.year.basis] });

/** Undefined where the title states a period, or the text sets limits in several years. */
function onlyYearOf({ paragraphs }: Plan, { period }: DocumentFacts): YearScope | undefined {
  if (period !== undefined) return undefined;
  const years = new Set(paragraphs.flatMap(p => p.scan.deadlines.flatMap(d => (d.form === 'by' && !VISION.test(p.text.folded.slice(d.span.start, d.span.end).trim()) ? [d.date.year] : []))));
  const [year] = years;
  return year !== undefined && years.size === 1 ? { year, basis: 'plan' } : undefined;
}

function* attached(walk: Walk, plan: Plan, place: Place): Steps<void> {
  yield* blocks(walk, plan.children, place);
  for (const attachment of plan.attachments) yield* attached(walk, attachment.body, place);
}

/** Paragraphs outside the tree: the lead of a portal page that repeats the goals (rules.md §2.4), a digest's first sentence. */
function looseParagraphs(plan: Plan): readonly Said[] {
  const taken: Span[] = [...plan.elements.map(e => e.span), ...treeSpans(plan)].sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const s of taken) {
    const last = merged[merged.length - 1];
    if (last && s.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, s.end) };
    else merged.push(s);
  }
  return plan.paragraphs.filter(said => said.scan.targets.length > 0 && !within(merged, said.text.span));
}

const treeSpans = (plan: Plan): readonly Span[] => [...plan.children.map(b => b.span), ...plan.attachments.flatMap(a => treeSpans(a.body))];

/** Children in order: a paragraph's year holds for the items under it (到2017年,……： and its —— items); for the next paragraphs only where it leads in to them with ： and until one names its own. */
function* blocks(walk: Walk, children: readonly Block[], place: Place): Steps<void> {
  let year = place.year;
  let ledIn = place;
  for (const block of children) {
    if (block.kind === 'paragraph') {
      if (block.scan.deadlines.length > 0) ledIn = place;
      addSaid(walk, block, ledIn);
      year = scopeYear(block, walk.facts, ledIn.year);
      if (year !== ledIn.year && block.text.folded.trimEnd().endsWith(':')) ledIn = placeIn(walk, { ...place, year });
    } else if (block.kind === 'table') {
      for (const target of tableTargets(walk.source, block, walk.facts)) walk.found.push(target);
      addRowTargets(walk, block, { ...place, path: block.path, year });
    } else if ((!looksBack(block.title) || isGoalTitle(block)) && !CONDITIONS.test(block.title)) {
      const own = placeIn(walk, { path: block.path, box: place.box || block.kind === 'box', year, area: isArea(block.title) ? block.title : place.area });
      addSaid(walk, block, own);
      const inside = scopeYear(block, walk.facts, year);
      if (block.children.length > 0) yield* blocks(walk, block.children, inside === year ? own : placeIn(walk, { ...own, year: inside }));
      else if (++walk.rested % BETWEEN_RESTS === 0) yield undefined;
    }
  }
}

/** Targets in the words of a 任务分解表; the year is that of the row's own limit, else what the surroundings state. */
function addRowTargets(walk: Walk, table: Table, place: Place): void {
  table.rowTargets.forEach((targets, i) => {
    if (targets.length === 0) return;
    const due = table.rowClauses[i]?.find(c => c.deadline?.form === 'by')?.deadline;
    const year: YearScope = due?.form === 'by' ? { year: due.date.year, basis: 'section' } : place.year;
    for (const target of targets) {
      const own = yearOf(target, walk.facts, year, walk.source);
      if (!own.past) walk.found.push({ ...resolved(s => joinedText(walk.source, walk.plan, s), target, place, own), source: 'table' });
    }
  });
}

const PAST_LEAD = /^.{0,40}?(?:以来,|以来，|近年来|过去的?[一二三四五六\d]+年|回顾)/;

const TARGETS = { moved: movedTarget };

function addSaid(walk: Walk, said: Said, place: Place): void {
  if (said.scan.targets.length === 0) return;
  for (const target of placed(said, TARGETS, place.given, () => targetsOf(walk, said, place))) walk.found.push(target);
}

function targetsOf(walk: Walk, said: Said, place: Place): readonly PlanTarget[] {
  if (PAST_LEAD.test(said.text.text)) return [];
  const found: PlanTarget[] = [];
  const words = wordsOf(walk, said);
  const several = bareYears(said, walk.source) > 1;
  for (const target of said.targets) {
    const own = yearOf(target, walk.facts, place.year, walk.source);
    const year = own.year === undefined && target.deadline?.form === 'thisYear' && target.kind !== 'perYear' ? (walk.onlyYear ?? own) : own;
    // 2026—2028年每年4亿元: a time is no indicator.
    if (!year.past && !isTime(target.name)) found.push(isInYear(walk, target, several) ? { ...resolved(words, target, place, year), inYear: true } : resolved(words, target, place, year));
  }
  return found;
}

/** Years that a paragraph names without 到 or 底前: 2026年，……；2027年，…… */
const bareYears = (said: Said, source: SourceText): number => new Set(said.deadlines.flatMap(d => (d.form === 'by' && !isLimit(source.slice(d.span)) ? [d.date.year] : []))).size;

/** What is new in 2026年 is done in that year; a count whose nature is not said is so where several years have each their own. */
function isInYear({ facts: { period }, source }: Walk, { deadline, aggregate, kind, span }: Target, several: boolean): boolean {
  // ……，三年共新建1.8万个: all of them.
  if (/^[^\d]{0,12}?(?:[二两三四五六七八九十]年|共|合计|累计|总计)/.test(source.slice(span))) return false;
  if (period === undefined || period.from >= period.to || deadline?.form !== 'by' || isLimit(source.slice(deadline.span)) || source.slice(deadline.span).includes('五')) return false;
  return aggregate === 'new' ? kind !== 'growth' : aggregate === 'unknown' && several;
}

/** 三年, 2026年至2028年每年: when, not where. */
const TIME = /^[到至]?(?:(?:(?:19|20)\d\d ?年?(?: ?[-–—~至到] ?)?)+|[一二两三四五六七八九十]年)?(?:每年|内|间|累计|的)?$/;
/** No other name can be a time. */
const MAY_BE_TIME = /^(?:[到至\d０-９\s一二两三四五六七八九十每内间累的]|数量$|$)/;
const isTime = (name: string): boolean => MAY_BE_TIME.test(name) && TIME.test(fold(name).replace(/[\s]|数量$/g, ''));
const placeOf = (scope: string | undefined): string | undefined => (scope === undefined || TIME.test(fold(scope).trim()) ? undefined : scope);

/** Cut out of the remembered text where that can be: a piece of the draft would keep all of this version in memory. */
function wordsOf({ source, plan }: Walk, said: Said): (s: Span) => string {
  const [only, second] = said.text.pieces;
  return only !== undefined && second === undefined ? s => said.text.text.slice(s.start - only.start, s.end - only.start) : s => joinedText(source, plan, s);
}

function resolved(words: (s: Span) => string, target: Target, place: Place, { year, basis }: YearScope): PlanTarget {
  const { quantity, base } = target;
  const unit = measureOf(quantity?.unit ?? '');
  const base1 = base?.value;
  return {
    span: target.span,
    raw: words(target.span),
    indicator: target.name,
    object: target.object,
    scope: place.area ?? placeOf(target.scope && words(target.scope)),
    qualifiers: target.qualifiers.map(words),
    kind: target.kind,
    operator: target.operator,
    value: quantity?.value,
    value2: quantity?.value2,
    unit: quantity?.unit,
    valueBase: quantity && scaled(quantity.value, unit.factor),
    value2Base: quantity?.value2 === undefined ? undefined : scaled(quantity.value2, unit.factor),
    unitBase: quantity && unit.base,
    halfBase: quantity ? scaled(quantity.half, unit.factor) : 0,
    year,
    yearBasis: basis,
    baseYear: base?.year,
    baseValue: base1 && scaled(base1.value, measureOf(base1.unit).factor / unit.factor),
    aggregate: target.aggregate,
    strength: target.strength,
    hedge: target.hedge,
    source: place.box ? 'box' : 'text',
    path: place.path,
  };
}
