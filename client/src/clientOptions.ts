import { type FileSystemWatcher } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { commands, type InitializationOptions, settingsSection } from '../../server/src/protocol/protocol';
import { languages, schemes } from './planDocuments';

type Given = Required<Pick<LanguageClientOptions, 'middleware' | 'errorHandler'>> & Pick<LanguageClientOptions, 'outputChannel'> & { readonly watcher: FileSystemWatcher };

/** What the language client is told, and through it the server: which documents, and which commands the extension has for it. */
export function clientOptions({ watcher, ...given }: Given): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    readFile: true, listFiles: true, images: true, ruleCommand: commands.showRule, ignoreCommand: commands.ignore, lineCommand: commands.showLine, registry: true,
    saveCommand: commands.save, draftCommand: commands.draft, tasksCommand: commands.tasks, newDocumentCommand: commands.newDocument,
  };
  return {
    ...given,
    documentSelector: schemes.flatMap(scheme => languages.map(language => ({ scheme, language }))),
    diagnosticCollectionName: settingsSection,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [commands.showRule, commands.showLine] } },
    synchronize: { fileEvents: watcher },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}
