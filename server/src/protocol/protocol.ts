// What the language server and the extension say to each other beyond LSP: names and types, shared by lsp/ and client/. Imports nothing.

/** Sent by the client as `initializationOptions`; everything may be left out (clients other than the extension know nothing of it). */
export interface InitializationOptions {
  /** The client answers `nigao/readFile`. */
  readonly readFile?: boolean;
  /** The client answers `nigao/listFiles`. */
  readonly listFiles?: boolean;
  /** Hovers show images of data: addresses (SVG). Others get text only. */
  readonly images?: boolean;
  /** Command that shows a rule's page (one argument: the rule's id); makes the code of a finding a link. */
  readonly ruleCommand?: string;
  /** Command that asks for a reason and then requests `nigao/ignoreEdit` (one argument: `IgnoreArguments`). Without it the edit carries an empty reason. */
  readonly ignoreCommand?: string;
  /** Command that shows a line (arguments: URI of the document, line from 0); makes the tasks in a hover links. The client must trust links of this command. */
  readonly lineCommand?: string;
  /** The client shows documents of the scheme `nigao-registry`: a unit has a definition. */
  readonly registry?: boolean;
  /** Command that shows the tasks of a section (arguments: URI of the document, line of its heading from 0); makes the counts over sections links. */
  readonly tasksCommand?: string;
  /** Command that shows a text as a new document (one argument: `NewDocumentArguments`). */
  readonly newDocumentCommand?: string;
  /** Command that saves a file (one argument: its URI): settings count as they are on disk. Without it the user saves. */
  readonly saveCommand?: string;
  /** Command that requests `nigao/draftEdit` and applies the answer (one argument: `DraftEditArguments`); without it code actions carry their edits. */
  readonly draftCommand?: string;
}

/** Client's own commands, as the extension registers them; those above are given by name. */
export const commands = { showRule: 'nigao.showRule', ignore: 'nigao.ignoreFinding', showLine: 'nigao.showLine', save: 'nigao.saveSettings', tasks: 'nigao.showTasksOfSection', newDocument: 'nigao.newDocument', draft: 'nigao.changeDraft' } as const;

export interface NewDocumentArguments {
  readonly language: 'markdown' | 'plaintext';
  readonly text: string;
}

/** Zero-based, UTF-16, as in LSP. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** Notification, server → client: sent whenever the findings of an open document were computed. */
export const statusNotification = 'nigao/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** 文种，照标题所写; null: taken for no plan. */
  readonly kind: string | null;
  /** Why it was taken for that, or why it was not. */
  readonly reason: string;
  /** 文本形态, in Chinese: 正式稿、转换稿…… */
  readonly form: readonly string[];
  /** ISO 8601: the day by which names of units are judged. */
  readonly asOf: string;
  readonly asOfBasis: 'document' | 'period' | 'given' | 'today';
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly jurisdiction: string | null;
  readonly counts: StatusCounts;
  /** The settings file in force, null if none. */
  readonly settingsUri: string | null;
  /** The text or the time was beyond a limit: the findings are not complete. */
  readonly limited: boolean;
}
export interface StatusCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/**
 * Keys of the editor's settings (section `nigao`) that the server reads, per resource: `kind` (auto or a profile), `asOf` (document, today, YYYY-MM-DD),
 * `rules` (id → level), `maxCharacters` (longer texts are not analysed in the editor; default 2 097 152), `fixOnSave` (safe fixes before a save that the
 * writer asks for), `continueNumbering` (Enter behind an item writes the next marker), `inlayHints` (`units`, `amounts`), `codeLens`.
 */
export const settingsKeys = ['kind', 'asOf', 'rules', 'maxCharacters', 'fixOnSave', 'continueNumbering', 'inlayHints', 'codeLens'] as const;

/** Request, server → client: text of a file that the server cannot read itself (browser, virtual workspace). `text` is null where there is none. */
export const readFileRequest = 'nigao/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Request, server → client: files of these kinds below a folder, at most `limit`, those that the editor hides left out. */
export const listFilesRequest = 'nigao/listFiles';
export interface ListFilesParams {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly limit: number;
}
export interface ListFilesResult {
  readonly uris: readonly string[];
  /** There are more. */
  readonly more: boolean;
}
/** Texts that may be plans, and files that a plan may come as though they cannot be read. */
export const planExtensions = ['txt', 'md', 'gw', 'docx', 'doc', 'wps', 'pdf'] as const;

