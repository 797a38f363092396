import { type Span } from '../../text/span';
import { type Said } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { partsOf } from '../../model/walk';
import { type Fix, type Report, type RuleContext } from '../rule';
import { quoted } from '../quoted';

// A time told by a word, at the start of a clause, with what is to be done behind it: 近期，…… 期末达到…… 近几年内建成……; 近期目标, 近期出台的 are other things.
const WORD =
  /(?<=^|[,。;:!?、()—\s]|力争|争取|确保|努力|预计|计划)(?:(?:到|至|在)?((?:规划|计划|方案|行动|建设|实施)?期末)|((?:近期|短期|中期|远期|中远期|近中期)(?:内|末)?|(?:近|未来|今后|今后的?|往后)(?:的)?(?:几年|数年|若干年|两三年|三五年|一段时间|一段时期|一个时期)(?:之?内|里|中)?|一(?:段|个)(?:时间|时期)(?:之?内)|若干年(?:之?内)|几年(?:之?内)))(?=,|:|要|将|力争|争取|确保|努力|基本|全面|全部|累计|再|建成|建设|完成|实现|达到|新增|新建|培育|引进|打造|形成|开展|改造|组建|推广|使|把|全省|全市|全县|全区)/g;
/** 近期（2026—2027年）, 近期到2027年: the draft says what it means by the word. */
const DEFINED = /(?:近期|中期|远期|短期|期末)[^,。;]{0,8}?(?:19|20)\d\d/;

/** Times told by a word without a year, with a target behind them in the sentence. */
export function* wordedLimits(context: RuleContext): Generator<Report> {
  const { facts: { period }, plan, profile } = context;
  if (period ? period.from === period.to : profile.id === undefined) return;
  const all = partsOf(plan).flatMap(part => part.paragraphs.filter(said => said.scan.targets.length > 0));
  if (all.some(said => DEFINED.test(said.text.folded))) return;
  const resolved = new Map(context.targets.map(t => [t.span.start, t]));
  for (const said of all) yield* inParagraph(context, said, resolved);
}

/** `resolved`: targets by their start. */
function* inParagraph({ source, facts: { period } }: RuleContext, said: Said, resolved: ReadonlyMap<number, PlanTarget>): Generator<Report> {
  const own = said.targets.flatMap(t => resolved.get(t.span.start) ?? []);
  const open = own.filter(t => t.yearBasis !== 'sentence' && t.kind !== 'perYear');
  if (open.length === 0) return;
  for (const m of said.text.folded.matchAll(WORD)) {
    const span = said.text.spanOf({ start: m.index, end: m.index + m[0].length });
    if (!open.some(t => isBehind(source.text, span, t.span))) continue;
    const word = source.slice(span);
    yield m[1] === undefined ? vague(span, word) : endOfPeriod(span, word, period);
  }
}

const LONGEST = 300;

function isBehind(text: string, word: Span, target: Span): boolean {
  return target.end > word.end && target.start - word.end < LONGEST && !/[。；;！？]/.test(text.slice(word.end, Math.max(word.end, target.start)));
}

const vague = (span: Span, word: string): Report => ({ span, message: `${quoted(word)}没有写明到哪一年，到期无从考核；请写“到××年”。` });

/** With a period in the title the word has one meaning; it is still no year. */
function endOfPeriod(span: Span, word: string, period: RuleContext['facts']['period']): Report {
  if (!period) return { span, message: `标题和正文没有写明起止年份，${quoted(word)}不知为哪一年；请写“到××年”。` };
  const fixes: readonly Fix[] = [{ title: `改为“到${period.to}年”`, safety: 'review', edits: [{ span, newText: `到${period.to}年` }] }];
  return { span, severity: 'hint', message: `${quoted(word)}即${period.to}年，其余目标写明年份的，请一并写明。`, fixes };
}
