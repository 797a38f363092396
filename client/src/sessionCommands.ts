import { commands, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands as commandIds, type DraftEditArguments, type IgnoreArguments } from '../../server/src/protocol/protocol';
import { type Boards } from './boards/boards';
import { type DraftChange } from './changeDraft';
import { ignoreFinding, newDocument, type RulePages, saveSettings, showLine, showTasks } from './commands';

/** What the commands need of a session. */
export interface Actions {
  readonly pages: RulePages;
  readonly boards: Boards;
  restart(): Promise<void>;
  showLog(): void;
  checkActive(): Promise<void>;
  insertClause(): Promise<void>;
  change(change: DraftChange): Promise<void>;
  renumber(given?: DraftChange): Promise<void>;
  whyNotChecked(): Promise<void>;
  use(action: (client: BaseLanguageClient) => Promise<void>): Promise<void>;
}

/** Commands on the draft in the editor and on the server. */
export function registerSessionCommands(session: Actions): Disposable[] {
  return [
    commands.registerCommand('nigao.restart', () => session.restart()),
    commands.registerCommand('nigao.showLog', () => session.showLog()),
    commands.registerCommand('nigao.check', () => session.checkActive()),
    commands.registerCommand('nigao.whyNotChecked', () => session.whyNotChecked()),
    commands.registerCommand('nigao.insertClause', () => session.insertClause()),
    commands.registerCommand('nigao.fixAll', () => session.change({ command: 'fixAll', whole: true })),
    commands.registerCommand('nigao.format', () => session.change({ command: 'format', whole: true })),
    commands.registerCommand('nigao.renumber', (given?: DraftChange) => session.renumber(given)),
    commands.registerCommand('nigao.joinLines', () => session.change({ command: 'joinLines', whole: false })),
    commands.registerCommand('nigao.joinAllLines', () => session.change({ command: 'joinLines', whole: true })),
    commands.registerCommand('nigao.promote', () => session.change({ command: 'promote', whole: false })),
    commands.registerCommand('nigao.demote', () => session.change({ command: 'demote', whole: false })),
    commands.registerCommand('nigao.moveSectionUp', () => session.change({ command: 'moveUp', whole: false })),
    commands.registerCommand('nigao.moveSectionDown', () => session.change({ command: 'moveDown', whole: false })),
    commands.registerCommand(commandIds.draft, ({ command, range }: DraftEditArguments) => session.change({ command, whole: range === null, ...(range === null ? {} : { at: range }) })),
    commands.registerCommand('nigao.taskBoard', () => session.boards.show('tasks')),
    commands.registerCommand('nigao.targetBoard', () => session.boards.show('targets')),
    // A menu gives the URI of its editor: it is no place to write to.
    commands.registerCommand('nigao.reviewReport', (given?: { readonly to?: Uri }) => session.boards.review(given?.to)),
    commands.registerCommand('nigao.compareWith', (given?: { readonly old?: Uri }) => session.boards.compare(given?.old)),
    commands.registerCommand(commandIds.showLine, showLine),
    commands.registerCommand(commandIds.showRule, (rule: string) => session.use(client => session.pages.show(client, rule))),
    commands.registerCommand(commandIds.tasks, showTasks),
    commands.registerCommand(commandIds.newDocument, newDocument),
    commands.registerCommand(commandIds.save, saveSettings),
    commands.registerCommand(commandIds.ignore, (finding: IgnoreArguments) => session.use(client => ignoreFinding(client, finding))),
  ];
}
