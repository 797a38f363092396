import { type Span, span, within } from '../../text/span';
import { type Ordinal } from '../../parse/ordinal';
import { type Said } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type Report, type Rule, type RuleContext } from '../rule';
import { strayMarkers } from './strayMarker';

/** 序次语标点错误. */
export const headingMarkerPunct: Rule = {
  id: 'structure/heading-marker-punct',
  severity: 'error',
  levels: { points: 'warning', digest: 'hint' },
  otherwise: 'error',
  docs: {
    title: '序次语标点错误',
    what: '阿拉伯数字序号后用下脚点（1.），带括号的序号后不加标点，“第一”“首先”“一是”后用逗号，汉字序号后用顿号（一、），都不用冒号、逗号。',
    why: '序次语的标点有国家标准，写错会被办公室退回。',
    exceptions: ['“1．”用全角下脚点', '“一、二、三产业”“1、2号线”是列举，不是序号', '引号和书名号里的原文'],
    basis: 'GB/T 15834—2011《标点符号用法》附录B.3.1至B.3.5',
    bad: [
      { text: '一、主要任务\n⟦1、⟧整治河道。完成清淤。\n⟦2、⟧修复堤岸。完成加固。\n', fixed: '一、主要任务\n1.整治河道。完成清淤。\n2.修复堤岸。完成加固。\n' },
      { text: '一、主要任务\n⟦（一）、⟧整治河道。完成清淤。\n（二）修复堤岸。完成加固。\n', fixed: '一、主要任务\n（一）整治河道。完成清淤。\n（二）修复堤岸。完成加固。\n' },
      { text: '一、工作要求\n各单位要做到以下几点。⟦第一、⟧压实责任；⟦第二、⟧加强调度。\n', fixed: '一、工作要求\n各单位要做到以下几点。第一，压实责任；第二，加强调度。\n' },
    ],
    good: [
      { text: '一、主要任务\n（一）整治河道。\n1.完成清淤。清除淤泥。\n2.完成加固。修复堤岸。\n' },
      { text: '一、发展基础\n一、二、三产业协调发展，1、2号线贯通运营。\n' },
    ],
  },
  *check(context) {
    for (const block of blocksOf(context.plan)) {
      if (block.kind === 'table') continue;
      if (block.kind === 'section' && block.ordinal) yield* atStart(block.ordinal, block.marker);
      yield* inText(block, context);
    }
    yield* strayMarkers(blocksOf(context.plan));
  },
};

function* atStart(ordinal: Ordinal, marker: string): Iterable<Report> {
  const right = rightForm(ordinal, marker);
  if (right === undefined || right === marker) return;
  yield { span: ordinal.span, message: `序号“${marker}”的标点不合规范，应为“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: ordinal.span, newText: right }], safety: 'safe' }] };
}

/** Digits, brackets and blanks stay as printed; only the mark behind them changes. */
function rightForm(ordinal: Ordinal, marker: string): string | undefined {
  switch (ordinal.style) {
    case 'arabic':
      return marker.replace(/\s*、$/, '.');
    case 'hanParen':
    case 'arabicParen':
      return marker.replace(/([)）])\s*[、.．,，:：]$/, '$1');
    case 'circled':
      return marker.replace(/[、.．]$/, '');
    case 'han':
      return marker.replace(/\s*[.．,，]$/, '、');
    default:
      return undefined;
  }
}

const WORDS = /(^|[。;:])(\s*)(第[一二三四五六七八九十]{1,2}|首先|其次|再次|[一二三四五六七八九十]是|其[一二三四五六])(、)(?!\s?(?:第?[一二三四五六七八九十]|[和与及]))/g;
const DIGITS = /(?<=[。;]|[^0-9]:)\s*([0-9]{1,2})(、)(?![0-9])/g;

function* inText(said: Said, context: RuleContext): Iterable<Report> {
  const folded = said.text.folded;
  const quoted = said.quotations;
  for (const match of folded.matchAll(WORDS)) {
    const at = match.index + (match[1] as string).length + (match[2] as string).length;
    const whole = said.text.spanOf(span(at, match.index + match[0].length));
    if (!within(quoted, whole)) yield wordReport(whole, match[3] as string, said.text.spanOf(span(match.index + match[0].length - 1, match.index + match[0].length)));
  }
  const digits = [...folded.matchAll(DIGITS)];
  if (digits.length < 2 || Number(digits[0]?.[1]) !== 1) return;
  for (const match of digits) {
    const end = match.index + match[0].length;
    const whole = said.text.spanOf(span(end - (match[1] as string).length - 1, end));
    if (within(quoted, whole)) continue;
    const right = `${match[1] as string}.`;
    yield { span: whole, message: `序号“${context.text(whole)}”的标点不合规范，应为“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: said.text.spanOf(span(end - 1, end)), newText: '.' }], safety: 'safe' }] };
  }
}

function wordReport(whole: Span, word: string, mark: Span): Report {
  return { span: whole, message: `“${word}”后应当用逗号，不用顿号。`, fixes: [{ title: `改为“${word}，”`, edits: [{ span: mark, newText: '，' }], safety: 'safe' }] };
}
