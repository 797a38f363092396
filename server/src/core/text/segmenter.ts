import { type Span, span } from './span';

/** Port: cuts text into words. Chosen by the host, injected like Knowledge; serves soft checks only (ARCHITECTURE.md). */
export interface Segmenter {
  readonly id: 'intl' | 'jieba';
  /** Words in order; together they cover the text without gaps. */
  words(text: string): readonly Span[];
}

/** Adapter over `Intl.Segmenter('zh')`: ECMAScript only, works in the browser and wherever nodejieba does not. */
export function intlSegmenter(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    id: 'intl',
    words: text => [...segmenter.segment(text)].map(s => span(s.index, s.index + s.segment.length)),
  };
}

const RUN = /\p{Script=Han}+|[0-9]+(?:\.[0-9]+)?%?|[A-Za-z]+|\s+|[^\p{Script=Han}\sA-Za-z0-9]/gu;

/**
 * Words of `text`: runs of digits (with % and decimals), Latin letters and single marks are words already, only Han runs go to the adapter, and the
 * spans in `kept` (known names and terms, sorted and disjoint) stay whole.
 */
export function wordsOf(text: string, segmenter: Segmenter, kept: readonly Span[] = []): readonly Span[] {
  const words: Span[] = [];
  let at = 0;
  for (const name of [...kept, span(text.length, text.length)]) {
    if (name.start < at) continue;
    const gap = text.slice(at, name.start);
    for (const run of gap.matchAll(RUN)) {
      const start = at + run.index;
      if (/^\p{Script=Han}{2,}/u.test(run[0])) for (const w of segmenter.words(run[0])) words.push(span(start + w.start, start + w.end));
      else words.push(span(start, start + run[0].length));
    }
    if (name.end > name.start) words.push(name);
    at = name.end;
  }
  return words;
}
