import { contains, type Span, span } from '../text/span';
import { isTitle } from '../model/marks';
import { type Prose } from '../model/prose';
import { type RuleContext } from './rule';

/** A name in a paragraph or title; logical offsets. */
export interface NamePlace {
  readonly prose: Prose;
  readonly span: Span;
}

/** 印发通知: its parts, as far as the text has them. */
export interface Notice {
  /** ××关于印发……的通知. */
  readonly title: Prose | undefined;
  /** The paragraph that hands the plan on: 现将《》印发给你们. */
  readonly body: Prose | undefined;
  /** 《》 names that the body hands on. */
  readonly carried: readonly NamePlace[];
  /** Title line above the text of the plan. */
  readonly planTitle: Prose | undefined;
  /** Lines from the title of the notice (or the top) up to the title or the text of the plan, residue aside. */
  readonly lines: readonly Prose[];
}

/** undefined: the text carries no plan by a notice. */
export function noticeOf(context: RuleContext): Notice | undefined {
  const { plan } = context;
  const end = plan.attachments[0]?.span.start ?? plan.span.end;
  const section = plan.children.find(b => b.kind === 'section' || b.kind === 'box')?.span.start ?? end;
  const main = context.prose.filter(p => p.place === 'text' && startOf(p) < Math.min(end, section));
  const isCarrier = (p: Prose): boolean => plan.elements.some(e => e.kind === 'title' && e.carrier && contains(e.span, wholeOf(p)));
  const title = main.find(p => p.element === 'title' && /印发|发布|公布|下发/.test(p.folded) && isCarrier(p));
  const from = title ? main.indexOf(title) + 1 : 0;
  const after = main.slice(from);
  const body = after.find(p => p.element === undefined && carriedIn(p).length > 0);
  if (!title && !body) return undefined;
  const next = body ? main.slice(main.indexOf(body) + 1) : after;
  const planTitle = next.find(p => p.element === 'title' && !/^[【[]/.test(p.folded.trim()) && isTitle(p.folded) && !isCarrier(p));
  const lines = planTitle ? main.slice(from, main.indexOf(planTitle)) : after;
  return { title, body, carried: body ? carriedIn(body) : [], planTitle, lines };
}

export const wholeOf = (p: Prose): Span => p.spanOf(span(0, p.text.length));
export const startOf = (p: Prose): number => p.spanOf(span(0, Math.min(1, p.text.length))).start;

const HANDS_ON = /^[^。]{0,60}(?:同意|审议通过|审定|批准|研究通过)[^。]{0,40}(?:印发|发布|下发|公布)/;
const ISSUED = /^(?:[^。]{0,20}[,，])?[^。]{0,12}(?:现?予以?印发|现?印发|现?予以?发布|现?转发|下发|公布)/;

/** 现将《X》印发给你们 · 《X》已经……同意，现印发给你们 · 制定了《X》，现予印发. */
function carriedIn(prose: Prose): readonly NamePlace[] {
  const { folded, quotations, text } = prose;
  if (!/印发|发布|下发|公布/.test(folded)) return [];
  const found: NamePlace[] = [];
  let last: Span | undefined;
  for (const q of quotations) {
    if (text[q.start] !== '《') continue;
    const before = folded.slice(Math.max(0, q.start - 14), q.start);
    const listed = last !== undefined && /^[、和与及\s]*$/.test(folded.slice(last.end, q.start));
    if (listed || handsOn(before, folded.slice(q.end, q.end + 120))) {
      found.push({ prose, span: q });
      last = q;
    }
  }
  return found;
}

function handsOn(before: string, after: string): boolean {
  const next = after.replace(/^[^。]{0,2}(?:《[^《》。]{2,60}》[、和与及]?){1,5}/, '').replace(/^\([^()]{0,40}\)/, '');
  if (/现将(?:制[定订]的|修[订改]后?的|编制的|重新修订的)?\s*$/.test(before)) return ISSUED.test(next) || HANDS_ON.test(next);
  if (/(?:制[定订]|修[订改]|编制|起草|形成|研究制定)了?\s*$/.test(before)) return /^。?[^。]{0,60}现(?:予以?|将其)?(?:印发|发布|下发)/.test(next);
  // Addressees that a comma joins with the text: ……各直属机构，《X》已经……同意.
  return /(?:^|[。\s]|(?:单位|部门|政府|机构|委员会|管委会)[,、])$/.test(before) && HANDS_ON.test(next);
}
