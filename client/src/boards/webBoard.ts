import { Uri } from 'vscode';
import { boardTexts, hostTexts } from './hostTexts';
import { baseName, type OldSource } from './oldDrafts';

/** What a panel is a board of. Kept in the state of its page, so that it comes back with the window. */
export type WebBoard = { readonly kind: 'tasks' | 'targets'; readonly uri: string } | CompareBoard;
export interface CompareBoard {
  readonly kind: 'compare';
  readonly uri: string;
  readonly old: OldSource;
}

export const keyOf = (board: WebBoard): string => JSON.stringify(board);
export const titleOf = ({ kind, uri }: WebBoard): string => `${boardTexts()[kind]} · ${baseName(Uri.parse(uri))}`;
export const oldName = (old: OldSource): string => (old.from === 'file' ? baseName(Uri.parse(old.uri)) : old.from === 'git' ? old.label : hostTexts().savedVersion);

/** The state of a page is the page's own: looked at before it is used. */
export function boardOf(raw: unknown): WebBoard | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { kind, uri, old } = raw as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string') return undefined;
  if (kind === 'tasks' || kind === 'targets') return { kind, uri };
  const source = kind === 'compare' ? oldOf(old) : undefined;
  return source === undefined ? undefined : { kind: 'compare', uri, old: source };
}

function oldOf(raw: unknown): OldSource | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { from, uri, revision, label } = raw as Readonly<Record<string, unknown>>;
  if (from === 'file' && typeof uri === 'string') return { from, uri };
  if (from === 'saved') return { from };
  return from === 'git' && typeof revision === 'string' && typeof label === 'string' ? { from, revision, label } : undefined;
}
