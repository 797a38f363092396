import { type CompletionItem, type CompletionList, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Knowledge } from '../knowledge/knowledge';
import { type Analysis } from './analysis';
import { type CitedDocuments, noDocuments } from './citedDocuments';
import { clausePlace } from './clausePlace';
import { citationItems } from './completionCitation';
import { clauseSnippets, labelItems, roleItems } from './completionClause';
import { headingItems } from './completionHeading';
import { indicatorItems } from './completionTarget';
import { unitItems } from './completionUnit';
import { unitCard } from './unitCard';

/** ： 、 （ and their half-width partners, 《 and 〔 open the list: marks that an input method commits at once. Where the editor suggests while typing, letters do too. */
export const triggerCharacters: readonly string[] = ['：', '、', '（', ':', '(', '《', '〔'];

export interface CompletionOptions {
  /** The client inserts snippets. */
  readonly snippets: boolean;
  /** Other documents of the workspace, to be cited. */
  readonly documents?: CitedDocuments;
}
/** What a completion item carries to `completionItem/resolve`. */
interface ItemData {
  readonly unit: string;
}

/** Names of documents behind 《 and 〔; units and roles inside a clause; at the start of a line the next marker and the usual headings; at the end of a task its clause; behind a limit the indicators. */
export function completion(analysis: Analysis, position: Position, options: CompletionOptions): CompletionList {
  const offset = analysis.source.offsetAt(position);
  return { isIncomplete: true, items: itemsAt(analysis, offset, options) };
}

function itemsAt(analysis: Analysis, offset: number, options: CompletionOptions): CompletionItem[] {
  const cited = citationItems(analysis, offset, options.documents ?? noDocuments);
  if (cited.length > 0) return cited;
  const clause = clausePlace(analysis, offset);
  const headings = clause === undefined || clause.empty ? headingItems(analysis, offset) : [];
  const snippet = clause === undefined || clause.empty ? clauseSnippets(analysis, offset, options.snippets) : [];
  if (clause === undefined) return [...headings, ...snippet, ...indicatorItems(analysis, offset)];
  // A bracket at the start of a line opens a marker or a clause of its own.
  const units = headings.length > 0 ? [] : [...roleItems(analysis, clause, offset), ...unitItems(analysis, clause, offset)];
  return [...headings, ...snippet, ...(clause.empty ? labelItems(analysis, offset) : []), ...units];
}

/** Id of the unit that an item stands for. */
export const unitOfItem = (item: CompletionItem): string | undefined => (item.data as Partial<ItemData> | undefined)?.unit;

/** Adds what is costly to send for every item: the card of the unit. */
export function resolveCompletion(knowledge: Knowledge, item: CompletionItem): CompletionItem {
  const id = unitOfItem(item);
  const unit = id === undefined ? undefined : knowledge.units.find(u => u.id === id);
  return unit === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: unitCard(knowledge, unit) } };
}
