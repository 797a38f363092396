import { fold } from '../../text/fold';
import { type Span, span, within } from '../../text/span';
import { scanWrittenNumbers, type WrittenNumber } from '../../parse/writtenNumber';
import { type Prose } from '../../model/prose';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { titlesIn } from './names';
import { disorderedIn } from './numberOrder';

/** 发文字号格式. */
export const docNumberFormat: Rule = {
  id: 'reference/doc-number-format',
  severity: 'error',
  levels: { digest: 'warning' },
  docs: {
    title: '发文字号格式',
    what: '发文字号由发文机关代字、年份、发文顺序号组成：年份用四位数，加六角括号〔〕；顺序号不加“第”字，不编虚位（1不写作01），后面加“号”；中间不空格；代字在年份之前，年份后不写“年”字。',
    why: '文号是公文的身份，写错了查不到文件，也会被办公室退回。',
    exceptions: ['令、公告、通告的编号（第381号令、公告2026年第3号）', '国家标准号、案号、议案和建议编号', '《》里的原文', '全文汉字与数字之间都空格的转换稿，不单报空格', '“〔2026〕2、3号”并列几个文号'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.2.5；GB/T 15834—2011《标点符号用法》4.9.3.4',
    bad: [
      { text: '临江市河道整治行动计划\n\n根据《临江市水网规划》（⟦临政发[2026]3号⟧），制定本行动计划。\n', fixed: '临江市河道整治行动计划\n\n根据《临江市水网规划》（临政发〔2026〕3号），制定本行动计划。\n' },
      { text: '临江市河道整治行动计划\n\n按照⟦临政办发（2026）第08号⟧文件要求，制定本行动计划。\n', fixed: '临江市河道整治行动计划\n\n按照临政办发〔2026〕8号文件要求，制定本行动计划。\n' },
      { text: '临江市河道整治行动计划\n\n落实《临江市水网规划》（⟦临政发〔26〕3号⟧）和《临江市防汛规定》（⟦临水利〔2026〕5⟧），制定本行动计划。\n' },
    ],
    good: [{ text: '临江市河道整治行动计划\n\n落实《临江市水网规划》（临政发〔2026〕3号），制定本行动计划。\n\n一、主要任务\n\n（一）整治河道。改造安居小区（2025）3号楼周边河道，执行市政府令第38号。\n' }],
  },
  *check(context) {
    let spaced: boolean | undefined;
    for (const prose of context.prose) {
      yield* disordered(prose);
      const numbers = scanWrittenNumbers(prose.text);
      if (numbers.length === 0) continue;
      spaced ??= isSpaced(context);
      const titles = titlesIn(prose);
      for (const number of numbers) if (!within(titles, number.span)) yield* judge(prose, number, spaced);
    }
  },
};

function* disordered(prose: Prose): Iterable<Report> {
  const titles = titlesIn(prose);
  for (const { at, says, right } of disorderedIn(prose.text)) {
    if (within(titles, at)) continue;
    const place = prose.spanOf(at);
    yield { span: place, message: `发文字号${quoted(prose.text.slice(at.start, at.end))}${says}，应写作“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: place, newText: right }], safety: 'review' }] };
  }
}

/** More blanks between Han and digits than this: the draft is set so, or came so out of a conversion. */
const FEW = 3;

function isSpaced({ source, profile }: RuleContext): boolean {
  return profile.form.includes('ocr') || (fold(source.text).match(/\p{Script=Han} [0-9]|[0-9] (?!号)\p{Script=Han}/gu)?.length ?? 0) >= FEW;
}

interface Fault {
  readonly says: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

function* judge(prose: Prose, number: WrittenNumber, spaced: boolean): Iterable<Report> {
  const { text } = prose;
  const faults = faultsOf(text, number);
  const onlyBlanks = faults.every(f => f.says === BLANK);
  if (faults.length === 0 || (onlyBlanks && spaced)) return;
  const printed = text.slice(number.span.start, number.span.end);
  const right = rightForm(text, number);
  const edits = faults.flatMap(f => f.edits).map((e): Edit => ({ span: prose.spanOf(e.span), newText: e.newText })).sort((a, b) => a.span.start - b.span.start);
  const [first, ...others] = edits;
  const fix: Fix | undefined = first && { title: `改为“${right}”`, edits: [first, ...others], safety: isShortYear(number) ? 'review' : 'safe' };
  yield { span: prose.spanOf(number.span), message: `发文字号${quoted(printed)}${faults.map(f => f.says).join('；')}，应写作“${right}”。`, ...(fix ? { fixes: [fix] } : {}) };
}

const BLANK = '中间有空格';
const isShortYear = ({ year }: WrittenNumber): boolean => year.end - year.start === 2;

function faultsOf(text: string, n: WrittenNumber): readonly Fault[] {
  const faults: Fault[] = [];
  const open = text[n.open.start] ?? '';
  const close = text[n.close.start] ?? '';
  if (!/[〔﹝]/.test(open) || !/[〕﹞]/.test(close)) faults.push({ says: '年份没有用六角括号', edits: [{ span: n.open, newText: '〔' }, { span: n.close, newText: '〕' }] });
  if (isShortYear(n)) faults.push({ says: '年份不是四位数', edits: [{ span: span(n.year.start, n.year.start), newText: '20' }] });
  if (n.ordinalWord) faults.push({ says: '顺序号前多“第”字', edits: [{ span: n.ordinalWord, newText: '' }] });
  const zeros = /^0+(?=[1-9])/.exec(fold(text.slice(n.serial.start, n.serial.end)))?.[0].length ?? 0;
  if (zeros > 0) faults.push({ says: '顺序号编了虚位', edits: [{ span: span(n.serial.start, n.serial.start + zeros), newText: '' }] });
  if (!n.hao) faults.push({ says: '缺“号”字', edits: [{ span: span(n.serial.end, n.serial.end), newText: '号' }] });
  if (n.blanks.length > 0) faults.push({ says: BLANK, edits: n.blanks.map(b => ({ span: b, newText: '' })) });
  return faults;
}

function rightForm(text: string, n: WrittenNumber): string {
  const digits = (s: Span): string => fold(text.slice(s.start, s.end));
  return `${n.organCode}〔${isShortYear(n) ? '20' : ''}${digits(n.year)}〕${digits(n.serial).replace(/^0+(?=[1-9])/, '')}号`;
}
