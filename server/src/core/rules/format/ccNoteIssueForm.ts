import { type Span, span } from '../../text/span';
import { isBodyName, printLine } from '../../model/marks';
import { type Prose } from '../../model/prose';
import { startOf, wholeOf } from '../notice';
import { type Edit, type Report, type Rule, type RuleContext } from '../rule';

/** 抄送、附注、印发. */
export const ccNoteIssueForm: Rule = {
  id: 'format/cc-note-issue-form',
  severity: 'warning',
  levels: { digest: 'off' },
  yieldsTo: ['date/format'],
  docs: {
    title: '抄送、附注、印发',
    what: '“抄送”后没有冒号，最后一个抄送机关后没有句号；附注没有加圆括号；印发行没有日期。印发日期编了虚位的，由“成文、印发日期格式”报告；不用那条规则的，由本条报告。',
    why: '版记的标点和日期写法由公文格式标准规定。',
    exceptions: ['附注的措辞', '正文里说“抄送有关单位”的句子'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.6、7.4.2、7.4.3',
    bad: [
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n⟦此件公开发布⟧\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n\n抄送：市委各部门，市法院，⟦市检察院⟧\n\n临江市人民政府办公室 2026年3月2日印发\n', fixed: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n（此件公开发布）\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n\n抄送：市委各部门，市法院，市检察院。\n\n临江市人民政府办公室 2026年3月2日印发\n' },
      { text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n\n⟦抄送⟧ 市委各部门，市法院，市检察院。\n' },
    ],
    good: [{ text: '临江市人民政府关于印发临江市水网建设行动计划的通知\n\n各县（市、区）人民政府，市政府直属各单位：\n\n现将《临江市水网建设行动计划》印发给你们，请认真贯彻执行。\n\n临江市人民政府\n\n2026年3月2日\n\n（此件公开发布）\n\n临江市水网建设行动计划\n\n为完善水网，制定本行动计划。\n\n抄送：市委各部门，市法院，市检察院。\n\n临江市人民政府办公室 2026年3月2日印发\n' }],
  },
  *check(context) {
    if (!context.profile.carrier) return;
    const text = context.prose.filter(p => p.place === 'text');
    const tail = new Set(text.slice(-TAIL));
    for (const prose of text) {
      if (prose.text.length > LONGEST) continue;
      yield* note(prose, context);
      if (prose.element === 'imprint' || tail.has(prose)) yield* imprint(prose);
    }
  },
};

const TAIL = 8;
const LONGEST = 400;

// ── 附注 ─────────────────────────────────────────────────────────────────

const BARE_NOTE = /^\s*[[【〔]?(此件(?:公开发布|主动公开|依申请公开|不予公开|不公开|发至[^。]{1,12}|删减后公开))[\]】〕]?[。]?\s*$/;

function* note(prose: Prose, { plan }: RuleContext): Iterable<Report> {
  const match = prose.element === undefined ? BARE_NOTE.exec(prose.folded) : null;
  if (!match || !plan.elements.some(e => (e.kind === 'issueDate' || e.kind === 'signature') && e.span.start < startOf(prose))) return;
  const at = inner(prose);
  yield { span: at, message: '附注应加圆括号。', fixes: [{ title: `改为“（${match[1] as string}）”`, edits: [{ span: at, newText: `（${match[1] as string}）` }], safety: 'safe' }] };
}

function inner(prose: Prose): Span {
  const start = prose.folded.length - prose.folded.trimStart().length;
  return prose.spanOf(span(start, prose.folded.trimEnd().length));
}

// ── 抄送, 印发 ───────────────────────────────────────────────────────────

const NO_COLON = /^\s*(抄\s?送)(\s*)(?=(?:各|省|市|县|区|州|国务院|中央|中共|党|自治|本)\p{Script=Han}{1,}[^:]*$)/u;

function* imprint(prose: Prose): Iterable<Report> {
  const { folded } = prose;
  const copy = /^\s*抄\s?送\s?:\s*\S/.test(folded);
  const noColon = copy ? null : NO_COLON.exec(folded);
  // A sentence of the text is no list of bodies.
  if (noColon && (/\s/.test(noColon[2] as string) || /[,、]/.test(folded)) && !/[。]./.test(folded.trim())) {
    const at = prose.spanOf(span(noColon[0].length - (noColon[2] as string).length, noColon[0].length));
    const label = span(noColon[0].search(/抄/), noColon[0].trimEnd().length);
    yield { span: prose.spanOf(label), message: '“抄送”后没有冒号。', fixes: [{ title: '加冒号', edits: [{ span: at, newText: '：' }], safety: 'safe' }] };
  }
  if (copy || noColon) yield* finalStop(prose);
  yield* printed(prose);
}

function* finalStop(prose: Prose): Iterable<Report> {
  const end = prose.folded.trimEnd();
  const last = end.slice(-1);
  if (last === '。' || /[,、]$/.test(end) === false && last === ':') return;
  const wrong = /[,、;.]$/.test(end);
  const from = wrong ? end.length - 1 : lastName(end);
  const at = prose.spanOf(span(from, end.length));
  const edit: Edit = wrong ? { span: at, newText: '。' } : { span: span(at.end, at.end), newText: '。' };
  yield { span: at, message: '最后一个抄送机关后没有句号。', fixes: [{ title: '加句号', edits: [edit], safety: 'safe' }] };
}

const lastName = (folded: string): number => Math.max(...[',', '、', ':', ' '].map(c => folded.lastIndexOf(c))) + 1;

const PADDED = /(?<=年\s?)(0?[0-9]{1,2})(\s?月\s?)(0?[0-9]{1,2})(?=\s?日\s*印\s*发\s*$)/;

function* printed(prose: Prose): Iterable<Report> {
  const { folded } = prose;
  const line = folded.trim();
  const undated = /^(.{4,40}?)\s*印\s*发$/.exec(line);
  if (undated && !printLine(line) && !/[0-9]/.test(line) && isBodyName((undated[1] as string).trim())) yield { span: wholeOf(prose), message: '印发行没有印发日期；应写明年月日。' };
  const padded = PADDED.exec(folded);
  if (!padded || !/^0|月\s?0/.test(padded[0])) return;
  const zeros = [...padded[0].matchAll(/(?<![0-9])0(?=[1-9])/g)].map(z => padded.index + z.index);
  const edits = zeros.map((z): Edit => ({ span: prose.spanOf(span(z, z + 1)), newText: '' }));
  const [first, ...others] = edits;
  // The place ends behind 日, as the date is read.
  const end = folded.indexOf('日', padded.index) + 1;
  if (first) yield { span: prose.spanOf(span(padded.index, end)), message: '印发日期的月、日不编虚位（3月不写作03月）。', fixes: [{ title: '删去虚位的0', edits: [first, ...others], safety: 'safe' }] };
}
