import { fold } from '../text/fold';
import { span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Steps } from '../text/steps';
import { type Ordinal, RANK } from '../parse/ordinal';
import { entryHeadEnd } from './headings';
import { type HeadingText } from './headingText';
import { type Read } from './reading';
import { type Passage } from './passage';
import { boxHead } from './marks';
import { Draft } from './draft';
import { type Block } from './plan';
import { finish } from './finish';
import { readTable } from './table';
import { unmarkedHeadings, type Unmarked } from './unmarked';

const BODY: ReadonlySet<Passage['kind']> = new Set(['text', 'marked', 'heading', 'item', 'label', 'box', 'row', 'attachmentNote']);

/** Stack of open nodes: a mark closes what is open at its own rank and below; what is skipped leaves no gap. */
export function* treeSteps(source: SourceText, passages: readonly Passage[], { end, read }: { readonly end: number; readonly read: Read }): Steps<readonly Block[]> {
  const grower = new Grower(source, unmarkedHeadings(passages), read);
  for (let i = 0; i < passages.length; i++) {
    grower.take(passages, i);
    if (i % BETWEEN_RESTS === BETWEEN_RESTS - 1) yield undefined;
  }
  yield undefined;
  return finish(grower.root, source, end);
}

/** Passages that take their place between two rests. */
const BETWEEN_RESTS = 1000;

class Grower {
  readonly root = new Draft('root', 0);
  readonly #stack: Draft[] = [this.root];
  readonly #source: SourceText;
  readonly #unmarked: ReadonlyMap<Passage, Unmarked>;
  readonly #read: Read;
  #usedUpTo = -1;

  constructor(source: SourceText, unmarked: ReadonlyMap<Passage, Unmarked>, read: Read) {
    this.#source = source;
    this.#read = read;
    this.#unmarked = unmarked;
  }

  take(passages: readonly Passage[], i: number): void {
    const passage = passages[i] as Passage;
    if (i <= this.#usedUpTo || !BODY.has(passage.kind)) return;
    if (this.#tableAt(passages, i)) return;
    const unmarked = this.#unmarked.get(passage);
    if (passage.kind === 'box') this.#openBox(passage);
    else if (passage.kind === 'marked') this.#openMarked(passage);
    else if (passage.kind === 'heading') this.#open(passage, 1 + (passage.first.depth ?? 1), { heading: passage.reading.headingFrom(0) });
    else if (passage.kind === 'item') this.#openItem(passage);
    else if (unmarked) this.#open(passage, unmarked.rank, { heading: unmarked.runIn === undefined ? passage.reading.headingFrom(0) : runInHeading(passage, unmarked.runIn) });
    else this.#addText(passage);
  }

  get #top(): Draft {
    return this.#stack[this.#stack.length - 1] as Draft;
  }

  #add(made: Draft): Draft {
    const { end } = made;
    this.#top.children.push(made);
    for (const open of this.#stack) if (open.end < end) open.end = end;
    return made;
  }

  #open(passage: Passage, rank: number, head: { ordinal?: Ordinal; heading: HeadingText }): void {
    while (this.#top.rank >= rank) this.#stack.pop();
    this.#stack.push(this.#add(new Draft('section', rank, passage, head)));
  }

  #openMarked(passage: Passage): void {
    const { ordinal } = passage.reading;
    // A line that was a marker by itself (1.) is none once its continuation is joined to it (1.5倍).
    if (ordinal === undefined) return this.#addText(passage);
    const depth = passage.first.kind === 'item' ? (passage.first.depth ?? 1) : 0;
    const box = this.#stack.find(d => d.kind === 'box');
    // A series that starts at 1 right under the heading of a box is the box's own.
    const inBox = box !== undefined && box.rank < RANK[ordinal.style] + 9 && this.#belongsToBox(box, ordinal);
    const rank = inBox ? box.rank + 1 + RANK[ordinal.style] / 10 : RANK[ordinal.style] + depth / 10;
    this.#open(passage, rank, { ordinal, heading: passage.reading.headingFrom(ordinal.span.end) });
  }

