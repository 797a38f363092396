import { type Disposable, EventEmitter, extensions, FileType, type QuickPickItem, QuickPickItemKind, type TextDocument, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import { type OldDraft } from '../../../server/src/protocol/boards';
import { hostTexts } from './hostTexts';

/** Where the earlier draft comes from. A board keeps it, so that it can be read again. */
export type OldSource = { readonly from: 'file'; readonly uri: string } | { readonly from: 'saved' } | { readonly from: 'git'; readonly revision: string; readonly label: string };
/** The earlier draft, and the URI under which the editor shows it. */
export interface FoundDraft {
  readonly old: OldDraft;
  readonly uri: Uri;
}

/** What of the built-in git extension is used (its API, version 1). */
interface Repository {
  show(revision: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Version[]>;
}
interface Version {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

const scheme = 'nigao-old';
const VERSIONS = 20;

/** Earlier drafts: files, the draft as it was saved, versions in git. Those that are no files of their own are shown as read-only documents. */
export class OldDrafts implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);
  readonly #texts = new Map<string, string>();

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** undefined: it cannot be read. */
  async read(draft: TextDocument, source: OldSource): Promise<FoundDraft | undefined> {
    if (source.from === 'file') return this.#file(Uri.parse(source.uri));
    const text = source.from === 'saved' ? await decodedFile(draft.uri) : await atRevision(draft.uri, source.revision);
    if (text === undefined) return undefined;
    const label = source.from === 'saved' ? hostTexts().savedVersion : source.label;
    const uri = Uri.from({ scheme, path: `/${label.replaceAll('/', ' ')}/${baseName(draft.uri)}`, query: `${source.from === 'git' ? source.revision : 'saved'} ${draft.uri.toString()}` });
    const known = this.#texts.get(uri.toString());
    this.#texts.set(uri.toString(), text);
    if (known !== undefined && known !== text) this.#changed.fire(uri);
    return { uri, old: { uri: draft.uri.toString(), languageId: draft.languageId, shown: `${label} ${baseName(draft.uri)}`, text } };
  }

  /** An open document as it stands in its editor. */
  async #file(uri: Uri): Promise<FoundDraft | undefined> {
    const open = workspace.textDocuments.find(d => d.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await decodedFile(uri));
    if (text === undefined) return undefined;
    const languageId = open?.languageId ?? (/\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext');
    return { uri, old: { uri: uri.toString(), languageId, shown: baseName(uri), text } };
  }
}

export const baseName = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

export interface SourceItem extends QuickPickItem {
  readonly source?: OldSource | 'pick';
}

/** Asks for the earlier draft. */
export async function chooseOld(draft: TextDocument): Promise<OldSource | undefined> {
  const text = hostTexts();
  const chosen = await window.showQuickPick<SourceItem>(sources(draft), { title: text.compareTitle, placeHolder: text.comparePlaceholder, matchOnDescription: true });
  if (chosen?.source !== 'pick') return chosen?.source;
  const [file] = (await window.showOpenDialog({ title: text.compareTitle, openLabel: text.compareButton, filters: { [text.files]: ['gw', 'txt', 'md'] }, ...(draft.isUntitled ? {} : { defaultUri: Uri.joinPath(draft.uri, '..') }) })) ?? [];
  return file === undefined ? undefined : { from: 'file', uri: file.toString() };
}

/** What can be chosen, the likeliest first: the draft as it was saved, files called alike, its versions in git, other files of the folder, any file. */
export async function sources(draft: TextDocument): Promise<SourceItem[]> {
  const text = hostTexts();
  const items: SourceItem[] = [];
  if (draft.isDirty && !draft.isUntitled) items.push({ label: `$(save) ${text.savedVersion}`, description: text.savedVersionHint, source: { from: 'saved' } });
  const files = await siblingsOf(draft);
  const alike = files.filter(uri => calledAlike(baseName(uri), baseName(draft.uri)));
  const group = (label: string, members: readonly SourceItem[]): void => {
    if (members.length > 0) items.push({ label, kind: QuickPickItemKind.Separator }, ...members);
  };
  group(text.sameFolder, alike.map(fileItem));
  group(text.git, (await versionsOf(draft.uri)).map(versionItem));
  group(alike.length === 0 ? text.sameFolder : text.otherFiles, files.filter(uri => !alike.includes(uri)).map(fileItem));
  if (items.length > 0) items.push({ label: '', kind: QuickPickItemKind.Separator });
  items.push({ label: `$(file) ${text.pickFile}`, source: 'pick' });
  return items;
}

const fileItem = (uri: Uri): SourceItem => ({ label: `$(file-text) ${baseName(uri)}`, source: { from: 'file', uri: uri.toString() } });

function versionItem({ hash, message, authorDate }: Version): SourceItem {
  const day = authorDate === undefined ? '' : authorDate.toLocaleDateString('sv-SE');
  const label = `${day} ${hash.slice(0, 7)}`.trim();
  return { label: `$(git-commit) ${message.split('\n')[0] ?? ''}`, description: label, source: { from: 'git', revision: hash, label } };
}

const SIBLINGS = 12;
const DRAFT = /\.(?:gw|txt|md|markdown)$/i;

/** Other texts of the draft's folder, those first whose names are most like its own: an earlier draft is mostly called 某某计划（送审稿） beside 某某计划（修改稿）. */
async function siblingsOf(draft: TextDocument): Promise<readonly Uri[]> {
  if (draft.isUntitled) return [];
  const own = baseName(draft.uri);
  const folder = Uri.joinPath(draft.uri, '..');
  try {
    const names = (await workspace.fs.readDirectory(folder)).filter(([name, type]) => (type & FileType.File) !== 0 && name !== own && DRAFT.test(name)).map(([name]) => name);
    return names.sort((a, b) => sameLetters(b, own) - sameLetters(a, own) || a.localeCompare(b, 'zh')).slice(0, SIBLINGS).map(name => Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

/** Half of the letters of either name stand in the other: 数字乡村.gw, 数字乡村（送审稿）.gw. */
function calledAlike(name: string, own: string): boolean {
  const letters = (of: string): number => new Set(of.replace(DRAFT, '')).size;
  return sameLetters(name, own.replace(DRAFT, '')) * 2 >= Math.min(letters(name), letters(own));
}

const sameLetters = (name: string, own: string): number => [...new Set(name.replace(DRAFT, ''))].filter(letter => own.includes(letter)).length;

/** undefined without git, and for a file that is in no repository. */
async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  try {
    const git = extensions.getExtension<GitExtension>('vscode.git');
    const exported = git === undefined ? undefined : git.isActive ? git.exports : await git.activate();
    return exported?.enabled === true ? (exported.getAPI(1).getRepository(uri) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

async function versionsOf(uri: Uri): ReturnType<Repository['log']> {
  try {
    return (await (await repositoryOf(uri))?.log({ maxEntries: VERSIONS, path: uri.fsPath })) ?? [];
  } catch {
    return [];
  }
}

async function atRevision(uri: Uri, revision: string): Promise<string | undefined> {
  try {
    return await (await repositoryOf(uri))?.show(revision, uri.fsPath);
  } catch {
    return undefined;
  }
}

/** UTF-8 or UTF-16 by its mark, else UTF-8, else GB 18030 (older Chinese files). undefined: no file, or none of text. */
async function decodedFile(uri: Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined && bytes.includes(0)) return undefined;
  for (const encoding of wide === undefined ? ['utf-8', 'gb18030'] : [wide]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding.
    }
  }
  return undefined;
}
