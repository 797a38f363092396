import { type Section } from '../model/plan';
import { pathAt } from '../model/walk';
import { byStart } from '../text/span';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { type DraftEdit } from './draftEdit';
import { brokenReferences } from './numberReferences';
import { type Chain, chainsOf, type NumberingChoice, numberingEdits, numberingOf, seriesWith } from './numbering';
import { type Refusal } from './rename';

/** 重新编号, the whole draft. 通排 is for the level at which most tasks stand; the others keep their way. */
export function renumberAll(analysis: Analysis, choice: NumberingChoice): DraftEdit {
  const chains = chainsOf(analysis.plan);
  const runningOn = choice === 'runOn' ? largest(chains) : undefined;
  const edits: Edit[] = [];
  for (const chain of chains) {
    const restart = chain.style === 'article' ? 'keep' : 'restart';
    const numbering = chain === runningOn ? 'runOn' : choice === 'keep' ? choice : restart;
    for (const edit of numberingEdits(analysis, chain, numbering)) edits.push(edit);
  }
  return done(analysis, edits);
}

/** 重新编号, the series at the cursor: anew at 1, or, under 通排, with all series that it runs on with. */
export function renumberAt(analysis: Analysis, offset: number, choice: NumberingChoice): DraftEdit | Refusal {
  const section = numberedAt(analysis, offset);
  const found = section && seriesWith(chainsOf(analysis.plan), section.span.start);
  if (!found) return { refused: '光标处没有编号的标题或者条目。' };
  const { chain, series } = found;
  const numbering = choice === 'keep' ? numberingOf(chain) : chain.inBox ? 'restart' : choice;
  return done(analysis, numberingEdits(analysis, chain, choice === 'keep' ? choice : numbering, numbering === 'runOn' ? undefined : s => s === series));
}

function done(analysis: Analysis, edits: readonly Edit[]): DraftEdit {
  const ascending = [...edits].sort((a, b) => byStart(a.span, b.span));
  return { edits: ascending, references: brokenReferences(analysis, ascending) };
}

/** The chain below the first level with the most items. */
function largest(chains: readonly Chain[]): Chain | undefined {
  let best: Chain | undefined;
  let most = 0;
  for (const chain of chains) {
    const items = chain.series.reduce((sum, s) => sum + s.items.length, 0);
    if (chain.level < 2 || chain.inBox || chain.series.length < 2 || items <= most) continue;
    best = chain;
    most = items;
  }
  return best;
}

/** The innermost section with a number that the offset stands in. */
export function numberedAt(analysis: Analysis, offset: number): Section | undefined {
  const at = firstTextFrom(analysis, offset);
  return pathAt(analysis.plan, at).filter((b): b is Section => b.kind === 'section' && b.ordinal !== undefined && b.ordinal.value > 0).at(-1);
}

/** In the blanks before a line the line is meant. */
function firstTextFrom({ source }: Analysis, offset: number): number {
  const line = source.line(source.lineAt(offset));
  const blanks = /^\s*(?:#{1,6}\s+|[-*+>]\s+)?/.exec(source.text.slice(line.start, Math.min(line.end, line.start + 200)))?.[0].length ?? 0;
  return Math.max(offset, line.start + blanks);
}