/** Request, client → server: the page of a rule in Markdown; null for an id that is not known. */
export const ruleDocsRequest = 'nigao/ruleDocs';
export interface RuleDocsParams {
  readonly rule: string;
}
export interface RuleDocsResult {
  readonly title: string;
  readonly markdown: string;
}

/** Documents of this scheme are records of the registry of units: `nigao-registry:/<id>.md`. */
export const registryScheme = 'nigao-registry';
/** Request, client → server: a record of the registry as Markdown that reads well as it stands; null for an id that is not known. */
export const registryRecordRequest = 'nigao/registryRecord';
export interface RegistryRecordParams {
  readonly id: string;
}
export interface RegistryRecordResult {
  readonly title: string;
  readonly text: string;
}

/** Request, client → server: units for the responsibility clause of the task at a position, and where they go. */
export const clauseOfferRequest = 'nigao/clauseOffer';
export interface ClauseOfferParams {
  readonly textDocument: { readonly uri: string };
  readonly position: WirePosition;
}
/** `refused`: a sentence that says why there is no place for a clause. null: the document is not known, or too long. */
export type ClauseOfferResult = { readonly refused: string } | {
  readonly task: string;
  /** The names chosen, joined by 、, replace this between `before` and `after`. */
  readonly range: WireRange;
  readonly before: string;
  readonly after: string;
  /** The likely ones first. */
  readonly units: readonly { readonly name: string; readonly fullName: string; readonly pinyin: string; readonly why: string }[];
} | null;

/** Request, client → server: the edit that ignores a finding for `reason`; the answer is an LSP WorkspaceEdit, or null where the finding is gone. */
export const ignoreEditRequest = 'nigao/ignoreEdit';
export interface IgnoreArguments {
  readonly uri: string;
  readonly rule: string;
  readonly range: WireRange;
}
export interface IgnoreEditParams extends IgnoreArguments {
  readonly reason: string;
}

/**
 * Request, client → server: one change of the draft as a whole: all safe fixes, layout, 重新编号 (as the draft does it, 逐节重排, 通排), 合并断行,
 * 提升/降低层级, 上移/下移本节.
 */
export const draftEditRequest = 'nigao/draftEdit';
export const draftCommands = ['fixAll', 'format', 'renumber', 'renumberRestart', 'renumberRunOn', 'joinLines', 'promote', 'demote', 'moveUp', 'moveDown'] as const;
export type DraftCommand = (typeof draftCommands)[number];
export interface DraftEditArguments {
  readonly uri: string;
  readonly command: DraftCommand;
  /** The cursor or the selection; null: the whole draft. */
  readonly range: WireRange | null;
}
export interface DraftEditParams {
  readonly textDocument: { readonly uri: string };
  readonly command: DraftCommand;
  readonly range: WireRange | null;
}
/** `refused`: a sentence that says why it cannot be done. null: the document is not known, or too long. */
export type DraftEditResult = { readonly refused: string } | {
  readonly version: number;
  /** Disjoint; to be applied as one step. None: nothing to change. */
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
  /** Places of the new text that refer to a number which has changed: to be shown to the writer. */
  readonly references: readonly WireRange[];
  /** Where the cursor goes in the new text; null: with the text around it. */
  readonly cursor: WirePosition | null;
} | null;

/** File that holds the settings of a folder; the client watches it (`**` + `/` + this name). */
export const settingsFileName = '.nigao.json';
/** Section of the editor's settings. */
export const settingsSection = 'nigao';

/**
 * Semantic token types in the order of the legend. The manifest declares each one with its super type, and maps it to scopes for
 * themes that do not know it.
 */
export const tokenTypes = [
  { id: 'planMarker', superType: 'keyword', scope: 'keyword.control.marker.nigao', description: '结构层次序数' },
  { id: 'planHeading', superType: 'class', scope: 'markup.heading.nigao', description: '标题' },
  { id: 'planLeadUnit', superType: 'function', scope: 'entity.name.function.unit.lead.nigao', description: '牵头单位' },
  { id: 'planSupportUnit', superType: 'variable', scope: 'support.variable.unit.nigao', description: '责任（配合）单位' },
  { id: 'planDeadline', superType: 'type', scope: 'entity.name.type.deadline.nigao', description: '完成时限' },
  { id: 'planTargetValue', superType: 'number', scope: 'constant.numeric.target.nigao', description: '目标值' },
  { id: 'planCitation', superType: 'string', scope: 'string.quoted.other.citation.nigao', description: '引用的文件' },
] as const;
export type TokenTypeId = (typeof tokenTypes)[number]['id'];
/** `deprecated` is a standard modifier: a name that is former on the reference date. */
export const tokenModifiers = ['deprecated'] as const;
