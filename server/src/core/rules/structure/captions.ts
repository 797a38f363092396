import { fold } from '../../text/fold';
import { parseHan } from '../../text/numerals';
import { type Span, span } from '../../text/span';
import { type Box, type Plan, type Said } from '../../model/plan';
import { blocksOf } from '../../model/walk';

export type CaptionKind = '专栏' | '表' | '图' | '附表' | '附图';

/** A numbered (or unnumbered) box, table or figure. */
export interface Caption {
  readonly kind: CaptionKind;
  readonly number: number | undefined;
  /** As printed: 专栏 1. */
  readonly shown: string;
  readonly title: string;
  /** 专栏 1, absolute. */
  readonly span: Span;
  /** The digits, absolute; undefined without number. */
  readonly digits: Span | undefined;
}

const NUMBER = '[0-9]{1,3}|[一二三四五六七八九十]{1,3}';
const LINE = new RegExp(`^(附?[表图])\\s?(${NUMBER})(?:\\s*[:.、]\\s*|\\s+|$)(.{0,60})$`);
/** 表1-1, 表2.3: numbered by chapter; and a line of a table of contents. */
const BY_CHAPTER = /^[-—–.]?\s?[0-9]/;
const CONTENTS = /[.·…]{2,}\s*[0-9]{1,3}$/;
const CONTINUED = /[(]?续(?:表)?[)]?\s*[0-9一二三四五六七八九十]*$/;

/** Captions of one document in reading order; those of a continued table are left out. */
export function captionsIn(part: Plan): readonly Caption[] {
  const found: Caption[] = [];
  const boxes = new Map<number, Box>();
  for (const block of blocksOf({ ...part, attachments: [] })) if (block.kind === 'box') boxes.set(block.text.span.start, block);
  const seen = new Set<string>();
  for (const said of part.paragraphs) {
    const box = boxes.get(said.text.span.start);
    const made = box ? boxCaption(box) : lineCaption(said);
    if (!made) continue;
    const key = `${made.kind}${made.number ?? ''}${fold(made.title).replace(/\s/g, '').replace(CONTINUED, '')}`;
    if (made.number !== undefined && made.title !== '' && seen.has(key)) continue;
    seen.add(key);
    found.push(made);
  }
  return found;
}

function boxCaption(box: Box): Caption | undefined {
  if (BY_CHAPTER.test(fold(box.title)) && box.number !== undefined) return undefined;
  const text = box.text.text;
  const length = box.marker.length > 0 ? box.marker.length : 2;
  const digits = /[0-9０-９]+$|[一二三四五六七八九十]+$/.exec(text.slice(0, length))?.[0].length ?? 0;
  return { kind: '专栏', number: box.number, shown: text.slice(0, length), title: box.title, span: box.text.spanOf(span(0, length)), digits: box.number === undefined ? undefined : box.text.spanOf(span(length - digits, length)) };
}

function lineCaption(said: Said): Caption | undefined {
  const { text } = said.text;
  if (text.length > 90) return undefined;
  const blanks = text.length - text.trimStart().length;
  const folded = fold(text).trim();
  const match = LINE.exec(folded);
  if (!match || /[。;,:]$/.test(folded) || CONTENTS.test(folded)) return undefined;
  const [, kind, printed, title] = match as unknown as [string, CaptionKind, string, string];
  const number = /^[0-9]/.test(printed) ? Number(printed) : parseHan(printed);
  if (number === undefined || number === 0 || BY_CHAPTER.test(title)) return undefined;
  const from = folded.indexOf(printed, kind.length);
  const end = blanks + from + printed.length;
  return { kind, number, shown: text.slice(blanks, end), title, span: said.text.spanOf(span(blanks, end)), digits: said.text.spanOf(span(blanks + from, end)) };
}
