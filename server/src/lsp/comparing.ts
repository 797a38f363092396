import { comparePlans, type PlanComparison, type Side } from '../core/service/compare/comparison';
import { type FileTarget } from '../core/service/targetGroups';
import { SourceText } from '../core/text/sourceText';
import { type CompareParams, type OldDraft, type WireComparison, type WirePlace, type WireSide } from '../protocol/boards';
import { comparisonSummary } from '../report/comparison';
import { deadlineText, differenceText, sideFacts, unitText, yearAndValue } from '../report/comparisonWords';
import { type Analysed, type Analyses } from './analyses';
import { type OpenDocument } from './documentStore';

/** Compares drafts with earlier texts. The earlier text of the last comparison is kept, so that a board that follows the edits of a draft does not have it read anew. */
export class Comparing {
  readonly #analyses: Analyses;
  #last: OpenDocument | undefined;

  constructor(analyses: Analyses) {
    this.#analyses = analyses;
  }

  /** A sentence where one of the two cannot be compared. */
  async of(now: Analysed | undefined, { old, shown }: CompareParams): Promise<PlanComparison | { readonly refused: string }> {
    if (now?.analysis === undefined) return { refused: '文稿没有打开，或者超过编辑器中的长度上限，不能对照。' };
    const before = await this.#analyses.of(this.#documentOf(old));
    if (before.analysis === undefined) return { refused: `“${old.shown}”超过编辑器中的长度上限，可用命令行nigao compare对照。` };
    return comparePlans({ file: old.shown, analysis: before.analysis }, { file: shown, analysis: now.analysis });
  }

  #documentOf({ uri, languageId, text }: OldDraft): OpenDocument {
    const last = this.#last;
    if (last?.uri === uri && last.languageId === languageId && last.source.text === text) return last;
    return (this.#last = { uri, languageId, version: 0, source: new SourceText(text), edited: false });
  }
}

/** The comparison in the words of the reports. */
export function wireComparison(comparison: PlanComparison): WireComparison {
  const { old, new: now, tasks, targets, units } = comparison;
  return {
    old: wireSide(old),
    new: wireSide(now),
    summary: comparisonSummary(comparison),
    tasks: tasks.map(change => ({
      kind: change.kind, moved: change.moved, words: change.words, units: unitText(change), deadline: deadlineText(change),
      old: change.old && { text: change.old.title, line: change.old.line - 1 },
      new: change.new && { text: change.new.title, line: change.new.line - 1 },
    })),
    targets: targets.map(change => ({
      kind: change.kind, indicator: change.indicator, otherYear: change.otherYear, difference: differenceText(change), old: placeOf(change.old), new: placeOf(change.new),
    })),
    units,
  };
}

const wireSide = (side: Side): WireSide => ({ shown: side.file, title: side.title, facts: sideFacts(side) });
const placeOf = (target: FileTarget | null): WirePlace | null => target && { text: yearAndValue(target), line: target.line - 1 };
