import { fold } from '../text/fold';
import { type Section } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { clauseRows } from './extractClauses';
import { unitRows } from './extractUnits';
import { type Counts, type HouseProfile } from './houseProfile';

export function profileOf(analyses: readonly Analysis[]): HouseProfile {
  const all = analyses.map(one);
  return all.length === 1 && all[0] ? all[0] : sum(all);
}

function one(analysis: Analysis): HouseProfile {
  const sections = [...blocksOf(analysis.plan)].filter((b): b is Section => b.kind === 'section');
  const numbered = sections.filter(s => s.ordinal !== undefined && s.ordinal.style !== 'dash' && s.ordinal.style !== 'bullet');
  const blank = numbered.filter(s => /\s/.test(analysis.source.text[s.ordinal?.span.end ?? 0] ?? '')).length;
  const runIn = sections.filter(s => s.runIn).length;
  return {
    documents: 1,
    kinds: tally([analysis.profile.kind ?? '']),
    headings: {
      markers: tally(sections.map(s => `${s.level} ${s.ordinal?.style ?? 'none'}`)),
      runIn,
      ownLine: sections.length - runIn,
      blankAfterMarker: blank,
      noBlankAfterMarker: numbered.length - blank,
    },
    clauses: clauseHabits(analysis, sections),
    ...typography(analysis.source.text),
    unitForms: unitForms(analysis),
  };
}

function clauseHabits(analysis: Analysis, sections: readonly Section[]): HouseProfile['clauses'] {
  const rows = clauseRows(analysis);
  const levels = new Map(sections.map(s => [s.path, s.level]));
  const clauses = analysis.plan.paragraphs.flatMap(p => p.clauses);
  const standalone = clauses.filter(c => c.standalone).length;
  return {
    labels: tally(rows.map(r => r.label)),
    forms: tally(clauses.map(c => c.form)),
    standalone,
    inline: clauses.length - standalone,
    leadBases: tally(rows.map(r => r.leadBasis)),
    sizes: tally(rows.map(r => `${String(r.units.length).padStart(2, '0')}个`)),
    byLevel: tally(rows.map(r => String(levels.get(r.attachesTo ?? '') ?? 'none'))),
  };
}

/** Width of the marks behind Han characters, blanks between Han and digits. */
function typography(text: string): Pick<HouseProfile, 'marks' | 'spacing'> {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const tight = count(/\p{Script=Han}(?=\d)|\d(?=\p{Script=Han})/gu);
  const folded = fold(text);
  return {
    marks: { halfWidth: count(/(?<=\p{Script=Han})[,:;()]/gu), fullWidth: count(/(?<=\p{Script=Han})[，：；（）]/gu) },
    spacing: { hanDigitBlank: folded.match(/\p{Script=Han} +(?=\d)|\d +(?=\p{Script=Han})/gu)?.length ?? 0, hanDigitTight: tight },
  };
}

function unitForms(analysis: Analysis): HouseProfile['unitForms'] {
  const forms = new Map<string, string[]>();
  for (const { id, text } of unitRows(analysis)) if (id !== null) forms.set(id, [...(forms.get(id) ?? []), text]);
  return Object.fromEntries([...forms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, texts]) => [id, tally(texts)]));
}

function tally(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds up profiles; the order of the documents does not matter. */
export function sum(all: readonly HouseProfile[]): HouseProfile {
  return all.reduce((a, b) => added(a, b) as HouseProfile, EMPTY);
}

const EMPTY: HouseProfile = {
  documents: 0,
  kinds: {},
  headings: { markers: {}, runIn: 0, ownLine: 0, blankAfterMarker: 0, noBlankAfterMarker: 0 },
  clauses: { labels: {}, forms: {}, standalone: 0, inline: 0, leadBases: {}, sizes: {}, byLevel: {} },
  marks: { halfWidth: 0, fullWidth: 0 },
  spacing: { hanDigitBlank: 0, hanDigitTight: 0 },
  unitForms: {},
};

function added(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' || typeof b === 'number') return Number(a ?? 0) + Number(b ?? 0);
  const left = (a ?? {}) as { readonly [key: string]: unknown };
  const right = (b ?? {}) as { readonly [key: string]: unknown };
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const counts = keys.every(key => typeof (left[key] ?? right[key]) === 'number');
  const ordered = counts && !('documents' in left) && !('runIn' in left) && !('halfWidth' in left) ? keys.sort() : keys;
  return Object.fromEntries(ordered.map(key => [key, added(left[key], right[key])]));
}
