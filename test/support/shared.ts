import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Root of the project, from out/test/support. */
export const projectRoot = resolve(__dirname, '../../..');

/** Reference documents that are not part of the project (NIGAO_SHARED, else ../shared); undefined where they are not at hand. */
export function sharedFolder(): string | undefined {
  const folder = process.env['NIGAO_SHARED'] ?? resolve(projectRoot, '../shared');
  return existsSync(join(folder, 'seeds')) ? folder : undefined;
}

export interface SharedText {
  readonly name: string;
  readonly text: string;
}
export function sharedTexts(kind: 'seeds' | 'corpus'): readonly SharedText[] {
  const folder = sharedFolder();
  if (folder === undefined) return [];
  return readdirSync(join(folder, kind))
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, kind, name), 'utf8') }));
}
