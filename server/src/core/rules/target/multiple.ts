import { fold } from '../../text/fold';
import { type SourceText } from '../../text/sourceText';
import { type PlanTarget } from '../../model/targets';

/** 翻两番 is 4 times the base, 增长1倍 is 2 times, 是……的3倍 is 3 times. */
export interface Factor {
  readonly times: number;
  /** 翻一番以上 */
  readonly atLeast: boolean;
  /** As written. */
  readonly word: string;
  /** 翻番 and 增长 speak of the indicator's own past; 是……的N倍 names what it is compared with. */
  readonly ownPast: boolean;
}

/** undefined where the wording can be read in two ways (扩大两倍), or the number is a range. */
export function factorOf(target: PlanTarget, source: SourceText): Factor | undefined {
  const { value, value2, operator } = target;
  if (value === undefined || value2 !== undefined || operator === 'approx') return undefined;
  const text = fold(source.slice(target.span));
  const after = source.text.slice(target.span.end, target.span.end + 4);
  const atLeast = operator === 'ge' || operator === 'gt' || operator === 'gtTens' || /^\s*(?:以上|多)/.test(after);
  const doubling = /翻[^,。;]{0,2}番/.exec(text);
  if (doubling) return { times: value, atLeast, word: doubling[0], ownPast: true };
  const grown = /(增长|增加|提高|提升|上升|扩大)(?![到至])[^,。;\d]{0,6}(\d[\d.]* ?倍)/.exec(text);
  if (grown) return grown[1] === '扩大' ? undefined : { times: value + 1, atLeast, word: `${grown[1]}${grown[2]?.replace(/\s/g, '')}`, ownPast: true };
  return { times: value, atLeast, word: `${value}倍`, ownPast: false };
}
