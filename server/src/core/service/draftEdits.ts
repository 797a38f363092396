import { lengthOf, type Span } from '../text/span';
import { type Analysis } from './analysis';
import { changeLevel } from './changeLevel';
import { type DraftEdit } from './draftEdit';
import { fixAll } from './fixAll';
import { format } from './format';
import { joinLines } from './joinLines';
import { moveSection } from './moveSection';
import { type NumberingChoice } from './numbering';
import { type Refusal } from './rename';
import { renumberAll, renumberAt } from './renumber';

/** What a writer can ask for; the protocol has the same names. */
export type DraftCommand = 'fixAll' | 'format' | 'renumber' | 'renumberRestart' | 'renumberRunOn' | 'joinLines' | 'promote' | 'demote' | 'moveUp' | 'moveDown';

const NUMBERING: { readonly [command in DraftCommand]?: NumberingChoice } = { renumber: 'keep', renumberRestart: 'restart', renumberRunOn: 'runOn' };

/** One command on the draft: at a place or in a selection, or (`where` undefined) in the whole draft. */
export function draftEdit(analysis: Analysis, command: DraftCommand, where: Span | undefined): DraftEdit | Refusal {
  const numbering = NUMBERING[command];
  if (numbering !== undefined) return where === undefined ? renumberAll(analysis, numbering) : renumberAt(analysis, where.start, numbering);
  switch (command) {
    case 'fixAll':
      return { edits: fixAll(analysis).edits, references: [] };
    case 'format':
      return { edits: format(analysis, where === undefined || lengthOf(where) === 0 ? undefined : where), references: [] };
    case 'joinLines':
      return joinLines(analysis, where);
    case 'promote':
    case 'demote':
      return changeLevel(analysis, where?.start ?? 0, command === 'promote' ? -1 : 1);
    default:
      return moveSection(analysis, where?.start ?? 0, command === 'moveUp' ? -1 : 1);
  }
}
