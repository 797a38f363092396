import { type UnitMention } from '../parse/responsibility';
import { type Edit } from '../rules/rule';
import { type Named } from '../rules/unit/mentions';

/** The level word that an earlier unit of the list lends to a name: 省发展改革委、财政厅 → 省. */
export function levelOf({ name, distributed }: Pick<UnitMention, 'name' | 'distributed'>): string {
  return distributed !== name && distributed.endsWith(name) ? distributed.slice(0, distributed.length - name.length) : '';
}

type OwnEdit = Edit & { readonly named: Named };

/**
 * The edits, and those that they call for: where the unit that lends its level word to others loses it (省发展改革委、财政厅 → 国家数据局、省财政厅),
 * the next one writes the word itself.
 */
export function heirEdits(own: readonly OwnEdit[]): readonly Edit[] {
  const edits = new Map<number, Edit>(own.map(({ span, newText, named }) => [named.span.start, { span, newText }]));
  for (const { named, newText } of own) {
    const mentions = levelOf(named) === '' ? (named.clause?.mentions ?? []) : [];
    const next = mentions[mentions.findIndex(m => m.span.start === named.span.start) + 1];
    const level = next === undefined ? '' : levelOf(next);
    if (next === undefined || level === '' || edits.has(next.span.start) || newText.includes(level)) continue;
    edits.set(next.span.start, { span: next.span, newText: next.distributed });
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}
