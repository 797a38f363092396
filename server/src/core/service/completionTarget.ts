import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { fold } from '../text/fold';
import { groupKey, isGeneric } from '../model/comparable';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { reading } from './targetCard';

/** 到2028年，…: what is written behind the limit so far. */
const BEHIND_LIMIT = /到(?:20[0-9]{2}年|“?[一二三四五六七八九十]+五”?)(?:底|末|年底|年末|期末)?,([^,。;、:()]{0,12})$/;

/** Behind a limit: the indicators that the plan names elsewhere, each with what it says of them, so that the same thing is called the same. */
export function indicatorItems(analysis: Analysis, offset: number): CompletionItem[] {
  const { source } = analysis;
  const line = source.line(source.lineAt(offset));
  const before = fold(source.text.slice(Math.max(line.start, offset - 40), offset));
  const written = BEHIND_LIMIT.exec(before)?.[1];
  if (written === undefined) return [];
  const typed = source.text.slice(offset - written.length, offset);
  const range = source.rangeOf(span(offset - written.length, offset));
  const here = (t: PlanTarget): boolean => t.span.start <= offset && offset <= t.span.end;
  const groups = new Map<string, PlanTarget[]>();
  for (const target of analysis.targets) {
    if (target.object !== undefined || isGeneric(target.indicator) || here(target)) continue;
    const key = groupKey(target);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups.values()].filter(([first]) => first?.indicator.includes(typed) === true).map(([first, ...others], i) => ({
    label: first?.indicator ?? '',
    kind: CompletionItemKind.Variable,
    labelDetails: { description: '本稿指标' },
    documentation: [first, ...others].slice(-5).flatMap(t => (t === undefined ? [] : [reading(t)])).join('\n'),
    sortText: `2${String(i).padStart(3, '0')}`,
    filterText: typed + (first?.indicator ?? ''),
    textEdit: { range, newText: first?.indicator ?? '' },
  }));
}
