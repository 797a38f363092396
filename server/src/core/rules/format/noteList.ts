import { fold } from '../../text/fold';
import { type Span } from '../../text/span';
import { isAttachmentMark } from '../../model/marks';
import { type Attachment } from '../../model/plan';
import { quoted } from '../quoted';
import { type Report, type RuleContext } from '../rule';

/** 附件说明 against the attachments that stand in the draft (GB/T 9704-2012, 7.3.7): number, order, wording. */
export function* noteMismatches(context: RuleContext, titles: readonly Span[]): Iterable<Report> {
  const { plan } = context;
  const [first] = titles;
  const last = titles[titles.length - 1];
  if (!first || !last || plan.attachments.length === 0) return;
  // The plan itself under 附件1 is an attachment, too.
  const marked = plan.paragraphs.filter(p => p.text.text.length < 20 && isAttachmentMark(p.text.folded.trim())).length;
  const supplied = plan.attachments.length + marked;
  if (supplied !== titles.length) {
    yield { span: { start: first.start, end: last.end }, message: `附件说明列了${titles.length}个附件，文后有${supplied}个；请核对。`, related: plan.attachments.map(a => ({ span: a.mark, message: '附件' })) };
    return;
  }
  yield* outOfOrder(context, marked);
  const names = titles.map(t => keyOf(context.text(t)));
  for (const [i, attachment] of plan.attachments.entries()) {
    const number = Number(/[0-9]{1,2}/.exec(fold(context.source.slice(attachment.mark)))?.[0] ?? i + 1 + marked);
    const title = titles[number - 1];
    const name = names[number - 1];
    if (title && name !== undefined) yield* wording(context, { attachment, title, name, names });
  }
}

/** 附件1, 附件3: the numbers over the attachments themselves. */
function* outOfOrder({ plan, source }: RuleContext, before: number): Iterable<Report> {
  const numbers = plan.attachments.map(a => Number(/[0-9]{1,2}/.exec(fold(source.slice(a.mark)))?.[0] ?? NaN));
  if (plan.attachments.length < 2 || before > 0 || numbers.some(Number.isNaN)) return;
  const at = numbers.findIndex((n, i) => n !== i + 1);
  const wrong = plan.attachments[at];
  if (wrong) yield { span: wrong.mark, message: `附件的顺序号应为“附件${at + 1}”，此处写作“附件${numbers[at] ?? ''}”；请与附件说明核对。` };
}

const keyOf = (text: string): string => fold(text).replace(/[\s《》]/g, '').replace(/[—–―─~]{1,2}/g, '-').replace(/[“”"]/g, '');

const HEADLINES = 4;

interface Pair {
  readonly attachment: Attachment;
  readonly title: Span;
  readonly name: string;
  readonly names: readonly string[];
}

function* wording(context: RuleContext, { attachment, title, name, names }: Pair): Iterable<Report> {
  const printed = headline(attachment, name);
  if (printed === undefined || printed.key === name) return;
  const at = names.indexOf(printed.key);
  const here = context.text(title);
  const related = [{ span: printed.span, message: '附件的标题' }];
  if (at >= 0) yield { span: title, message: `附件说明的顺序与文后附件不一致：${quoted(here)}处的附件是${quoted(printed.text)}。`, related };
  else if (alike(name, printed.key)) yield { span: title, message: `附件说明作${quoted(here)}，附件标题作${quoted(printed.text)}；两处应当一致。`, related };
}

/** The title of an attachment; one line, or several where the name goes on. */
function headline({ body }: Attachment, name: string): { readonly text: string; readonly key: string; readonly span: Span } | undefined {
  const lines = body.paragraphs.slice(0, HEADLINES).map(p => ({ text: p.text.text.trim(), span: p.text.span }));
  const [head] = lines;
  if (!head || head.text.length > 80 || /[。；;]$/.test(head.text)) return undefined;
  let text = '';
  for (const line of lines) {
    text += line.text;
    if (keyOf(text) === name) return { text, key: name, span: { start: head.span.start, end: line.span.end } };
    if (!name.startsWith(keyOf(text))) break;
  }
  return { ...head, key: keyOf(head.text) };
}

/** Two names of one thing have at least half their characters in common. */
function alike(a: string, b: string): boolean {
  const characters = new Set(b);
  const common = [...new Set(a)].filter(c => characters.has(c)).length;
  return common * 2 >= Math.min(new Set(a).size, characters.size);
}
