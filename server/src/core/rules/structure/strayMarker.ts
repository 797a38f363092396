import { parseHan } from '../../text/numerals';
import { span } from '../../text/span';
import { type OrdinalStyle } from '../../parse/ordinal';
import { type Block } from '../../model/plan';
import { type Report } from '../rule';

/** 2，加固堤防 / 三：保障措施: a number with a mark that the outline takes for none. */
const MARKED = /^\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?([,:：，])\s?(?=\p{Script=Han})/u;
/** 一，二，三产业; 1:500. */
const LISTED = /^\s*[0-9一二三四五六七八九十]+\s?[,:]\s?[0-9一二三四五六七八九十]+/;

/** Paragraphs that stand in a series of marked headings with a 冒号 or 逗号 behind their number: the one before has the number before, or the one behind the number behind. */
export function* strayMarkers(blocks: Iterable<Block>): Generator<Report> {
  const last = new Map<OrdinalStyle, number>();
  let waiting: Waiting | undefined;
  for (const block of blocks) {
    if (block.kind === 'section' && block.ordinal) {
      if (waiting?.style === block.ordinal.style && block.ordinal.value === waiting.value + 1) yield waiting.report;
      if (waiting?.style === block.ordinal.style) waiting = undefined;
      last.set(block.ordinal.style, block.ordinal.value);
    }
    const found = block.kind === 'paragraph' ? markerOf(block) : undefined;
    if (!found) continue;
    if (found.value > 1 && last.get(found.style) === found.value - 1) {
      last.set(found.style, found.value);
      yield found.report;
    } else if (found.value === 1) waiting = found;
  }
}

interface Waiting {
  readonly style: OrdinalStyle;
  readonly value: number;
  readonly report: Report;
}

function markerOf(block: Extract<Block, { kind: 'paragraph' }>): Waiting | undefined {
  const { folded } = block.text;
  const match = LISTED.test(folded) ? null : MARKED.exec(folded);
  if (!match) return undefined;
  const digits = match[1] as string;
  const value = /[0-9]/.test(digits) ? Number(digits) : parseHan(digits);
  if (value === undefined || value === 0) return undefined;
  const style: OrdinalStyle = /[0-9]/.test(digits) ? 'arabic' : 'han';
  const right = style === 'arabic' ? '.' : '、';
  const start = match.index + match[0].search(/\S/);
  const at = block.text.spanOf(span(start, match[0].trimEnd().length));
  const mark = block.text.spanOf(span(start + digits.length, match[0].trimEnd().length));
  const shown = block.text.text.slice(start, match[0].trimEnd().length);
  return { style, value, report: { span: at, message: `序号“${shown}”的标点不合规范，应为“${digits}${right}”。`, fixes: [{ title: `改为“${digits}${right}”`, edits: [{ span: mark, newText: right }], safety: 'review' }] } };
}
