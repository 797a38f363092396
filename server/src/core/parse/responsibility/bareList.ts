import { type Span } from '../../text/span';
import { type ResponsibilityClause } from '../responsibility';
import { isOffice } from './office';
import { readSegment } from './segment';
import { BODY_NAME, NO_NAME } from './unlabelled';

/** Bodies that carry out plans; a list of schools, firms or places alone gives examples. */
const AUTHORITY = /(?:厅|局|委|办|部|署|政府|办公室|委员会|管委会|总队|支队|海关|法院|检察院|部门)$/;
const LONGEST_LIST = 400;
const LONGEST_NAME = 40;

/** Cheap: the paragraph ends in a bracket that names an authority. */
export function mayEndInList(folded: string): boolean {
  const end = folded.trimEnd().replace(/[。;]$/, '');
  return end.endsWith(')') && /[厅局委办部署府队关院门位科股处]/.test(end.slice(-LONGEST_LIST));
}

/**
 * （市民政局、市财政局） behind the last sentence of a task: names alone, no label and no role. Only at the end of the paragraph, or as a line of its own; behind a full
 * stop one name is enough, else two, because 省发展改革委（省能源局） is one body under two names.
 */
export function bareList(folded: string, whole: Span, inner: Span): ResponsibilityClause | undefined {
  if (inner.end - inner.start > LONGEST_LIST || folded.slice(whole.end).replace(/[。;\s]/g, '') !== '') return undefined;
  const before = folded.slice(0, whole.start).trimEnd();
  const behindStop = /[。;!?”]$/.test(before);
  if (!behindStop && BODY_NAME.test(before)) return undefined;
  const { mentions, tails, firstLeads } = readSegment(folded, inner, 'responsible');
  if (mentions.length < (behindStop ? 1 : 2) || firstLeads || tails.some(t => !/^等/.test(folded.slice(t.start, t.end)))) return undefined;
  const names = mentions.map(m => m.name);
  // （各成员单位）: sets alone say who, behind a full stop.
  const sets = behindStop && mentions.every(m => m.collective && /(?:单位|部门|政府)$/.test(m.name) && isName(m.name));
  if (!sets && !areNames(names)) return undefined;
  const tailSpan = tails[0];
  const tail = tailSpan ? folded.slice(tailSpan.start, tailSpan.end) : '';
  return { span: whole, form: 'parenthetical', label: '', mentions, tail, tailSpan, firstLeads, deadline: undefined, deadlineText: undefined, standalone: false };
}

/** Names that end as bodies do, one of authority; among several authorities others too (铁路青溪车务段, 海关). */
function areNames(names: readonly string[]): boolean {
  const authorities = names.filter(n => (AUTHORITY.test(n) && isName(n)) || isOffice(n));
  if (authorities.length === 0) return false;
  return names.every(isName) || (authorities.length >= 2 && authorities.length * 2 > names.length && names.every(n => isName(n) || isShortName(n)));
}

const isName = (name: string): boolean => isOffice(name) || (name.length >= 3 && name.length <= LONGEST_NAME && BODY_NAME.test(name) && isNoSentence(name));
const isShortName = (name: string): boolean => /^\p{Script=Han}{2,14}$/u.test(name) && isNoSentence(name);
const isNoSentence = (name: string): boolean => !NO_NAME.test(name) && !/(?:设在|报送?|抄送|联系|来源|根据|依据|见|[了着过的])/.test(name);
