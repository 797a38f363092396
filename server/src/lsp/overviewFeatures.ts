import { type Connection, type WorkspaceEdit } from 'vscode-languageserver';
import { type Analysis } from '../core/service/analysis';
import { type Finding } from '../core/rules/rule';
import { workspaceEdit } from '../core/service/codeActions';
import { findingOverview } from '../core/service/overviewFindings';
import { targetOverviewSteps } from '../core/service/overviewTargets';
import { taskOverview } from '../core/service/overviewTasks';
import { safeEdits } from '../core/service/safeEdits';
import {
  type FindingOverviewResult, findingOverviewRequest, type FixRuleParams, fixRuleRequest, type OverviewParams, type TargetOverviewResult, targetOverviewRequest,
  type TaskOverviewResult, taskOverviewRequest,
} from '../protocol/overview';
import { type Analysed, type Analyses } from './analyses';
import { type Client } from './capabilities';
import { guarded } from './guarded';

export interface OverviewParts {
  readonly connection: Connection;
  readonly analyses: Analyses;
  readonly client: Client;
}

/** Requests of the views. A draft that was changed since it was checked is not checked for them: the client asks again once it has been. */
export function registerOverviews({ connection, client, analyses }: OverviewParts, analysed: (uri: string) => Promise<Analysed | undefined>): void {
  const { console: log } = connection;
  const answer = <R>(name: string, overview: (analysis: Analysis, findings: readonly Finding[]) => R | Promise<R>): void => {
    connection.onRequest(name, guarded(log, name, async ({ textDocument: { uri } }: OverviewParams): Promise<R | null> => {
      const known = await analysed(uri);
      return known?.analysis === undefined || !known.done ? null : overview(known.analysis, known.findings());
    }));
  };
  answer<TaskOverviewResult>(taskOverviewRequest, taskOverview);
  answer<TargetOverviewResult>(targetOverviewRequest, (analysis, findings) => analyses.inSlices(targetOverviewSteps(analysis, findings)));
  answer<FindingOverviewResult>(findingOverviewRequest, findingOverview);

  connection.onRequest(fixRuleRequest, guarded(log, fixRuleRequest, async ({ textDocument: { uri }, rule }: FixRuleParams): Promise<WorkspaceEdit | null> => {
    const known = await analysed(uri);
    if (known?.analysis === undefined) return null;
    const { edits } = safeEdits(known.findings().filter(f => f.ruleId === rule));
    const { source, version } = known.document;
    return edits.length === 0 ? null : workspaceEdit(source, edits, { uri, version: client.versionedEdits ? version : null });
  }));
}
