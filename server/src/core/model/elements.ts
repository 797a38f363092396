import { trimBlanks } from '../text/blanks';
import { type Span, span } from '../text/span';
import { scanDocumentNumbers } from '../parse/quotation';
import { type UnitMention } from '../parse/responsibility';
import { asWritten, readUnitList } from '../parse/responsibility/list';
import { type Passage } from './passage';
import { dateLine, printLine } from './marks';
import { type Element } from './plan';

/** 公文格式要素 of a document, in reading order; the lines of one 附件说明 make one element. */
export function readElements(passages: readonly Passage[]): readonly Element[] {
  const elements: Element[] = [];
  passages.forEach((passage, i) => {
    const made = elementOf(passage);
    const last = elements[elements.length - 1];
    if (made?.kind === 'attachmentNote' && last?.kind === 'attachmentNote' && passages[i - 1]?.kind === 'attachmentNote') {
      elements[elements.length - 1] = { ...last, span: span(last.span.start, made.span.end), titles: [...last.titles, ...made.titles] };
    } else if (made) elements.push(made);
  });
  return elements;
}

function elementOf(passage: Passage): Element | undefined {
  const { kind, text, folded } = passage;
  const whole = text.span;
  switch (kind) {
    case 'redHead':
    case 'note':
      return { kind, span: whole };
    case 'title':
      return { kind, span: whole, text: text.text.trim(), carrier: /(?:通知|函|批复)(?:\([^()]{0,8}稿\))?$/.test(folded.replace(/\s/g, '')) };
    case 'issueNumber': {
      const number = scanDocumentNumbers(text.text)[0];
      return number && { kind, span: text.spanOf(number.span), organCode: text.spanOf(number.organCode), year: number.year, serial: number.serial };
    }
    case 'addressees':
      return { kind, span: whole, mentions: mentionsOf(passage, span(0, folded.length - 1)) };
    case 'signature':
      return { kind, span: whole, units: signatories(passage) };
    case 'issueDate':
      return { kind, span: whole, date: dateLine(folded)?.date };
    case 'attachmentNote':
      return { kind, span: whole, titles: attachmentTitles(passage) };
    case 'imprint':
      return imprint(passage);
    default:
      return undefined;
  }
}

/** 附件：1.甲  2.乙 — each name without its number (7.3.4). */
function attachmentTitles({ folded, text }: Passage): readonly Span[] {
  const from = /^附\s?件?\s?[0-9]{0,2}\s?[:.]\s*/.exec(folded)?.[0].length ?? 0;
  const starts = [from, ...[...folded.slice(from).matchAll(/(?<=^|[\s;。])[0-9]{1,2}\s?[.、:]\s*(?![0-9])/g)].map(m => from + m.index)];
  return starts.flatMap((start, i) => {
    const name = folded.slice(start, starts[i + 1] ?? folded.length);
    const skip = /^[0-9]{1,2}\s?[.、:]\s*/.exec(name)?.[0].length ?? 0;
    const inner = trimBlanks(folded, span(start + skip, start + name.replace(/[\s;。.]+$/, '').length));
    return inner.end > inner.start ? [text.spanOf(inner)] : [];
  });
}

function mentionsOf(passage: Passage, within: Span): readonly UnitMention[] {
  return asWritten(readUnitList(passage.folded, within, 'responsible').mentions, passage.text.text).map(m => ({ ...m, span: passage.text.spanOf(m.span) }));
}

/** Signatures give one unit for each name; several names are set apart by blanks or tabs. */
function signatories(passage: Passage): readonly UnitMention[] {
  const { folded, text } = passage;
  return [...folded.matchAll(/\S+/g)]
    .filter(match => !match[0].startsWith('('))
    .map(match => {
      const end = match.index + match[0].replace(/\([^()]*[章代]\)$/, '').length;
      const name = text.text.slice(match.index, end);
      return { span: text.spanOf(span(match.index, end)), name, distributed: name, role: 'responsible', roleStated: false, collective: false };
    });
}

function imprint(passage: Passage): Element {
  const { folded, text } = passage;
  const printed = printLine(folded);
  const copy = /^抄\s?送\s?:/.exec(folded);
  return {
    kind: 'imprint',
    span: text.span,
    copyTo: copy ? mentionsOf(passage, span(copy[0].length, folded.length)) : [],
    printer: printed && printed.printer > 0 ? text.spanOf(span(0, printed.printer)) : undefined,
    printDate: printed?.date,
  };
}
