import { type FormattingOptions, modify, parse, type ParseError } from 'jsonc-parser';
import { type Span } from '../text/span';
import { hashOf } from '../text/hash';
import { pathAt } from '../model/walk';
import { type Edit, type Finding } from '../rules/rule';
import { sentenceAt } from '../rules/sentence';
import { type Suppression } from '../rules/suppress';
import { type Analysis } from './analysis';

const FORMATTING: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
/** Words of the sentence that stand in the entry for its reader. */
const WORDS = 20;

/** Entry of `ignore` that silences this finding and no other: rule, file, place in the outline, the sentence by its hash. */
export function ignoreEntry(analysis: Analysis, finding: Finding, file: string, reason: string): Suppression {
  const { source, plan } = analysis;
  const sentence = sentenceAt(source, plan, finding.span.start);
  const words = analysis.text(finding.span).split(/[。！？!?]/)[0]?.replace(/\s+/g, '').slice(0, WORDS) ?? '';
  const place = pathAt(plan, finding.span.start).filter(b => b.kind !== 'paragraph' && b.path !== '').at(-1);
  return {
    rule: finding.ruleId,
    // A name with signs of a glob would not mean itself.
    ...(/[*?[\]{}!()]/.test(file) ? {} : { files: file }),
    ...(place === undefined || place.kind === 'paragraph' ? {} : { in: place.path }),
    ...(words !== '' && sentence.replace(/\s+/g, '').includes(words) ? { text: words } : {}),
    sentence: hashOf(sentence),
    reason,
  };
}

/** Edits that add the entry to a settings file; undefined where the file is not one that can be added to. */
export function settingsEdits(text: string, entry: Suppression): readonly Edit[] | undefined {
  return additionEdits(text, ['ignore'], entry);
}

/** Edits that add an item to a list of a settings file (`ignore`, `units.add`), which is made where it is missing; undefined where the file does not allow it. */
export function additionEdits(text: string, path: readonly string[], item: unknown): readonly Edit[] | undefined {
  const errors: ParseError[] = [];
  const root: unknown = text.trim() === '' ? {} : parse(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  if (errors.length > 0) return undefined;
  let at: unknown = root;
  for (const key of path) {
    if (at === undefined) break;
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  if (at !== undefined && !Array.isArray(at)) return undefined;
  const exists = at !== undefined;
  const edits = modify(text, exists ? [...path, -1] : [...path], exists ? item : [item], { formattingOptions: FORMATTING, isArrayInsertion: exists });
  return edits.map(e => ({ span: { start: e.offset, end: e.offset + e.length }, newText: e.content }));
}

/** A settings file that holds nothing but the item in its list. */
export function settingsWith(path: readonly string[], item: unknown): string {
  return JSON.stringify(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), [item]), undefined, 2) + '\n';
}

/** The HTML comment on the line before, for Markdown; undefined where a comment would stand in a table or in code and be read as text. */
export function markEdit(analysis: Analysis, finding: Finding, reason: string): Edit | undefined {
  const { source, plan } = analysis;
  const inTable = pathAt(plan, finding.span.start).some(b => b.kind === 'table');
  if (inTable || plan.opaque.some(s => s.start <= finding.span.start && finding.span.start < s.end)) return undefined;
  const line = source.line(source.lineAt(finding.span.start));
  const indent = /^\s*/.exec(source.slice(line))?.[0] ?? '';
  const at: Span = { start: line.start, end: line.start };
  const eol = source.text.slice(line.end, line.end + 2) === '\r\n' ? '\r\n' : '\n';
  return { span: at, newText: `${indent}<!-- nigao-disable-next-line ${finding.ruleId}: ${reason.replace(/--+>?/g, '—').trim()} -->${eol}` };
}
