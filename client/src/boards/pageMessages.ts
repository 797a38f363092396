// What the page of a board and the extension say to each other.
import { type BoardFormat } from '../../../server/src/protocol/boards';

export const pageFormats = ['xlsx', 'csv', 'markdown', 'html', 'print'] as const;
export type PageFormat = BoardFormat | 'print';

/** Page → extension. Lines and characters from 0. */
export type FromPage =
  | { readonly type: 'ready'; readonly content: number }
  | { readonly type: 'go'; readonly side: 'old' | 'new'; readonly at: readonly [number, number, number, number] }
  | { readonly type: 'export'; readonly format: PageFormat; readonly ids: readonly string[] | null }
  | { readonly type: 'diff' };

/** Extension → page: new content, with its number. */
export interface ToPage {
  readonly type: 'content';
  readonly content: number;
  readonly html: string;
}

/** A message from the page, or undefined for anything else. */
export function fromPage(raw: unknown): FromPage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const message = raw as Readonly<Record<string, unknown>>;
  const { type, content, side, at, format, ids } = message;
  if (type === 'ready' && typeof content === 'number') return { type, content };
  if (type === 'diff') return { type };
  if (type === 'go' && (side === 'old' || side === 'new') && isPlace(at)) return { type, side, at };
  const known = pageFormats.find(f => f === format);
  if (type !== 'export' || known === undefined) return undefined;
  return { type, format: known, ids: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : null };
}

function isPlace(raw: unknown): raw is [number, number, number, number] {
  return Array.isArray(raw) && raw.length === 4 && raw.every(n => typeof n === 'number' && Number.isInteger(n) && n >= 0);
}