  /** A series in the box goes on; a 1 of its own kind, or the number that the series around the box waits for, leaves it. */
  #belongsToBox(box: Draft, ordinal: Ordinal): boolean {
    if (ordinal.style === 'chapter' || ordinal.style === 'section' || ordinal.style === 'han') return false;
    const first = box.children[0];
    if (!first) return ordinal.style === 'dash' || ordinal.style === 'bullet' ? false : ordinal.value === 1;
    if (first.ordinal === undefined || ordinal.value === 0) return false;
    if (first.ordinal.style !== ordinal.style) return RANK[ordinal.style] > RANK[first.ordinal.style];
    if (ordinal.value === 1) return false;
    const last = box.children[box.children.length - 1]?.ordinal?.value ?? 0;
    const around = this.#stack.find(d => d.kind === 'section' && d.rank < box.rank && d.ordinal?.style === ordinal.style)?.ordinal?.value;
    return ordinal.value === last + 1 || ordinal.value !== (around ?? 0) + 1;
  }

  #openItem(passage: Passage): void {
    this.#open(passage, RANK.bullet + (passage.first.depth ?? 1) / 10, { heading: passage.reading.headingFrom(0) });
  }

  #openBox(passage: Passage): void {
    while (this.#top.rank >= RANK.dash) this.#stack.pop();
    const head = boxHead(passage.folded);
    const marker = head?.marker ?? 0;
    const from = marker + (/^[\s:.、-]*/.exec(passage.folded.slice(marker))?.[0].length ?? 0);
    const heading = passage.reading.headingFrom(from);
    const ordinal: Ordinal = { span: span(0, marker), style: 'bullet', value: head?.number ?? 0 };
    this.#stack.push(this.#add(new Draft('box', RANK.dash, passage, { ordinal, heading })));
  }

  #addText(passage: Passage): void {
    const box = this.#stack.find(d => d.kind === 'box');
    const head = box && passage.kind === 'text' ? entryHeadEnd(passage.folded) : undefined;
    if (box && head !== undefined && !box.children.some(c => c.ordinal !== undefined)) {
      while (this.#top !== box) this.#stack.pop();
      this.#stack.push(this.#add(new Draft('section', box.rank + 1, passage, { heading: runInHeading(passage, head) })));
      return;
    }
    this.#closeBullets(passage.first.lists);
    this.#add(Draft.block('paragraph', passage));
  }

  /** Markdown says how many lists a paragraph stands in: it cannot belong to a bullet deeper than that. */
  #closeBullets(lists: number | undefined): void {
    if (lists === undefined) return;
    const most = RANK.bullet + lists / 10;
    while (this.#top.kind === 'section' && this.#top.passage?.first.kind === 'item' && this.#top.rank > most) this.#stack.pop();
  }

  /** A caption with rows, or rows alone; true if the passage went into a table. */
  #tableAt(passages: readonly Passage[], i: number): boolean {
    const previous = this.#top.children[this.#top.children.length - 1];
    const read = readTable(passages, i, { source: this.#source, read: this.#read, previous: previous?.kind === 'table' ? previous.table : undefined });
    if (!read) return false;
    this.#usedUpTo = read.last;
    const end = (passages[read.last] as Passage).text.span.end;
    while (this.#top.rank === RANK.dash && this.#top.kind === 'section') this.#stack.pop();
    if (read.continued && previous) {
      for (const open of [previous, ...this.#stack]) open.end = Math.max(open.end, end);
      return true;
    }
    const made = Draft.block('table', passages[i] as Passage, { table: read.table });
    made.end = end;
    this.#add(made);
    return true;
  }
}

function runInHeading(passage: Passage, end: number): HeadingText {
  const text = passage.text.text;
  return { span: span(0, end), title: fold(text).slice(0, end) === '' ? '' : text.slice(0, end).trim(), runIn: true };
}
