import { type Span, span } from '../../text/span';
import { type Report, type Rule } from '../rule';
import { type Fault, faultsOf } from './pairs';

/** 括号、引号、书名号不成对或同形套用. */
export const pairUnbalanced: Rule = {
  id: 'punctuation/pair-unbalanced',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '括号、引号、书名号不成对或同形套用',
    what: '一段之内括号、引号、书名号缺一半、交叉或者方向相反；书名号、双引号里又用同形的书名号、双引号；圆括号套到第三层。',
    why: '标号不成对，括注、引文、文件名到哪里为止就不清楚；同形套用看不出层次。',
    exceptions: ['1)、a)一类序号', '一段引文分成几段，每段段首用前引号、末段用后引号', '括号、引号分在相邻两段的断行处', '圆括号里的“各县（市、区）”'],
    basis: 'GB/T 15834—2011《标点符号用法》4.8.3.4、4.9.3.6、4.15.3.5',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n清理河道⟦（⟧含支流，加固堤防。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n推行⟦”一河一策“⟧管理，落实《转发⟦《⟧某县河道管理办法》的通知》。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n推行“一河一策⟦“⟧管理，加固堤防。\n' },
    ],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n各县（市、区）要做到：1)清理河道；2)加固堤防（含护坡、涵闸（孔））。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n落实《转发〈某县河道管理办法〉的通知》，推行“一河‘一策’”管理。\n' },
    ],
  },
  *check(context) {
    for (const fault of faultsOf(context)) yield report(fault);
  },
};

function report({ kind, prose, at, other, mark, more }: Fault): Report {
  const place = (i: number): Span => prose.spanOf(span(i, i + 1));
  const others = more > 0 ? `（本段同类共${more + 1}处）` : '';
  switch (kind) {
    case 'unclosed':
      return { span: place(at), message: `“${mark}”没有与之成对的“${partner(mark)}”${others}，补上或者删去。` };
    case 'unopened':
      return { span: place(at), message: `“${mark}”没有与之成对的“${partner(mark)}”${others}，补上或者删去。` };
    case 'crossing':
      return { span: place(at), message: `“${mark}”与另一种标号交叉，应当先关里层，再关外层${others}。`, related: [{ span: place(other), message: '与此处成对' }] };
    case 'reversed':
      return { span: prose.spanOf(span(at, other + 1)), message: `前后引号用反，应当前面用前引号，后面用后引号${others}。`, fixes: [{ title: '调换前后引号', edits: [{ span: place(at), newText: opening(mark) }, { span: place(other), newText: partner(opening(mark)) }], safety: 'review' }] };
    case 'doubled':
      return { span: place(at), message: `前面的引号还没有关，此处又用“${mark}”${others}；应当用“${partner(mark)}”。`, fixes: [{ title: `改为${partner(mark)}`, edits: [{ span: place(at), newText: partner(mark) }], safety: 'review' }], related: [{ span: place(other), message: '与此处成对' }] };
    case 'nested':
      return nested({ kind, prose, at, other, mark, more }, place);
    case 'deep':
      return { span: place(at), severity: 'warning', message: `括号套到第三层${others}，括号应尽量避免套用；必须套用的，里外层用不同的括号。` };
  }
}

function nested({ at, other, mark, more }: Fault, place: (i: number) => Span): Report {
  const inner = mark === '《' ? ['〈', '〉'] as const : ['‘', '’'] as const;
  const name = mark === '《' ? '书名号' : '引号';
  const others = more > 0 ? `（本段同类共${more + 1}处）` : '';
  return {
    span: place(at),
    message: `${name}里又用${name}，里层应当用${inner[0]}${inner[1]}${others}。`,
    fixes: [{ title: `里层改为${inner[0]}${inner[1]}`, edits: [{ span: place(at), newText: inner[0] }, { span: place(other), newText: inner[1] }], safety: 'review' }],
    related: [{ span: place(other), message: '里层到此为止' }],
  };
}

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '（': '）', ')': '(', '）': '（', '《': '》', '》': '《', '〈': '〉', '〉': '〈', '“': '”', '”': '“', '‘': '’', '’': '‘', '〔': '〕', '〕': '〔', '【': '】', '】': '【', '「': '」', '」': '「', '『': '』', '』': '『' };
const partner = (mark: string): string => PARTNERS[mark] ?? mark;
const opening = (mark: string): string => (/[”’]/.test(mark) ? partner(mark) : mark);
