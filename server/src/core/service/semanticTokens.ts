import { type SemanticTokens } from 'vscode-languageserver-types';
import { overlaps, type Span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { anywhere } from '../model/placed';
import { type Block, type Plan, type Table } from '../model/plan';
import { tableTargets } from '../model/tableTargets';
import { blocksOf, partsOf } from '../model/walk';
import { type Analysis } from './analysis';
import { resolve } from './units';

/** Names of types and modifiers in the order of the numbers sent; `lsp` passes those of the protocol. */
export interface TokenLegend {
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}
/** Type and modifiers as the legend numbers them; a type that it does not have is below 0. */
interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}
/** Tokens of a block, counted from its beginning: they are the same wherever it stands. */
interface Run {
  readonly base: number;
  readonly tokens: readonly Token[];
}

/** Markers, headings, units, deadlines, target values and citations, encoded as LSP wants them; of `within` only, if given. */
export function semanticTokens(analysis: Analysis, legend: TokenLegend, within?: Span): SemanticTokens {
  const reader = new Reader(analysis, legend);
  const runs: Run[] = [];
  for (const block of ownBlocks(analysis.plan, within)) runs.push(reader.read(block));
  return { data: encode(analysis.source, ascending(runs), within) };
}

/** Blocks come in reading order, so that it is rare that something has to be put in order. */
function ascending(runs: readonly Run[]): readonly Run[] {
  let end = 0;
  for (const { base, tokens } of runs) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (base + first.start < end) return [{ base: 0, tokens: inOrder(runs) }];
    end = base + last.end;
  }
  return runs;
}

