import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SettingsHost } from '../core/service/settingsChain';
import { ABSENT, readTextFile } from './readText';

/** Settings from the file system; files are read once. The search upwards ends at a git root or at one of `tops` (workspace folders). */
export function fileSettingsHost(tops: readonly string[] = []): SettingsHost {
  const known = new Map<string, ReturnType<typeof readTextFile>>();
  const at = (path: string): ReturnType<typeof readTextFile> => {
    const file = known.get(path) ?? readTextFile(path, Infinity);
    known.set(path, file);
    return file;
  };
  return {
    read(path) {
      const file = at(path);
      return Promise.resolve(file.kind === 'text' ? file.text : undefined);
    },
    fault(path) {
      const file = at(path);
      return Promise.resolve(file.kind === 'refused' && file.why !== ABSENT ? file.why : undefined);
    },
    isTop: folder => Promise.resolve(tops.includes(folder) || existsSync(join(folder, '.git'))),
  };
}

/** A path of the system as the settings see it: with `/`. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
