import { type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText';
import { type Finding } from '../core/rules/rule';
import { workspaceEdit } from '../core/service/codeActions';
import { relativeToSettings, SETTINGS_NAME } from '../core/service/settingsChain';
import { additionEdits, ignoreEntry, markEdit, settingsEdits, settingsWith } from '../core/service/ignore';
import { placedMentions } from '../core/service/units';
import { type Analysed } from './analyses';
import { decoded, hasPath } from './configuration';

/** The settings file that an entry would be added to. */
export interface IgnorePlace {
  readonly uri: string;
  /** undefined: the file is to be created. */
  readonly text: string | undefined;
}
export interface IgnoreAbilities {
  /** The client creates files and takes versioned edits. */
  readonly create: boolean;
  readonly versioned: boolean;
}

/** Where a suppression of a plain text draft is written; undefined for a draft that stands in no folder. */
export async function ignorePlace(analysed: Analysed, folders: readonly string[], read: (uri: string) => Promise<string | undefined>): Promise<IgnorePlace | undefined> {
  const { document: { uri }, settings: { loaded } } = analysed;
  if (!hasPath(uri)) return undefined;
  if (loaded.path !== undefined) return { uri: loaded.path, text: await read(loaded.path) };
  const above = folders.filter(f => decoded(uri).startsWith(`${decoded(f)}/`)).sort((a, b) => b.length - a.length)[0];
  return { uri: `${above ?? uri.slice(0, uri.lastIndexOf('/'))}/${SETTINGS_NAME}`, text: undefined };
}

/** Markdown: a comment before the line. Else, or where no comment can stand: an entry of the settings file. */
export function ignoreEdit(analysed: Analysed, finding: Finding, reason: string, how: IgnoreAbilities & { readonly place: IgnorePlace | undefined }): WorkspaceEdit | undefined {
  const { document, analysis, settings } = analysed;
  if (analysis === undefined) return undefined;
  const mark = analysis.language === 'markdown' ? markEdit(analysis, finding, reason) : undefined;
  if (mark !== undefined) return workspaceEdit(document.source, [mark], { uri: document.uri, version: how.versioned ? document.version : null });
  const { place } = how;
  if (place === undefined) return undefined;
  const path = decoded(relativeToSettings(document.uri, { ...settings.loaded, path: place.uri }));
  const entry = ignoreEntry(analysis, finding, path, reason);
  if (place.text === undefined) return how.create ? created(place.uri, settingsWith(['ignore'], entry)) : undefined;
  const edits = settingsEdits(place.text, entry);
  return edits === undefined ? undefined : workspaceEdit(new SourceText(place.text), edits, { uri: place.uri, version: null });
}

const HOUSE_LIST = ['units', 'add'];

/** Adds a unit that the registry does not know to the house list; undefined for other findings, and where there is no file to write to. */
export function houseEdit({ analysis }: Analysed, finding: Finding, { place, create }: Pick<IgnoreAbilities, 'create'> & { readonly place: IgnorePlace | undefined }): { readonly title: string; readonly edit: WorkspaceEdit } | undefined {
  if (analysis === undefined || place === undefined || finding.ruleId !== 'unit/unknown') return undefined;
  const clauses = [...placedMentions(analysis)].find(m => m.mention.span.start === finding.span.start);
  const name = (clauses?.mention.distributed ?? analysis.text(finding.span)).replace(/\s+/g, '');
  const title = `把“${name}”加入本单位名录（${SETTINGS_NAME}）`;
  if (place.text === undefined) return create ? { title, edit: created(place.uri, settingsWith(HOUSE_LIST, name)) } : undefined;
  const edits = additionEdits(place.text, HOUSE_LIST, name);
  return edits === undefined ? undefined : { title, edit: workspaceEdit(new SourceText(place.text), edits, { uri: place.uri, version: null }) };
}

function created(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const fill: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, fill] };
}
