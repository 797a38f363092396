import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { clauseOffer } from '../core/service/clauseOffer';
import { definition } from '../core/service/definition';
import { registryRecord } from '../core/service/registryRecord';
import { prepareRenaming, renaming } from '../core/service/renaming';
import { type Refusal } from '../core/service/rename';
import {
  type ClauseOfferParams, clauseOfferRequest, type ClauseOfferResult, type RegistryRecordParams, registryRecordRequest, type RegistryRecordResult, registryScheme,
} from '../protocol/protocol';
import { type Analysed, type Analyses } from './analyses';
import { type Client } from './capabilities';
import { guarded } from './guarded';

export interface UnitParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly analyses: Analyses;
}

/** Requests about units: their records, their names in the draft, their clauses. */
export function registerUnits({ connection, client, analyses }: UnitParts, analysed: (uri: string) => Promise<Analysed | undefined>): void {
  const { console: log } = connection;
  const target = ({ document: { uri, version } }: Analysed): { uri: string; version: number | null } => ({ uri, version: client.versionedEdits ? version : null });

  connection.onDefinition(guarded(log, 'definition', async ({ textDocument: { uri }, position }) => {
    const analysis = client.options.registry === true ? (await analysed(uri))?.analysis : undefined;
    if (analysis === undefined) return null;
    const links = definition(analysis, position, registryScheme);
    return client.definitionLinks ? links : links.map(l => ({ uri: l.targetUri, range: l.targetRange }));
  }));
  connection.onPrepareRename(guarded(log, 'prepareRename', async ({ textDocument: { uri }, position }) => {
    const analysis = (await analysed(uri))?.analysis;
    return analysis === undefined ? null : accepted(prepareRenaming(analysis, position));
  }));
  connection.onRenameRequest(guarded(log, 'rename', async ({ textDocument: { uri }, position, newName }) => {
    const known = await analysed(uri);
    return known?.analysis === undefined ? null : accepted(renaming(known.analysis, position, newName, target(known)));
  }));
  connection.onRequest(registryRecordRequest, guarded(log, registryRecordRequest, ({ id }: RegistryRecordParams): RegistryRecordResult | null => registryRecord(analyses.houses.withUnit(id), id) ?? null));
  connection.onRequest(clauseOfferRequest, guarded(log, clauseOfferRequest, async ({ textDocument: { uri }, position }: ClauseOfferParams): Promise<ClauseOfferResult> => {
    const analysis = (await analysed(uri))?.analysis;
    return analysis === undefined ? null : clauseOffer(analysis, position);
  }));
}

/** The client shows the sentence of a refusal as it stands. */
function accepted<T extends object>(answer: T | Refusal): T {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}
