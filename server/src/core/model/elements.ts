import { type Span, span } from '../text/span';
import { scanDocumentNumbers } from '../parse/quotation';
import { type UnitMention } from '../parse/responsibility';
import { asWritten, readUnitList } from '../parse/responsibility/list';
import { type Passage } from './layout';
import { dateLine, printLine } from './marks';
import { type Element, type Said } from './plan';

/** 公文格式要素 of a document, in reading order. */
export function readElements(passages: readonly Passage[], said: ReadonlyMap<Passage, Said>): readonly Element[] {
  void said;
  return passages.flatMap(passage => elementOf(passage) ?? []);
}

function elementOf(passage: Passage): Element | undefined {
  const { kind, text, folded } = passage;
  const whole = text.span;
  switch (kind) {
    case 'redHead':
    case 'note':
      return { kind, span: whole };
    case 'title':
      return { kind, span: whole, text: text.text.trim(), carrier: /(?:通知|函|批复)$/.test(folded.replace(/\s/g, '')) };
    case 'issueNumber': {
      const number = scanDocumentNumbers(text.text)[0];
      return number && { kind, span: text.spanOf(number.span), organCode: text.spanOf(number.organCode), year: number.year, serial: number.serial };
    }
    case 'addressees':
      return { kind, span: whole, mentions: mentionsOf(passage, span(0, folded.length - 1)) };
    case 'signature':
      return { kind, span: whole, units: signatories(passage) };
    case 'issueDate': {
      const date = dateLine(folded);
      return date && { kind, span: whole, date };
    }
    case 'attachmentNote':
      return { kind, span: whole, titles: [] };
    case 'imprint':
      return imprint(passage);
    default:
      return undefined;
  }
}

function mentionsOf(passage: Passage, within: Span): readonly UnitMention[] {
  return asWritten(readUnitList(passage.folded, within, 'responsible').mentions, passage.text.text).map(m => ({ ...m, span: passage.text.spanOf(m.span) }));
}

/** Signatures give one unit for each name; several names are set apart by blanks or tabs. */
function signatories(passage: Passage): readonly UnitMention[] {
  return [...passage.folded.matchAll(/\S+/g)]
    .filter(match => !match[0].startsWith('('))
    .map(match => ({ span: passage.text.spanOf(span(match.index, match.index + match[0].length)), name: match[0], distributed: match[0], role: 'responsible', roleStated: false, collective: false }));
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
