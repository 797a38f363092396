import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { noticeOf, startOf } from '../notice';
import { type Edit, type Report, type Rule, type RuleContext } from '../rule';
import { noteMismatches } from './noteList';

/** 附件说明. */
export const attachmentNoteForm: Rule = {
  id: 'format/attachment-note-form',
  severity: 'error',
  levels: { digest: 'off' },
  docs: {
    title: '附件说明',
    what: '附件说明写作“附件：”加名称；有几个附件的写“附件：1.……”，序号后用下脚点；名称后不加标点，不加书名号（提示）；只有一个附件的不编号；所列与文后附件的个数、顺序、名称一致。',
    why: '附件说明与附件对不上，收文单位无从判断附件是否齐全；标点是公文格式标准规定的。',
    exceptions: ['通知所印发的文件本身不是附件', '“附件：3份”“附件：如文”', '附件另附、不在本稿里的，不核对名称', '网页上的附件下载链接'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.4、7.3.7',
    bad: [
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n附件：⟦1、⟧重点任务清单⟦；⟧\n\n⟦2、⟧项目表\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n', fixed: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n附件：1.重点任务清单\n\n2.项目表\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n附件：⟦1.⟧⟦《⟧重点任务清单》\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n', fixed: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n附件：重点任务清单\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' },
    ],
    good: [{ text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n附件：1.重点任务清单\n\n2.项目表\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n' }],
  },
  *check(context) {
    if (!context.profile.carrier) return;
    const end = context.plan.attachments[0]?.span.start ?? Infinity;
    const lines = context.prose.filter(p => p.element === 'attachmentNote' && startOf(p) < end);
    const titles = context.plan.elements.flatMap(e => (e.kind === 'attachmentNote' ? e.titles : []));
    if (!lines.some(l => FILE.test(l.folded)) && !titles.some(t => NO_NAME.test(fold(context.text(t))))) {
      yield* heads(lines, context);
      for (const line of lines) yield* marks(line, titles.length);
      yield* noteMismatches(context, titles);
    }
    yield* withoutColon(context);
  },
};

/** Links of a page. */
const FILE = /\.(?:docx?|xlsx?|pdf|wps|ofd|rar|zip)(?![a-z])/i;
const NO_NAME = /^(?:[0-9一二三四五六七八九十]+\s?[份件个]|如[文上]|略|见|无|\(略\))/;

const deleted = (at: Span): Edit => ({ span: at, newText: '' });

// ── 附件1：甲 / 附件2：乙 ────────────────────────────────────────────────

const NUMBERED_HEAD = /^\s*附\s?件\s?[0-9]{1,2}\s?[:.、]\s*/;

/** Only above the signature: below it such a line heads the attachment itself. */
function* heads(lines: readonly Prose[], { plan }: RuleContext): Iterable<Report> {
  const signed = plan.elements.find(e => e.kind === 'signature' || e.kind === 'issueDate')?.span.start ?? -1;
  const wrong = lines.filter(l => NUMBERED_HEAD.test(l.folded) && startOf(l) < signed);
  const several = wrong.length > 1;
  for (const [i, line] of wrong.entries()) {
    const head = NUMBERED_HEAD.exec(line.folded)?.[0] ?? '';
    const number = /[0-9]+/.exec(head)?.[0] ?? '';
    const right = several ? `${i === 0 ? '附件：' : ''}${number}.` : '附件：';
    const at = line.spanOf(span(head.length - head.trimStart().length, head.trimEnd().length));
    yield { span: at, message: `附件说明写作“附件：1.……”，不写“附件${number}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: at, newText: right }], safety: 'review' }] };
  }
}

// ── marks of a line ─────────────────────────────────────────────────────

const ITEM = /(?<=^|[\s;。:])([0-9]{1,2})\s?([.、:])\s*(?![0-9])/g;
const NAMED = /(?:^\s*附\s?件?\s?:\s*|[0-9]{1,2}\s?[.、]\s*)(《)[^《》]{2,60}(》)(?=\s*[;。,]?\s*$)/;

function* marks(line: Prose, count: number): Iterable<Report> {
  const { folded, text } = line;
  const from = /^\s*附\s?件?\s?[0-9]{0,2}\s?[:.、]/.exec(folded)?.[0].length ?? 0;
  for (const match of folded.matchAll(ITEM)) {
    if (match.index < from) continue;
    const marker = line.spanOf(span(match.index, match.index + match[0].trimEnd().length));
    const mark = match.index + match[0].trimEnd().length - 1;
    if (count === 1 && from > 0) yield { span: marker, message: '只有一个附件，不编顺序号。', fixes: [{ title: '删去序号', edits: [deleted(line.spanOf(span(match.index, match.index + match[0].length)))], safety: 'safe' }] };
    else if (match[2] !== '.') yield { span: marker, message: `附件顺序号后用下脚点，写作“${match[1] as string}.”。`, fixes: [{ title: `改为“${match[1] as string}.”`, edits: [{ span: line.spanOf(span(mark, mark + 1)), newText: '.' }], safety: 'safe' }] };
  }
  const end = folded.trimEnd();
  const last = end.slice(-1);
  if (/[;。,、]/.test(last)) {
    const at = line.spanOf(span(end.length - 1, end.length));
    yield { span: at, message: `附件名称后不加标点，“${text.slice(end.length - 1, end.length)}”应删去。`, fixes: [{ title: '删去标点', edits: [deleted(at)], safety: 'safe' }] };
  }
  const named = NAMED.exec(folded);
  if (named) {
    const open = named.index + named[0].indexOf('《');
    const close = named.index + named[0].length - 1;
    const edits: readonly [Edit, Edit] = [deleted(line.spanOf(span(open, open + 1))), deleted(line.spanOf(span(close, close + 1)))];
    yield { span: line.spanOf(span(open, open + 1)), severity: 'hint', message: '附件名称不加书名号。', fixes: [{ title: '删去书名号', edits, safety: 'safe' }] };
  }
}

// ── no colon ────────────────────────────────────────────────────────────

const NO_COLON = /^\s*附\s?件(\s+)(?=\p{Script=Han}[^。;:]{3,50}$)/u;

/** 附件 重点任务清单 between the text of the notice and its signature. */
function* withoutColon(context: RuleContext): Iterable<Report> {
  const notice = noticeOf(context);
  const signed = context.plan.elements.find(e => e.kind === 'signature' || e.kind === 'issueDate')?.span.start;
  if (!notice?.body || signed === undefined) return;
  for (const line of notice.lines) {
    const match = line.element === undefined && startOf(line) > startOf(notice.body) && startOf(line) < signed ? NO_COLON.exec(line.folded) : null;
    if (!match) continue;
    const at = line.spanOf(span(match[0].length - (match[1] as string).length, match[0].length));
    yield { span: line.spanOf(span(match[0].search(/附/), match[0].trimEnd().length)), message: '“附件”后没有冒号。', fixes: [{ title: '加冒号', edits: [{ span: at, newText: '：' }], safety: 'safe' }] };
  }
}
