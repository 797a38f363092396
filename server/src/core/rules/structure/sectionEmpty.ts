import { fold } from '../../text/fold';
import { type OrdinalStyle } from '../../parse/ordinal';
import { type Plan, type Section } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Report, type Rule } from '../rule';
import { quoted } from '../quoted';
import { foldedText, hiddenBetween, hiddenIn, hidesHeading, type Placed, saysInFull, sectionsOf } from './outline';
import { modeOf, type Series, seriesOf } from './series';

/** 空章节、孤项. */
export const sectionEmpty: Rule = {
  id: 'structure/section-empty',
  severity: 'warning',
  levels: { digest: 'hint' },
  docs: {
    title: '空章节、孤项',
    what: '标题之下没有内容，直接是同级或者上级标题，或者全文到此结束；一个上级标题之下只有“1.”一项（提示）。',
    why: '有题无文，多半是漏写、误删或者复制不全；只有一项不成序列，也常是后文缺失。',
    exceptions: ['标题之后在同一段接写正文的', '逐条列举的名称、条件', '“附表”“附件”一类内容在文后的', '全篇都是标题的提纲', '通排的序号，一个标题之下只有其中一项', '各题之下多只有一项的片段'],
    basis: '《党政机关公文处理工作条例》第二十条（四）；公文体例',
    bad: [
      { text: '某县渔业发展行动计划\n一、主要任务\n（一）建设标准渔港\n完成码头改造。\n⟦（二）培育远洋船队⟧\n（三）发展冷链物流\n完成冷库建设。\n' },
      { text: '某县渔业发展行动计划\n一、主要任务\n（一）建设标准渔港。\n1.改造码头。完成岸线加固。\n2.疏浚航道。完成清淤。\n（二）发展冷链物流。\n1.建设冷库。完成设备安装。\n2.购置车辆。完成车辆上牌。\n（三）培育远洋船队。\n⟦1.⟧更新渔船。完成旧船拆解。\n' },
    ],
    good: [
      { text: '某县渔业发展行动计划\n一、主要任务\n（一）建设标准渔港。\n完成码头改造。（责任单位：县农业农村局）\n（二）培育远洋船队。\n完成渔船更新。（责任单位：县农业农村局）\n（三）发展冷链物流。\n完成冷库建设。（责任单位：县农业农村局）\n' },
    ],
  },
  *check({ plan }) {
    const habits = listLevels(plan);
    for (const part of partsOf(plan)) {
      const hidden = hiddenIn(part);
      const counts = new Map<Placed['siblings'], number>();
      for (const { section, siblings } of sectionsOf(part)) if (section.ordinal) counts.set(siblings, (counts.get(siblings) ?? 0) + 1);
      const all = [...sectionsOf(part)].filter(p => !p.inBox && isNumbered(p.section));
      yield* empty(all, part);
      for (const placed of all) {
        const end = placed.parent?.span.end ?? part.span.end;
        if (counts.get(placed.siblings) === 1 && mayBeLone(placed) && !hiddenBetween(hidden, placed.section.span.start, end) && habits.has(levelKey(placed.section))) yield loneReport(placed.section);
      }
    }
  },
};

const LISTED: ReadonlySet<OrdinalStyle> = new Set(['han', 'hanParen', 'arabic', 'arabicParen', 'padded', 'chapter', 'section']);

const isNumbered = ({ ordinal }: Section): boolean => ordinal !== undefined && LISTED.has(ordinal.style);

// ── nothing below ───────────────────────────────────────────────────────

const LONGEST_HEADING = 40;
const ELSEWHERE = /附件|附表|附图|附录|另附|另行|略$/;

/** A heading without a word below, where its equals have some. */
function* empty(all: readonly Placed[], part: Plan): Iterable<Report> {
  const equals = new Map<string, { full: number; standing: number; bare: Section[] }>();
  for (const { section, parent } of all) {
    if (hidesHeading(section.text.folded.trimStart().slice(section.marker.length))) continue;
    const key = `${section.ordinal?.style ?? ''}/${section.level}/${parent?.span.start ?? 'root'}`;
    const known = equals.get(key) ?? { full: 0, standing: 0, bare: [] };
    equals.set(key, known);
    if (isStanding(section)) known.standing++;
    if (hasText(section)) known.full++;
    else known.bare.push(section);
  }
  const lastSentence = part.paragraphs.reduce((last, { text }) => (/[。;)]$/.test(fold(text.text).trim()) ? Math.max(last, text.span.start) : last), -1);
  for (const { full, standing, bare } of equals.values()) {
    if (bare.length > full) continue;
    // A line with a 。 is a heading only among headings of that form; else it is an item said in full.
    for (const section of bare) if (readsAsHeading(section) && (standing >= bare.length || !/。$/.test(foldedText(section)))) yield emptyReport(section, section.heading.end > lastSentence);
  }
}

const hasText = (section: Section): boolean => section.runIn || section.children.length > 0 || section.clauses.length > 0;

const isStanding = (section: Section): boolean => !section.runIn && section.children.length > 0 && /。$/.test(foldedText(section));

/** A short line that is no sentence and no entry of a list: (三)在市内设立支行的银行； is one. */
function readsAsHeading(section: Section): boolean {
  const text = foldedText(section);
  return section.title.length >= 2 && section.title.length <= LONGEST_HEADING && !/[;,:、!?]$/.test(text) && !ELSEWHERE.test(section.title) && !isSentence(section);
}

/** 疏浚河道，加固堤防。 is an item said in full; 建设标准渔港。 is a name with a mark. */
const isSentence = (section: Section): boolean => /。$/.test(foldedText(section)) && (/[,;]/.test(fold(section.title)) || saysInFull(fold(section.title)));

function emptyReport(section: Section, last: boolean): Report {
  return { span: { start: section.ordinal?.span.start ?? section.heading.start, end: section.heading.end }, message: `标题${quoted(section.title)}之下没有内容，${last ? '全文到此结束' : '下面直接是另一标题'}；同级其他标题均有内容。请补写，或者删去此题。` };
}

// ── one item alone ──────────────────────────────────────────────────────

const LONE: ReadonlySet<OrdinalStyle> = new Set(['hanParen', 'arabic', 'arabicParen', 'padded']);

const mayBeLone = ({ section, parent }: Placed): boolean => parent?.kind === 'section' && parent.ordinal !== undefined && section.ordinal?.value === 1 && LONE.has(section.ordinal.style);

const levelKey = ({ ordinal, level }: Section): string => `${ordinal?.style ?? ''}/${level}`;

/**
 * Levels that have several series of two or more elsewhere: against them an only item is odd. Not those whose numbers run on over the headings (通排), where an
 * only item below one of them is no fault.
 */
function listLevels(plan: Plan): ReadonlySet<string> {
  const levels = new Map<string, Series[]>();
  for (const series of seriesOf(plan)) {
    const key = `${series.style}/${series.level}`;
    const known = levels.get(key);
    if (known) known.push(series);
    else levels.set(key, [series]);
  }
  return new Set([...levels].filter(([, same]) => modeOf(same) !== 'runOn' && same.filter(s => s.items.length > 1).length >= 2).map(([key]) => key));
}

function loneReport(section: Section): Report {
  const at = section.ordinal?.span ?? section.heading;
  return { span: at, severity: 'info', message: `“${section.marker}”之后没有第二项，不成序列；后文如有遗漏请补上，如只此一项，请删去序号并入上文。` };
}
