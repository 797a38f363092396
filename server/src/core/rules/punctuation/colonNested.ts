import { lastStartingBefore, type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach } from '../judged';
import { roundPairs } from './marks';

/** 一句两冒号. */
export const colonNested: Rule = {
  id: 'punctuation/colon-nested',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '一句两冒号',
    what: '一句话里（到句号为止）先后用了两个以上冒号，后一个冒号的提示范围与前一个套叠。',
    why: '冒号提示下文，套用后看不出哪些内容归哪一层；并列的分句之间应当用分号。',
    exceptions: ['括注、引号、书名号里的冒号', '时间、比例', '标题或段首项目名后的冒号', '并列的“项目：内容”（责任单位、联系电话等）', '各层另起段落的列举'],
    basis: 'GB/T 15834—2011《标点符号用法》4.7.3.5、附录B.1.3、B.1.4',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n统筹做好各项治理工作：对城区河段要加强巡查⟦：⟧对乡村河段要定期清淤。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n各乡镇要落实以下措施：一是巡查⟦：⟧每周不少于两次，并做好记录。\n' },
    ],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n（一）工作目标：到2028年，完成以下治理任务：清淤5条河道，加固10公里堤防。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n分片推进治理：城区由县水利局负责（责任单位：县水利局），巡查时间为9:00至17:00。\n' },
    ],
  },
  *check(context) {
    yield* inEach(context.prose.filter(p => p.place === 'text' && p.element === undefined), inProse);
  },
};

const COLON_OR_END = /[:;。!?]/g;
/** A sentence with so many colons is a form or the head of a web page. */
const FORM = 5;

function* inProse(prose: Prose): Generator<Report> {
  const { folded } = prose;
  if (folded.indexOf(':') === folded.lastIndexOf(':')) return;
  const covered = outermost([...prose.quotations, ...prose.verbatim, ...roundPairs(prose.text)]);
  let reports: Report[] = [];
  let first: number | undefined;
  let clause = 0;
  let colons = 0;
  for (const { index: at, 0: mark } of folded.matchAll(COLON_OR_END)) {
    if (isIn(covered, at)) continue;
    if (mark !== ':') {
      first = undefined;
      clause = at + 1;
      if (mark === ';') continue;
      if (colons < FORM) yield* reports;
      reports = [];
      colons = 0;
    } else if (!isFigure(folded, at)) {
      colons++;
      if (isHead(prose, at)) continue;
      if (first === undefined) first = at;
      else if (!isParallel(folded, { clause, first, at })) reports.push(report(prose, first, at));
    }
  }
  if (colons < FORM) yield* reports;
}

/** Outermost of spans that may nest. */
function outermost(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let end = -1;
  for (const s of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (s.end <= end) continue;
    found.push(s.start < end ? span(end, s.end) : s);
    end = s.end;
  }
  return found;
}

function isIn(spans: readonly Span[], at: number): boolean {
  const before = spans[lastStartingBefore(spans, at)];
  return before !== undefined && at < before.end;
}

/** 11:16, 1:500. */
const isFigure = (folded: string, at: number): boolean => /[0-9]/.test(folded[at - 1] ?? '') && /[0-9]/.test(folded[at + 1] ?? '');

const LONGEST_HEAD = 24;
const HEAD_NAME = /(?:目标|任务|要求|原则|措施|思路|内容|依据|时间|期限|时限|范围|对象|条件|标准|步骤|方式|单位|部门|领导|地点|事项|问题|背景|意义|项目|重点|做法|成效|职责|备注|说明|注|例|问|答|地址|电话|网址|邮箱|来源)$/;
const INTRODUCES = /以下|下列|如下|包括|做到|分[为成几两一二三四五六七八九]|[几两三四五六七八九][个项步点条件类方]|即$/;

/** The colon behind the heading of a run-in paragraph, or behind a name that stands for one: 工作目标：…… */
function isHead(prose: Prose, at: number): boolean {
  if (at > LONGEST_HEAD) return false;
  const head = prose.folded.slice(0, at).trim();
  if (/[,;、。:]/.test(head.replace(/^[^\p{Script=Han}]*(?:[一二三四五六七八九十]+[、)]|[0-9]+[.、)])?/u, ''))) return false;
  const section = prose.said !== undefined && 'ordinal' in prose.said;
  return !INTRODUCES.test(head) && (section || /^(?:\(|[一二三四五六七八九十]+、|[0-9①-⑳])/.test(head) || HEAD_NAME.test(head));
}

const LONGEST_LABEL = 10;

/** 责任单位：…… 完成时限：…… : both colons stand behind short names, the second name behind a blank or a comma; or the second is set off by a blank alone. */
function isParallel(folded: string, { clause, first, at }: { readonly clause: number; readonly first: number; readonly at: number }): boolean {
  const between = folded.slice(Math.max(first + 1, at - 2 * LONGEST_LABEL), at).trimEnd();
  const cut = Math.max(between.lastIndexOf(' '), between.lastIndexOf(','));
  const label = between.slice(cut + 1);
  const setOff = /[\p{L}\p{N}] $/u.test(between.slice(0, cut + 1)) && label.length <= LONGEST_LABEL;
  if (HAS_LABELS.test(label) || setOff) return true;
  const head = folded.slice(Math.max(clause, first - 2 * LONGEST_LABEL), first).trim();
  const isName = (name: string): boolean => name.length > 0 && name.length <= LONGEST_LABEL && !/[要对为是须应,]/.test(name) && !INTRODUCES.test(name);
  return cut >= 0 && isName(label) && isName(head);
}

const HAS_LABELS = /(?:责任|牵头|配合|联系|参与|协办|主办|承办)(?:单位|部门|领导|电话|方式|人)$|(?:完成)?(?:时限|时间|期限)$|(?:电话|邮箱|传真|邮编|地址)$/;

function report(prose: Prose, first: number, at: number): Report {
  const place = (i: number): Span => prose.spanOf(span(i, i + 1));
  const rest = prose.folded.slice(at + 1, at + 4).trim();
  const parallel = rest.startsWith('对') || /^(?:[一二三四五六七八九十]是|要|二要)/.test(rest);
  const message = parallel
    ? '同一句已经用过冒号，此处前后是并列的分句，应当用分号。'
    : '同一句已经用过冒号，冒号不套用；并列的分句用分号，另有下一层内容的，改用句号分开或者另起段落。';
  const fixes = [{ title: '改为“；”', edits: [{ span: place(at), newText: '；' }] as const, safety: 'review' as const }];
  return { span: place(at), message, fixes, related: [{ span: place(first), message: '同一句的前一个冒号' }] };
}
