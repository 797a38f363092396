import { type TextDocumentContentProvider, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RegistryRecordParams, registryRecordRequest, type RegistryRecordResult, registryScheme } from '../../server/src/protocol/protocol';
import { messages } from './messages';

/** Records of the registry of units as read-only documents: `nigao-registry:/zj-jxt.md`. */
export class RegistryRecords implements TextDocumentContentProvider {
  readonly registration = workspace.registerTextDocumentContentProvider(registryScheme, this);
  readonly #client: () => Promise<BaseLanguageClient | undefined>;

  constructor(client: () => Promise<BaseLanguageClient | undefined>) {
    this.#client = client;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params: RegistryRecordParams = { id: uri.path.replace(/^\/|\.md$/g, '') };
    const client = await this.#client();
    const record = await client?.sendRequest<RegistryRecordResult | null>(registryRecordRequest, params);
    return record?.text ?? `${messages().noRecord}${params.id}\n`;
  }
}
