import { type PhraseRecord } from '../src/core/knowledge/phrases';
import { type TermRecord } from '../src/core/knowledge/terms';
import { listOf, tableRows } from '../src/core/knowledge/table';

const KINDS: readonly string[] = ['variant', 'misspelled'] satisfies readonly TermRecord['kind'][];

/** terms.tsv → records; what cannot be right in a list stops the build. */
export function termRecords(table: string): readonly TermRecord[] {
  const seen = new Set<string>();
  return tableRows(table).map(row => {
    const [kind, wrong, right] = [row.get('kind'), row.get('wrong'), row.get('right')];
    const keep = listOf(row.get('keep'));
    const fail = (why: string): never => {
      throw new Error(`terms.tsv:${row.line}: ${wrong}: ${why}`);
    };
    if (!KINDS.includes(kind)) fail(`kind ${kind}`);
    if (row.get('source') === '') fail('no source');
    if (wrong !== '') {
      if (wrong.length < 2 || right === '' || wrong === right) fail('wrong and right form');
      if (right.includes(wrong)) fail('the right form holds the wrong one');
      if (seen.has(wrong)) fail('stands twice');
      if (keep.includes(wrong)) fail('kept and wrong');
      seen.add(wrong);
    }
    return { kind: kind as TermRecord['kind'], wrong, right, certain: row.get('certain') === 'yes', keep, source: row.get('source') };
  });
}

/** phrases.tsv → records. */
export function phraseRecords(table: string): readonly PhraseRecord[] {
  const seen = new Set<string>();
  return tableRows(table).map(row => {
    const phrase = row.get('phrase');
    if (!/^[\u4e00-\u9fff]{4}$/.test(phrase) || seen.has(phrase) || row.get('source') === '') throw new Error(`phrases.tsv:${row.line}: ${phrase}`);
    seen.add(phrase);
    return { phrase, keep: listOf(row.get('keep')), source: row.get('source') };
  });
}
