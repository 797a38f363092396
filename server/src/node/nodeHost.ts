import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Knowledge } from '../core/knowledge/knowledge';
import { type Host } from '../lsp/host';
import { decodeText } from './decode';
import { listFiles } from './listFiles';
import { jiebaSegmenter } from './jiebaSegmenter';

/** Files from the file system, the date of the computer, nodejieba where it loads, once there is time for it. */
export function nodeHost(knowledge: Knowledge): Host {
  const segmenter = jiebaSegmenter({ later: true });
  return {
    readFile: async uri => {
      if (!uri.startsWith('file:')) return undefined;
      try {
        // A table from a spreadsheet may be in GBK or UTF-16.
        const decoded = decodeText(await readFile(fileURLToPath(uri)));
        return 'text' in decoded ? decoded.text : undefined;
      } catch {
        return undefined;
      }
    },
    listFiles,
    today: localDate,
    segmenter: () => segmenter,
    whenIdle: () => segmenter.ready(),
    knowledge,
  };
}

/** Today as ISO 8601 in local time. */
function localDate(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
