import { lengthOf, span, type Span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Fix, type Report, type Rule } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { MEASURE, NOT_IN_CODE, NUM, SCALE } from './amount';
import { type NumberRange, rangesIn } from './ranges';

export const rangeConnector: Rule = {
  id: 'number/range-connector',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '数值、起止连接号',
    what: '数值范围和起止年份、日期之间用了半角短横线、两个短横线、半角波纹线或者占两格的破折号；年份起止用了浪纹线；“从”“自”与连接号、“至”“到”与连接号连用。',
    why: '起止用一字线（—），数值范围用一字线或者浪纹线（～）；“从”要与“到”“至”相配。',
    exceptions: ['“2026-01-28”是完整的日期。', '发文字号、标准编号、产品型号、编码、电话号码、门牌号、页码。', '数量范围用“—”“～”都可以。', '“从5—8家企业中择优”，“从”管的是整个范围。', '引号里的原文。'],
    basis: 'GB/T 15834—2011《标点符号用法》4.13.3.2、4.13.3.3；GB/T 15835—2011《出版物上数字用法》5.1.3',
    bad: [
      { text: '临江市河道治理行动计划（⟦2026-2028年⟧）\n\n一、主要任务\n\n（一）整治河道。每年整治河道⟦5-8条⟧，水质达标率提高⟦3%~5%⟧。\n', fixed: '临江市河道治理行动计划（2026—2028年）\n\n一、主要任务\n\n（一）整治河道。每年整治河道5—8条，水质达标率提高3%—5%。\n' },
      { text: '临江市河道治理行动计划\n\n一、主要任务\n\n（一）整治河道。⟦从2026—2028年⟧，整治河道30条。\n' },
    ],
    good: [{ text: '临江市河道治理行动计划（2026—2028年）\n\n一、主要任务\n\n（一）整治河道。每年整治河道5—8条，执行GB/T 15835—2011，联系电话0571-12345678。\n' }],
  },
  summary: count => `全文${count}处数值、起止连接号不合规范，可一次改正。`,
  *check({ prose }) {
    const all = prose.map(p => ({ prose: p, ranges: [...rangesIn(p)] }));
    const mark = usualMark(all.flatMap(a => a.ranges));
    for (const { prose: p, ranges } of all) {
      for (const range of ranges) {
        const right = rightMark(range, mark);
        if (right === undefined) yield* withFrom(p, range);
        else yield wrongSign(p, range, right);
      }
      yield* wordAndSign(p);
    }
  },
};

/** — or ～, whichever the draft uses more for quantities; half-width signs count for the full-width one that they stand for. */
function usualMark(ranges: readonly NumberRange[]): string {
  const quantities = ranges.filter(r => r.kind === 'quantity');
  const waves = quantities.filter(r => /[～〜∼~]/.test(r.sign)).length;
  return waves > quantities.length - waves ? '～' : '—';
}

/** undefined: the sign is right. The full-width － is printed like 一字线 and left alone, as is the wave dash 〜. */
function rightMark({ kind, sign }: NumberRange, usual: string): string | undefined {
  if (sign === '—' || sign === '－') return undefined;
  if (sign === '～' || sign === '〜' || sign === '∼') return kind === 'years' ? '—' : undefined;
  return kind === 'quantity' ? usual : '—';
}

function wrongSign(prose: Prose, range: NumberRange, right: string): Report {
  const whole = prose.spanOf(range.whole);
  const text = prose.text.slice(range.whole.start, range.whole.end);
  const what = range.kind === 'quantity' ? '数值范围' : '起止时间';
  const edit = { span: signSpan(prose, range), newText: right };
  const marks = range.kind === 'quantity' ? '“—”或者“～”' : `“${right}”`;
  return { span: whole, message: `${quoted(text)}的${what}连接号应当用${marks}，不用“${range.sign}”。`, fixes: [{ title: `改为“${right}”`, edits: [edit], safety: 'safe' }] };
}

/** The sign with its blanks; without them where a line break stands between. */
function signSpan(prose: Prose, { joint, sign }: NumberRange): Span {
  const raw = prose.spanOf(joint);
  if (lengthOf(raw) === lengthOf(joint)) return raw;
  const at = prose.text.indexOf(sign, joint.start);
  return prose.spanOf(span(at, at + sign.length));
}

// ── 从5—8家, 5—至8家 ────────────────────────────────────────────────────

/** 从2026—2028年, 从5—8家不等. 从5—8家企业中 takes the whole range and is right. */
function* withFrom(prose: Prose, { kind, whole, joint }: NumberRange): Generator<Report> {
  const from = /(?:^|[^自服顺遵听盲])(从|(?<![各来])自) ?$/.exec(prose.folded.slice(Math.max(0, whole.start - 3), whole.start))?.[1];
  if (from === undefined) return;
  const after = prose.folded.slice(whole.end, whole.end + 6);
  if (kind === 'quantity' ? !/^(?:不等|之间|$|[,。;])/.test(after) : /^.{0,4}[中里]/.test(after)) return;
  const at = prose.folded.lastIndexOf(from, whole.start);
  const all = prose.spanOf(span(at, whole.end));
  const fixes: readonly Fix[] = [
    { title: `删去“${from}”`, edits: [{ span: prose.spanOf(span(at, at + 1)), newText: '' }], safety: 'review' },
    { title: '连接号改为“到”', edits: [{ span: prose.spanOf(joint), newText: '到' }], safety: 'review' },
  ];
  yield { span: all, message: `${quoted(prose.text.slice(at, whole.end))}中“${from}”与连接号连用；“${from}”应当与“到”“至”相配，只用连接号时不写“${from}”。`, fixes };
}

const WORD_AND_SIGN = new RegExp(`${NOT_IN_CODE}(${NUM}(?: ?(?:${SCALE}))?(?: ?(?:${MEASURE}|月|日))?) ?((?:[-–—~]{1,2} ?[到至]|[到至] ?[-–—~]{1,2})) ?${NUM}`, 'g');

function* wordAndSign(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, WORD_AND_SIGN)) {
    const [whole, first, joint] = match as unknown as readonly [string, string, string];
    const at = whole.indexOf(joint, first.length);
    const word = joint.includes('到') ? '到' : '至';
    yield {
      span: partOf(prose, match, 0, whole.length),
      message: `${quoted(prose.text.slice(match.index, match.index + whole.length))}中“${word}”与连接号重复，只留一个。`,
      fixes: [{ title: `只留“${word}”`, edits: [{ span: partOf(prose, match, at, joint.length), newText: word }], safety: 'review' }],
    };
  }
}
