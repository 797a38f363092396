import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { fold } from '../text/fold';
import { Letters } from '../knowledge/letters';
import { groupKey, isGeneric } from '../model/comparable';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { reading, shownValue } from './targetCard';
import { fits } from './typed';

/** 到2028年，…: what is written behind the limit so far. */
const BEHIND_LIMIT = /到(?:20[0-9]{2}年|“?[一二三四五六七八九十]+五”?)(?:底|末|期末|年底|年末)?,(?:(?:力争|确保)?(?:全[省市县区国])?)([^,。;、:()]{0,12})$/;
/** Places of one indicator that are told. */
const TOLD = 5;

/** Behind a limit: the indicators that the plan names elsewhere, each with what it says of them, so that the same thing is called the same. */
export function indicatorItems(analysis: Analysis, offset: number): CompletionItem[] {
  const { source } = analysis;
  const line = source.line(source.lineAt(offset));
  const before = fold(source.text.slice(Math.max(line.start, offset - 40), offset));
  const written = BEHIND_LIMIT.exec(before)?.[1];
  if (written === undefined) return [];
  const typed = source.text.slice(offset - written.length, offset);
  const range = source.rangeOf(span(offset - written.length, offset));
  const letters = new Letters();
  const { draft, at } = analysis.lately(offset);
  const known = [...indicators(draft, at)].flatMap(targets => {
    const name = targets[0]?.indicator ?? '';
    const rank = fits(letters, name, typed);
    return rank === undefined ? [] : [{ name, targets, rank }];
  });
  return known.sort((a, b) => a.rank - b.rank).map(({ name, targets }, i): CompletionItem => ({
    label: name,
    kind: CompletionItemKind.Variable,
    labelDetails: { description: lastValue(targets) },
    documentation: targets.slice(-TOLD).map(t => `${reading(t)}（第${draft.source.lineAt(t.span.start) + 1}行）`).join('\n'),
    sortText: `2${String(i).padStart(3, '0')}`,
    filterText: typed === '' ? name : typed,
    textEdit: { range, newText: name },
  }));
}

function indicators(analysis: Analysis, offset: number): Iterable<readonly PlanTarget[]> {
  const here = (t: PlanTarget): boolean => t.span.start <= offset && offset <= t.span.end;
  const groups = new Map<string, PlanTarget[]>();
  for (const target of analysis.targets) {
    if (target.object !== undefined || isGeneric(target.indicator) || here(target)) continue;
    const key = groupKey(target);
    const known = groups.get(key);
    if (known) known.push(target);
    else groups.set(key, [target]);
  }
  return groups.values();
}

/** 2028年 120亿元: that of the latest year. */
function lastValue(targets: readonly PlanTarget[]): string {
  const last = targets.reduce((a, b) => ((b.year ?? 0) >= (a.year ?? 0) ? b : a));
  return [last.year === undefined ? '' : `${last.year}年`, shownValue(last)].filter(s => s !== '').join(' ');
}
