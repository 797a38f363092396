import { type CodeAction, type Command } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { type Analysis } from './analysis';
import { levelMove } from './changeLevel';
import { asked, workspaceEdit } from './codeActions';
import { type DraftCommand, draftEdit } from './draftEdits';
import { joinLines } from './joinLines';
import { neighbours } from './moveSection';
import { chainsOf, numberingEdits, seriesWith } from './numbering';
import { numberedAt } from './renumber';

const REWRITE = 'refactor.rewrite.nigao';
const MOVE = 'refactor.move.nigao';
export const draftActionKinds: readonly string[] = [REWRITE, MOVE];

export interface DraftActionTarget {
  readonly uri: string;
  readonly version: number | null;
  readonly only?: readonly string[];
  /** The client fetches the edit when the action is chosen, and shows what refers to changed numbers; undefined: the action carries its edit. */
  command?(title: string, command: DraftCommand, where: Span): Command;
}
interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly command: DraftCommand;
}

/** 提升、降低层级，上移、下移本节，重新编号 on the line of a heading; 合并断行 in a broken paragraph. Edits are worked out only where refactorings are asked for. */
export function draftActions(analysis: Analysis, where: Span, target: DraftActionTarget): CodeAction[] {
  if (target.command === undefined && target.only === undefined) return [];
  const offers = [...headingOffers(analysis, where), ...joinOffers(analysis, where)].filter(o => asked(target, o.kind));
  return offers.flatMap(({ title, kind, command }): CodeAction[] => {
    if (target.command) return [{ title, kind, command: target.command(title, command, where) }];
    const change = draftEdit(analysis, command, where);
    if ('refused' in change || change.edits.length === 0) return [];
    const note = change.references.length === 0 ? '' : `（文中有${change.references.length}处引用改动的序号，请核对）`;
    return [{ title: title + note, kind, edit: workspaceEdit(analysis.source, change.edits, target) }];
  });
}

function headingOffers(analysis: Analysis, where: Span): readonly Offer[] {
  const { source } = analysis;
  const section = numberedAt(analysis, where.start);
  if (section === undefined || source.lineAt(section.span.start) !== source.lineAt(where.start)) return [];
  const at = where.start;
  const offers: Offer[] = [];
  const offer = (possible: boolean, title: string, command: DraftCommand, kind = REWRITE): void => {
    if (possible) offers.push({ title, kind, command });
  };
  offer(!('refused' in levelMove(analysis, at, -1)), '提升层级', 'promote');
  offer(!('refused' in levelMove(analysis, at, 1)), '降低层级', 'demote');
  const found = seriesWith(chainsOf(analysis.plan), section.span.start);
  if (found) {
    const { chain, series } = found;
    offer(numberingEdits(analysis, chain, 'restart', s => s === series).length > 0, '本组序号从1重排', 'renumberRestart');
    offer(!chain.inBox && chain.series.length > 1 && numberingEdits(analysis, chain, 'runOn').length > 0, '同级序号通排', 'renumberRunOn');
  }
  offer(!('refused' in neighbours(analysis, at, -1)), '上移本节', 'moveUp', MOVE);
  offer(!('refused' in neighbours(analysis, at, 1)), '下移本节', 'moveDown', MOVE);
  return offers;
}

function joinOffers(analysis: Analysis, { start, end }: Span): readonly Offer[] {
  const joined = joinLines(analysis, span(start, end));
  return 'refused' in joined ? [] : [{ title: `合并断行（${joined.edits.length}处）`, kind: REWRITE, command: 'joinLines' }];
}
