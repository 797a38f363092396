import { type Said } from '../../model/plan';
import { type RuleContext } from '../rule';
import { type Named } from './mentions';

const END = /[。;!?\n]/;
/** 原省经信委, 时任, 前身为; not 平原, 草原. */
const FORMERLY = /(?:(?:^|[^平草高太中还复荒固兴])原|原称|原名|曾称|曾任|时任|前身|前身[为是系]|[更改]名前[为的]?|改革前的?|合并前的?)["“（(]?\s*$/;
/** A sentence that tells how bodies changed. */
const REFORM = /更名|改名|改称|改组|改建|并入|划入|划转|划归|整合.{0,30}(?:职责|职能|组建)|不再保留|不再单设|予以撤销|撤销|前身|当时|历史上|合并组建|重新组建|挂牌成立/;
/** A dated act: 2016年…印发. */
const ACT = /((?:19|20)\d\d)年[^。;]{0,24}?(?:印发|出台|发布|制定|组建|成立|联合|下发|启动|认定|授予|公布|批准|批复|设立|命名)/g;

interface Sentence {
  readonly start: number;
  readonly reform: boolean;
  /** Earliest year of a dated act. */
  readonly year: number | undefined;
}

function sentencesOf(said: Said): readonly Sentence[] {
  const text = said.text.folded;
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !END.test(text[i] as string)) continue;
    const sentence = text.slice(start, i);
    const years = [...sentence.matchAll(ACT)].map(m => Number(m[1]));
    sentences.push({ start, reform: REFORM.test(sentence), year: years.length > 0 ? Math.min(...years) : undefined });
    start = i + 1;
  }
  return sentences;
}

/** Tells whether a name stands where its old form is right: after 原 or 时任, or in a sentence about the past. Reads each paragraph once. */
export class PastReader {
  readonly #context: RuleContext;
  readonly #sentences = new Map<Said, readonly Sentence[]>();
  /** End of the last name that stood after 原: 原省A、省B goes on. */
  #formerlyUntil = -1;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  /** `ended`: the year in which the name ended. Ask in reading order. */
  isPast(n: Named, ended: number): boolean {
    const text = this.#context.source.text;
    const before = text.slice(Math.max(0, n.span.start - 8), n.span.start);
    const listed = this.#formerlyUntil >= 0 && /^[、和与及]$/.test(text.slice(this.#formerlyUntil, n.span.start).trim());
    if (FORMERLY.test(before) || listed) {
      this.#formerlyUntil = n.span.end;
      return true;
    }
    if (n.clause || !n.said) return false;
    const sentence = this.#sentenceOf(n.said, n.said.text.logicalOf(n.span.start));
    return sentence !== undefined && (sentence.reform || (sentence.year !== undefined && sentence.year <= ended));
  }

  #sentenceOf(said: Said, offset: number): Sentence | undefined {
    const known = this.#sentences.get(said) ?? sentencesOf(said);
    this.#sentences.set(said, known);
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle] as Sentence).start <= offset) low = middle + 1;
      else high = middle;
    }
    return known[low - 1];
  }
}
