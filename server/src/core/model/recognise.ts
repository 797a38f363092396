import { fold } from '../text/fold';
import { type SourceText } from '../text/sourceText';
import { DIGEST_OPENING, isDigestLead } from './facts';
import { isPageNumber } from './marks';
import { marksBeside } from './marksBeside';
import { isOtherText } from './otherText';
import { type Block, type Plan } from './plan';
import { type DocumentFacts, type Form, type KindPattern, type Profile, type ProfileId, type ProfileOverrides } from './profile';

const KIND = /(三年行动计划|行动计划|行动方案|攻坚方案|工作要点|实施方案|工作方案|规划纲要|总体方案|建设方案|规划|纲要|计划|方案|要点|(?:任务|责任|目标)分解表?|分工表?|(?:任务|责任)清单|(?:任务|工作|项目|事项|要点)台账|(?:任务|责任|进度|推进|落实|安排)表|意见|办法|措施|细则|通知|报告)(?:\([^()]*\)|征求意见稿|送审稿|讨论稿|草案|初稿)*$/;

/** 文种与文本形态 (rules.md §3). Both axes can be set; what is set is not recognised. */
export function recogniseProfile(source: SourceText, plan: Plan, facts: DocumentFacts, overrides: ProfileOverrides): Profile {
  const title = fold(facts.title ?? '').replace(/\s/g, '');
  const kind = kindOf(title);
  const carrier = plan.elements.some(e => e.kind === 'title' && e.carrier) || plan.elements.some(e => e.kind === 'addressees');
  const recognised = recogniseKind(title, kind, { plan, carrier, facts });
  const own = overrides.kind === undefined && recognised.id !== 'digest' ? overrides.kinds?.flatMap(k => fitting(title, k) ?? [])[0] : undefined;
  const id = overrides.kind ?? own?.kind.profile ?? recognised.id;
  const other = id === undefined && own === undefined && isOtherText(source.text);
  return {
    id,
    kind,
    carrier,
    form: overrides.form ?? recogniseForm(source, plan),
    reason: other ? '不是中文文稿，或者是代码、日志、数据' : overrides.kind ? '由设置指定' : own ? `标题含“${own.words.join('”“')}”，属本单位自定文种“${own.kind.name}”` : recognised.reason,
    ...(own ? { own: own.kind } : {}),
    ...(other ? { other } : {}),
  };
}

/** The words by which a title (folded, without blanks) is of a kind of the house. */
function fitting(title: string, kind: KindPattern): { readonly kind: KindPattern; readonly words: readonly string[] } | undefined {
  const words = kind.title.map(text => fold(text).split(/\s+/)).find(all => all.every(word => title.includes(word)));
  return words && { kind, words };
}

function kindOf(title: string): string | undefined {
  const found = KIND.exec(title)?.[1];
  return found === '三年行动计划' ? '行动计划' : found;
}

/** 2026年…发展计划 is a plan for that year. */
const SINGLE_YEAR = /(?<![0-9—–~～-])[12][0-9]{3}年度?(?![—–~～至-])/;

interface Signals {
  readonly plan: Plan;
  readonly carrier: boolean;
  readonly facts: DocumentFacts;
}

function recogniseKind(title: string, kind: string | undefined, { plan, carrier, facts }: Signals): { id: ProfileId | undefined; reason: string } {
  const opening = plan.paragraphs.slice(0, DIGEST_OPENING);
  const signed = plan.elements.some(e => e.kind === 'signature') && facts.date !== undefined;
  if (opening.some(p => isDigestLead(p.text.folded)) && !carrier && !signed) return { id: 'digest', reason: '首句为新闻报道语（日前、近日……出台），没有主送机关和署名' };
  if (kind === '工作要点' || kind === '要点') return { id: 'points', reason: `标题以“${kind}”结尾` };
  if (/行动计划|行动方案|攻坚方案|攻坚行动|[一二三四五]年.{0,4}行动/.test(title)) return { id: 'actionPlan', reason: '标题含“行动计划”一类名称' };
  if (/(?:[一二三四五六七八九十]|(?<![0-9])[0-9])年.{0,8}计划/.test(title) || (title.includes('发展计划') && !SINGLE_YEAR.test(title))) return { id: 'multiYear', reason: '标题为多年计划' };
  if (kind === '规划' || kind === '规划纲要' || kind === '纲要') return { id: 'planning', reason: `标题以“${kind}”结尾` };
  if (kind !== undefined && /表$|分解$|分工$|清单$|台账$/.test(kind)) return { id: 'implementation', reason: `标题以“${kind}”结尾，分解任务、落实责任` };
  if (kind !== undefined && kind.endsWith('方案')) return { id: 'implementation', reason: `标题以“${kind}”结尾` };
  if (kind === '计划') return { id: 'actionPlan', reason: '标题以“计划”结尾' };
  return { id: undefined, reason: title === '' ? '没有认出标题' : '标题不是行动计划、规划、方案或者工作要点' };
}

// ── form of the text ────────────────────────────────────────────────────

const ENDS_SENTENCE = /[。；：！？…;:!?]/;

function recogniseForm(source: SourceText, plan: Plan): readonly Form[] {
  const text = source.text;
  const form: Form[] = [];
  const { half, full, spaced } = marksBeside(text);
  if (half + full >= 10 && half >= 0.9 * (half + full)) form.push('converted');
  else if (full >= 0.9 * (half + full)) form.push('formal');
  if (plan.residue.some(r => !isPageNumber(fold(source.slice(r))))) form.push('web');
  if (spaced >= 20 || plan.joins.filter(j => !ENDS_SENTENCE.test(text[j.start - 1] ?? '')).length >= 5) form.push('ocr');
  if (isTruncated(plan)) form.push('truncated');
  return form;
}

/** A final mark at the end, or before a signature that stands on the same line. */
const FINAL_MARK = /[。!?;)》”’\]…](?:\s{2,9}\p{Script=Han}{2,30})?$/u;

/** The text stops in the middle: its last sentence has no final mark, or a last series of one item stands in a section that is not the closing one. */
function isTruncated(plan: Plan): boolean {
  if (plan.attachments.length > 0) return false;
  const path = lastPath(plan.children);
  const last = path[path.length - 1];
  if (!last || last.kind === 'table' || last.kind === 'box') return false;
  const section = path.filter(b => b.kind === 'section').pop();
  const parent = section && path[path.indexOf(section) - 1];
  const siblings = parent?.kind === 'section' ? parent.children.filter(b => b.kind === 'section').length : 0;
  if (section?.role === 'task' && section.ordinal?.style === 'arabic' && section.ordinal.value === 1 && siblings === 1) return true;
  if (plan.residue.length > 0 || (last.kind === 'section' && !last.runIn)) return false;
  return section !== undefined && last.text.text.length > SHORT && !FINAL_MARK.test(last.text.folded.trimEnd());
}

/** A last line this short without a mark is a remark, not the half of a sentence. */
const SHORT = 20;

/** The last block of the text, with those that hold it. */
function lastPath(blocks: readonly Block[]): readonly Block[] {
  const last = blocks[blocks.length - 1];
  if (!last) return [];
  return last.kind === 'section' || last.kind === 'box' ? [last, ...lastPath(last.children)] : [last];
}
