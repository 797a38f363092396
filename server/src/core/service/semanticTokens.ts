import { type SemanticTokens } from 'vscode-languageserver-types';
import { lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Block, type Said } from '../model/plan';
import { tableTargets } from '../model/tableTargets';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { clausesOf, leadStarts, mentionsIn, resolve } from './units';

/** Names of types and modifiers in the order of the numbers sent; `lsp` passes those of the protocol. */
export interface TokenLegend {
  readonly types: readonly string[];
  readonly modifiers: readonly string[];
}
interface Token extends Span {
  readonly type: string;
  readonly modifier?: string;
}

/** Markers, headings, units, deadlines, target values and citations, encoded as LSP wants them; of `within` only, if given. */
export function semanticTokens(analysis: Analysis, legend: TokenLegend, within?: Span): SemanticTokens {
  const blocks = [...blocksOf(analysis.plan)].filter(b => within === undefined || overlaps(ownSpan(b), within));
  const fine = disjoint(fineTokens(analysis, blocks));
  const tokens = [...fine, ...headingTokens(blocks, fine)].sort((a, b) => a.start - b.start);
  const wanted = within === undefined ? tokens : tokens.filter(t => t.start < within.end && within.start < t.end);
  return { data: encode(analysis.source, legend, wanted) };
}

/** What a block says itself, its children aside. */
const ownSpan = (block: Block): Span => (block.kind === 'table' ? block.span : block.text.span);

function fineTokens(analysis: Analysis, blocks: readonly Block[]): Token[] {
  const tokens: Token[] = [];
  const add = (s: Span, type: string, modifier?: string): void => {
    tokens.push({ start: s.start, end: s.end, type, ...(modifier === undefined ? {} : { modifier }) });
  };
  for (const block of blocks) {
    if (block.kind === 'section' && block.ordinal !== undefined) add(block.ordinal.span, 'planMarker');
    for (const clause of clausesOf(block)) if (clause.deadline !== undefined) add(clause.deadline.span, 'planDeadline');
    if (block.kind !== 'table') saidTokens(block, add);
    else for (const target of tableTargets(analysis.source, block, analysis.facts)) add(target.span, 'planTargetValue');
  }
  addUnits(analysis, blocks, add);
  return tokens;
}

function saidTokens(said: Said, add: (s: Span, type: string) => void): void {
  for (const deadline of said.deadlines) add(deadline.span, 'planDeadline');
  for (const target of said.targets) if (target.quantity !== undefined) add(target.quantity.span, 'planTargetValue');
  for (const citation of said.citations) add(citation.span, 'planCitation');
}

function addUnits(analysis: Analysis, blocks: readonly Block[], add: (s: Span, type: string, modifier?: string) => void): void {
  const leads = leadStarts(analysis);
  const former = new Map<string, boolean>();
  for (const { mention } of mentionsIn(blocks)) {
    const isFormer = former.get(mention.name) ?? resolve(analysis, mention.name, mention.distributed).kind === 'former';
    former.set(mention.name, isFormer);
    add(mention.span, leads.has(mention.span.start) ? 'planLeadUnit' : 'planSupportUnit', isFormer ? 'deprecated' : undefined);
  }
}

/** Ascending, and of two that overlap the one that starts first. */
function disjoint(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let end = 0;
  for (const token of [...tokens].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (token.start < end || token.end <= token.start) continue;
    kept.push(token);
    end = token.end;
  }
  return kept;
}

/** Headings with the finer tokens cut out of them. */
function headingTokens(blocks: readonly Block[], fine: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const block of blocks) {
    if (block.kind !== 'section' && block.kind !== 'box') continue;
    let at = Math.max(block.heading.start, last);
    for (let i = Math.max(0, lastStartingBefore(fine, at)); at < block.heading.end; i++) {
      const cut = fine[i];
      if (cut !== undefined && cut.end <= at) continue;
      const end = Math.min(block.heading.end, cut?.start ?? Infinity);
      if (end > at) tokens.push({ start: at, end, type: 'planHeading' });
      at = Math.max(end, cut?.end ?? Infinity);
    }
    last = Math.max(last, block.heading.end);
  }
  return tokens;
}

/** Five numbers a token, relative to the one before; a token that runs over lines becomes one for each line. */
function encode(source: SourceText, legend: TokenLegend, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const token of tokens) {
    const type = legend.types.indexOf(token.type);
    if (type < 0) continue;
    const modifier = token.modifier === undefined ? -1 : legend.modifiers.indexOf(token.modifier);
    for (const piece of linePieces(source, token)) {
      const at = source.positionAt(piece.start);
      data.push(at.line - line, at.line === line ? at.character - column : at.character, piece.end - piece.start, type, modifier < 0 ? 0 : 1 << modifier);
      line = at.line;
      column = at.character;
    }
  }
  return data;
}

function linePieces(source: SourceText, s: Span): readonly Span[] {
  const last = source.lineAt(s.end);
  const pieces: Span[] = [];
  for (let i = source.lineAt(s.start); i <= last; i++) {
    const line = source.line(i);
    const start = Math.max(s.start, line.start);
    const end = Math.min(s.end, line.end);
    if (end > start) pieces.push(span(start, end));
  }
  return pieces;
}
