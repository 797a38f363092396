import { type Span, span } from '../../text/span';
import { type Edit, type Fix, type Report, type Rule } from '../rule';
import { quoted } from '../quoted';

/** 项目符号乱码. */
export const bulletGarbled: Rule = {
  id: 'punctuation/bullet-garbled',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '项目符号乱码',
    what: '段首的项目符号在复制、转换中变成了?、�、o、l等字符，或者是■、□、·这类非规范符号。',
    why: '乱码印出来不成文；项目应当用序号或者“——”标明。',
    exceptions: ['“——”项目号', '人名、书名中间的间隔号', '勾选用的□（同一行有几个）', 'Markdown的列表记号'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3（结构层次序数）',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n⟦?⟧ 清理河道，完成清淤；\n⟦?⟧ 加固堤防，完成验收。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n⟦■⟧ 清理河道，完成清淤。\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n——清理河道。完成清淤。\n——加固堤防。完成验收，□是□否公示。\n' }],
  },
  *check(context) {
    const garbled: Garbled[] = [];
    let previous = -2;
    context.prose.forEach((prose, i) => {
      const mark = prose.place === 'text' && prose.element === undefined ? markOf(prose.text) : undefined;
      if (mark === undefined) return;
      const run = garbled[garbled.length - 1];
      const one = { mark, span: prose.spanOf(span(0, mark.length)), after: prose.spanOf(span(0, prose.text.indexOf(mark) + prose.text.slice(mark.length).search(/\S/) + mark.length)) };
      if (run && run.mark === mark && previous === i - 1) run.places.push(one);
      else garbled.push({ mark, places: [one] });
      previous = i;
    });
    for (const run of garbled) yield* reports(run);
  },
};

interface Place {
  readonly span: Span;
  /** With the blanks behind it. */
  readonly after: Span;
}
interface Garbled {
  readonly mark: string;
  /** Of neighbouring paragraphs. */
  readonly places: Place[];
}

/** Certain by themselves: a replacement character, a private one of a symbol font, a question mark. */
const GARBLED = /^(?:[?？](?![?？])|\ufffd{1,3}|[\uf000-\uf0ff])(?=\s?[\p{Script=Han}“《])/u;
const WITH_BLANK = /^[o■□·•](?=[\s\u3000][\p{Script=Han}“《])/u;
/** Marks of the symbol font that come out as letters: only where neighbours have them too. */
const LETTER = /^[lnuvqwØüØ§](?=[ \t\u3000][\p{Script=Han}“《])/u;

function markOf(text: string): string | undefined {
  const mark = (GARBLED.exec(text) ?? WITH_BLANK.exec(text) ?? LETTER.exec(text))?.[0];
  if (mark === undefined || mark === '•') return undefined;
  return mark === '□' && text.indexOf('□', 1) > 0 ? undefined : mark;
}

function* reports({ mark, places }: Garbled): Generator<Report> {
  if (LETTER.test(`${mark} 文`) && places.length < 2) return;
  const odd = /[■□·]/.test(mark);
  for (const [i, place] of places.entries()) {
    const dash: Fix = { title: '改为“——”', edits: [{ span: place.after, newText: '——' }], safety: 'review' };
    const message = odd ? `段首的${quoted(mark)}不是规范的项目符号，应当用序号（1.2.3.）或者“——”。` : `段首的${quoted(mark)}是项目符号的乱码，应当用序号（1.2.3.）或者“——”。`;
    yield { span: place.span, message, fixes: i === 0 && places.length > 1 ? [numbered(places), dash] : [dash] };
  }
}

function numbered(places: readonly Place[]): Fix {
  const [first, ...more] = places.map((p, i): Edit => ({ span: p.after, newText: `${i + 1}.` }));
  return { title: `本组${places.length}项改为1.2.3.`, edits: [first as Edit, ...more], safety: 'review' };
}

