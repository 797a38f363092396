import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Listing } from '../lsp/host';

/** Texts, and what a plan may come as that cannot be read as text: it is named where the settings ask for it. */
const FILES = /\.(?:txt|md|gw|docx?|wps|pdf)$/i;
const SKIPPED = /^(?:\..*|node_modules|dist|out)$/;
const MOST_FOLDERS = 5000;

/** Files below a folder, breadth first, links not followed. */
export async function listFiles(folder: string, limit: number): Promise<Listing> {
  if (!folder.startsWith('file:')) return { uris: [], more: false };
  const waiting = [fileURLToPath(folder)];
  const uris: string[] = [];
  for (let visited = 0; visited < waiting.length; visited++) {
    if (visited >= MOST_FOLDERS) return { uris, more: true };
    const at = waiting[visited] as string;
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() && !SKIPPED.test(entry.name)) waiting.push(join(at, entry.name));
      else if (entry.isFile() && FILES.test(entry.name)) {
        if (uris.length >= limit) return { uris, more: true };
        uris.push(pathToFileURL(join(at, entry.name)).href);
      }
    }
  }
  return { uris, more: false };
}
