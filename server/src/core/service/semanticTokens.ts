import { type SemanticTokens } from 'vscode-languageserver-types';
import { overlaps, type Span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Block, type Plan, type Said } from '../model/plan';
import { tableTargets } from '../model/tableTargets';
import { blocksOf, partsOf } from '../model/walk';
import { type Analysis } from './analysis';
import { clausesOf, resolve } from './units';

/** Names of types and modifiers in the order of the numbers sent; `lsp` passes those of the protocol. */
export interface TokenLegend {
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}
interface Token extends Span {
  readonly type: string;
  readonly modifier: string | undefined;
}

/** Markers, headings, units, deadlines, target values and citations, encoded as LSP wants them; of `within` only, if given. */
export function semanticTokens(analysis: Analysis, legend: TokenLegend, within?: Span): SemanticTokens {
  const reader = new Reader(analysis);
  for (const block of ownBlocks(analysis.plan, within)) reader.take(block);
  const tokens = reader.tokens();
  const wanted = within === undefined ? tokens : tokens.filter(t => t.start < within.end && within.start < t.end);
  return { data: encode(analysis.source, legend, wanted) };
}

/** Blocks whose own text shares something with `within`, in reading order; what lies outside is not walked through. */
function* ownBlocks(plan: Plan, within: Span | undefined): Generator<Block> {
  if (within === undefined) return yield* blocksOf(plan);
  for (const part of partsOf(plan)) {
    const open = [...part.children].reverse();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!overlaps(at.span, within)) continue;
      if (overlaps(at.kind === 'table' ? at.span : at.text.span, within)) yield at;
      if (at.kind === 'section' || at.kind === 'box') for (let i = at.children.length - 1; i >= 0; i--) open.push(at.children[i] as Block);
    }
  }
}

/** Tokens of one block after the other. */
class Reader {
  readonly #analysis: Analysis;
  readonly #leads = new Set<number>();
  readonly #former = new Map<string, boolean>();
  readonly #all: Token[] = [];
  #fine: Token[] = [];
  #end = 0;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    for (const task of analysis.tasks) if (task.lead.mention !== undefined) this.#leads.add(task.lead.mention.span.start);
  }

  take(block: Block): void {
    this.#fine = [];
    if (block.kind === 'section' && block.ordinal !== undefined) this.#add(block.ordinal.span, 'planMarker');
    this.#clauses(clausesOf(block));
    if (block.kind === 'table') for (const target of tableTargets(this.#analysis.source, block, this.#analysis.facts)) this.#add(target.span, 'planTargetValue');
    else this.#said(block);
    const kept = this.#disjoint();
    if (block.kind === 'section' || block.kind === 'box') for (const token of withHeading(block.heading, kept)) this.#all.push(token);
    else for (const token of kept) this.#all.push(token);
  }

  /** Ascending; blocks come in reading order, so that it is rare that something has to be put in order. */
  tokens(): readonly Token[] {
    const all = this.#all;
    return all.every((token, i) => i === 0 || (all[i - 1] as Token).start <= token.start) ? all : all.sort((a, b) => a.start - b.start);
  }

  #add({ start, end }: Span, type: string, modifier?: string): void {
    this.#fine.push({ start, end, type, modifier });
  }

  #said({ text, scan }: Said): void {
    for (const deadline of scan.deadlines) this.#add(text.spanOf(deadline.span), 'planDeadline');
    for (const target of scan.targets) if (target.quantity !== undefined) this.#add(text.spanOf(target.quantity.span), 'planTargetValue');
    for (const citation of scan.citations) this.#add(text.spanOf(citation.span), 'planCitation');
  }

  #clauses(clauses: readonly ResponsibilityClause[]): void {
    for (const clause of clauses) {
      if (clause.deadline !== undefined) this.#add(clause.deadline.span, 'planDeadline');
      for (const mention of clause.mentions) {
        const leads = mention.role === 'lead' || this.#leads.has(mention.span.start);
        this.#add(mention.span, leads ? 'planLeadUnit' : 'planSupportUnit', this.#isFormer(mention) ? 'deprecated' : undefined);
      }
    }
  }

  #isFormer({ name, distributed }: UnitMention): boolean {
    const known = this.#former.get(name) ?? resolve(this.#analysis, name, distributed).kind === 'former';
    this.#former.set(name, known);
    return known;
  }

  /** Ascending, and of two that overlap the one that starts first. */
  #disjoint(): Token[] {
    const kept: Token[] = [];
    for (const token of this.#fine.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (token.start < this.#end || token.end <= token.start) continue;
      kept.push(token);
      this.#end = token.end;
    }
    return kept;
  }
}

/** A heading with the finer tokens cut out of it, and these. */
function withHeading(heading: Span, fine: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let at = heading.start;
  for (const token of fine) {
    if (token.start < heading.end && token.start > at) tokens.push({ start: at, end: token.start, type: 'planHeading', modifier: undefined });
    tokens.push(token);
    if (token.start < heading.end) at = Math.max(at, token.end);
  }
  if (at < heading.end) tokens.push({ start: at, end: heading.end, type: 'planHeading', modifier: undefined });
  return tokens.sort((a, b) => a.start - b.start);
}

/** Five numbers a token, relative to the one before; a token that runs over lines becomes one for each line. */
function encode(source: SourceText, legend: TokenLegend, tokens: readonly Token[]): number[] {
  const types = new Map(legend.types.map((type, i) => [type, i]));
  const modifiers = new Map(legend.modifiers.map((modifier, i) => [modifier, 1 << i]));
  const data: number[] = [];
  let [line, column] = [0, 0];
  // Tokens ascend, and so do the lines they begin on.
  let at = 0;
  let bounds = source.line(0);
  const put = (start: number, end: number, token: Token): void => {
    const character = start - bounds.start;
    data.push(at - line, at === line ? character - column : character, end - start, types.get(token.type) ?? 0, modifiers.get(token.modifier ?? '') ?? 0);
    [line, column] = [at, character];
  };
  for (const token of tokens) {
    if (!types.has(token.type)) continue;
    for (let { start } = token; start < token.end;) {
      if (start >= bounds.end) bounds = source.line((at = source.lineAt(start)));
      start = Math.max(start, bounds.start);
      const end = Math.min(token.end, bounds.end);
      if (end > start) put(start, end, token);
      if (end === token.end) break;
      if (at + 1 >= source.lineCount) break;
      bounds = source.line(++at);
      start = bounds.start;
    }
  }
  return data;
}