function inOrder(runs: readonly Run[]): readonly Token[] {
  const all: Token[] = [];
  for (const { base, tokens } of runs) for (const token of tokens) all.push({ ...token, start: base + token.start, end: base + token.end });
  return disjoint(all);
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

/** Reads the tokens of one block after the other. */
class Reader {
  readonly #analysis: Analysis;
  readonly #legend: TokenLegend;
  readonly #leads = new Set<number>();
  readonly #former = new Map<string, boolean>();
  /** What of the whole draft bears on the tokens of a block. */
  readonly #general: readonly unknown[];

  constructor(analysis: Analysis, legend: TokenLegend) {
    this.#analysis = analysis;
    this.#legend = legend;
    for (const task of analysis.tasks) if (task.lead.mention !== undefined) this.#leads.add(task.lead.mention.span.start);
    const { knowledge, asOf, facts: { jurisdiction } } = analysis;
    this.#general = [legend, knowledge, asOf.date, jurisdiction?.name, jurisdiction?.level];
  }

  read(block: Block): Run {
    if (block.kind === 'table') return { base: 0, tokens: this.#ofTable(block) };
    const base = block.text.span.start;
    return { base, tokens: anywhere(block, Reader, this.#givenFor(block, base), () => this.#ofText(block, base)) };
  }

  /** All that the tokens of a block depend on beside its text. */
  #givenFor(block: Exclude<Block, Table>, base: number): readonly unknown[] {
    const head = block.kind === 'paragraph' ? NO_HEADING : [block.heading.start - base, block.heading.end - base, block.kind === 'section' && block.ordinal !== undefined];
    const leads = block.scan.clauses.length === 0 ? '' : block.clauses.map(c => c.mentions.map(m => (this.#leads.has(m.span.start) ? 1 : 0)).join('')).join();
    return [...this.#general, leads, ...head];
  }

  #ofTable(table: Table): readonly Token[] {
    const tokens = this.#ofClauses(table.rowClauses.flat(), 0);
    for (const target of tableTargets(this.#analysis.source, table, this.#analysis.facts)) tokens.push(this.#token(target.span, 0, 'planTargetValue'));
    return disjoint(tokens);
  }

  #ofText(block: Exclude<Block, Table>, base: number): readonly Token[] {
    const { text, scan } = block;
    const tokens = this.#ofClauses(block.clauses, base);
    if (block.kind === 'section' && block.ordinal !== undefined) tokens.push(this.#token(block.ordinal.span, base, 'planMarker'));
    for (const deadline of scan.deadlines) tokens.push(this.#token(text.spanOf(deadline.span), base, 'planDeadline'));
    for (const target of scan.targets) if (target.quantity !== undefined) tokens.push(this.#token(text.spanOf(target.quantity.span), base, 'planTargetValue'));
    for (const citation of scan.citations) tokens.push(this.#token(text.spanOf(citation.span), base, 'planCitation'));
    const kept = disjoint(tokens);
    return block.kind === 'paragraph' ? kept : withHeading(this.#token(block.heading, base, 'planHeading'), kept);
  }

  #ofClauses(clauses: readonly ResponsibilityClause[], base: number): Token[] {
    const tokens: Token[] = [];
    for (const clause of clauses) {
      if (clause.deadline !== undefined) tokens.push(this.#token(clause.deadline.span, base, 'planDeadline'));
      for (const mention of clause.mentions) {
        const leads = mention.role === 'lead' || this.#leads.has(mention.span.start);
        tokens.push(this.#token(mention.span, base, leads ? 'planLeadUnit' : 'planSupportUnit', this.#isFormer(mention) ? 'deprecated' : undefined));
      }
    }
    return tokens;
  }

  #token({ start, end }: Span, base: number, type: string, modifier?: string): Token {
    const { types, modifiers } = this.#legend;
    return { start: start - base, end: end - base, type: types.indexOf(type), modifiers: modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier) };
  }

  #isFormer({ name, distributed }: UnitMention): boolean {
    const key = `${distributed} ${name}`;
    const known = this.#former.get(key) ?? resolve(this.#analysis, name, distributed).kind === 'former';
    this.#former.set(key, known);
    return known;
  }
}

const NO_HEADING: readonly unknown[] = [];

/** Ascending, and of two that overlap the one that starts first. */
function disjoint(tokens: Token[]): readonly Token[] {
  const kept: Token[] = [];
  let end = 0;
  for (const token of tokens.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (token.start < end || token.end <= token.start) continue;
    kept.push(token);
    end = token.end;
  }
  return kept;
}

/** A heading with the finer tokens cut out of it, and these. */
function withHeading(heading: Token, fine: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = heading.start;
  for (const token of fine) {
    if (token.start < heading.end && token.start > at) tokens.push({ ...heading, start: at, end: token.start });
    tokens.push(token);
    if (token.start < heading.end) at = Math.max(at, token.end);
  }
  if (at < heading.end) tokens.push({ ...heading, start: at });
  return tokens.sort((a, b) => a.start - b.start);
}

/** Five numbers a token, relative to the one before; a token that runs over lines becomes one for each line. */
function encode(source: SourceText, runs: readonly Run[], within: Span | undefined): number[] {
  const data: number[] = [];
  let [line, column] = [0, 0];
  // Tokens ascend, and so do the lines they begin on.
  let at = 0;
  let bounds = source.line(0);
  for (const { base, tokens } of runs) {
    for (const token of tokens) {
      const last = base + token.end;
      if (token.type < 0 || (within !== undefined && !(base + token.start < within.end && within.start < last))) continue;
      for (let start = base + token.start; start < last;) {
        if (start >= bounds.end) bounds = source.line((at = source.lineAt(start)));
        start = Math.max(start, bounds.start);
        const end = Math.min(last, bounds.end);
        if (end > start) {
          const character = start - bounds.start;
          data.push(at - line, at === line ? character - column : character, end - start, token.type, token.modifiers);
          [line, column] = [at, character];
        }
        if (end === last || at + 1 >= source.lineCount) break;
        bounds = source.line(++at);
        start = bounds.start;
      }
    }
  }
  return data;
}
