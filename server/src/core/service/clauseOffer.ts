import { type Position, type Range } from 'vscode-languageserver-types';
import { type ResponsibilityClause } from '../parse/responsibility';
import { type Block, type Section } from '../model/plan';
import { type Task } from '../model/task';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { habitOf } from './completionClause';
import { candidates } from './unitCandidates';
import { spellings } from './unitSpelling';
import { headline } from './headline';
import { shorten } from './markdownText';

/** A unit to choose from. */
export interface OfferedUnit {
  readonly name: string;
  readonly fullName: string;
  /** Pinyin to be found by: jxt jingxinting sjxt shengjingxinting. */
  readonly pinyin: string;
  /** Why it stands where it does; may be empty. */
  readonly why: string;
}
/** Units for the task under the cursor, the likely ones first, and where the chosen ones go: `before`, their names joined by 、, `after`. */
export interface ClauseOffer {
  readonly task: string;
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly units: readonly OfferedUnit[];
}

/** Offers units for the clause of the task under the cursor: a new one at the end of its paragraph, or more names for the one that it has. */
export function clauseOffer(analysis: Analysis, position: Position): ClauseOffer | { readonly refused: string } {
  const section = sectionAt(analysis, analysis.source.offsetAt(position));
  if (section === undefined) return { refused: '光标不在任务段落里，请把光标放在要写明责任单位的任务上。' };
  const task = analysis.tasks.find(t => t.bearer === section);
  const place = clauseEnd(task) ?? paragraphEnd(analysis, section);
  if (place === undefined) return { refused: `“${section.marker}${shorten(section.title, 16)}”之下分列任务，请把光标放在其中一项任务上。` };
  const { offset, clauseStart, before, after } = place;
  const named = new Set(task?.own.flatMap(c => c.mentions.flatMap(m => [m.name, m.distributed])));
  const units = candidates(analysis, { offset, clauseStart, segment: { start: offset, end: offset } }).filter(c => !named.has(c.label));
  const { source, knowledge } = analysis;
  return {
    task: headline({ marker: section.marker, title: shorten(section.title, 24) }),
    range: source.rangeOf({ start: offset, end: offset }),
    before, after,
    units: units.map(c => ({ name: c.label, fullName: c.unit?.name ?? c.label, pinyin: spellings(knowledge, c, [c.label]).join(' '), why: c.why })),
  };
}

/** The innermost section, looked for from the end of the line backwards too: a cursor behind the last character stands in it. */
function sectionAt({ plan }: Analysis, offset: number): Section | undefined {
  const isSection = (b: Block): b is Section => b.kind === 'section';
  return pathAt(plan, offset).filter(isSection).at(-1) ?? pathAt(plan, Math.max(0, offset - 1)).filter(isSection).at(-1);
}

interface Place {
  readonly offset: number;
  readonly clauseStart: number;
  readonly before: string;
  readonly after: string;
}

/** Behind the last name of the task's own clause; behind a lead that stands alone as those who support it. */
function clauseEnd(task: Task | undefined): Place | undefined {
  const clause = task?.own.find(c => c.mentions.length > 0);
  const last = clause?.mentions.at(-1);
  if (clause === undefined || last === undefined) return undefined;
  const place = { clauseStart: clause.span.start };
  if (last.role === 'lead' && last.roleStated && clause.form === 'parenthetical') return { ...place, offset: closing(clause), before: '，', after: '配合' };
  return { ...place, offset: last.span.end, before: '、', after: '' };
}

const closing = ({ tailSpan, span }: ResponsibilityClause): number => tailSpan?.start ?? span.end - 1;

/** The end of the task's own text: its run-in heading or its last paragraph before what is below it; a heading alone if it is the whole task. */
function paragraphEnd(analysis: Analysis, section: Section): Place | undefined {
  const below = section.children.findIndex(b => b.kind === 'section');
  const own = section.children.slice(0, below < 0 ? undefined : below).filter(b => b.kind === 'paragraph').at(-1);
  if (own === undefined && below >= 0 && !section.runIn) return undefined;
  if (section.role === 'section' && below >= 0) return undefined;
  const { text } = own ?? section;
  const offset = text.span.start + analysis.source.slice(text.span).trimEnd().length;
  const { open, close, label, colon } = habitOf(analysis);
  return { offset, clauseStart: offset, before: `${open}${label}${colon}`, after: close };
}
