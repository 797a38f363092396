import { readFileSync, statSync } from 'node:fs';
import { decodeText, type Encoding } from './decode';

export type TextFile =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** `why` goes behind the path: 不存在. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'tooLarge'; readonly bytes: number };

/** Reads a draft; whatever stands in the way is told in a few Chinese words, nothing is thrown. */
export function readTextFile(path: string, limit: number): TextFile {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { kind: 'refused', why: '是文件夹，不是文件' };
    if (!stat.isFile() && !stat.isFIFO() && !stat.isCharacterDevice()) return { kind: 'refused', why: '不是普通文件' };
    if (stat.size > limit) return { kind: 'tooLarge', bytes: stat.size };
    return decodedFile(readFileSync(path));
  } catch (error) {
    return { kind: 'refused', why: reasonOf(error) };
  }
}

export function decodedFile(bytes: Uint8Array): TextFile {
  const decoded = decodeText(bytes);
  return 'refused' in decoded ? { kind: 'refused', why: decoded.refused } : { kind: 'text', ...decoded };
}

/** `why` of a path where nothing is. */
export const ABSENT = '不存在';
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: ABSENT,
  ENOTDIR: ABSENT,
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EISDIR: '是文件夹，不是文件',
  ENAMETOOLONG: '文件名过长',
  ELOOP: '链接成环',
  EMFILE: '打开的文件过多，无法读取',
};
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `无法读取（${code === '' ? String(error) : code}）`;
}
