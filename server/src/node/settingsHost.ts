import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SettingsHost } from '../core/service/settingsChain';
import { decodeText } from './decode';

/** Settings from the file system; files are read once. The search upwards ends at a git root or at one of `tops` (workspace folders). */
export function fileSettingsHost(tops: readonly string[] = []): SettingsHost {
  const known = new Map<string, string | undefined>();
  return {
    read(path) {
      if (!known.has(path)) known.set(path, readOrUndefined(path));
      return Promise.resolve(known.get(path));
    },
    isTop: folder => Promise.resolve(tops.includes(folder) || existsSync(join(folder, '.git'))),
  };
}

function readOrUndefined(path: string): string | undefined {
  try {
    const decoded = decodeText(readFileSync(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** A path of the system as the settings see it: with `/`. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
