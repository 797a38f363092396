import { type Connection } from 'vscode-languageserver';
import { rules } from '../core/rules/registry';
import { type Analysis } from '../core/service/analysis';
import { targetBoard, targetBoardSteps } from '../core/service/boardTargets';
import { taskBoard } from '../core/service/boardTasks';
import {
  type BoardFileParams, boardFileRequest, type BoardParams, compareFileRequest, type CompareFileParams, type CompareFileResult, type CompareParams, compareRequest,
  type CompareResult, type FileResult, type ReviewPageParams, reviewPageRequest, type TargetBoardResult, targetBoardRequest, type TaskBoardResult, taskBoardRequest,
} from '../protocol/boards';
import { aboutOf } from '../report/about';
import { indicatorTable, taskTable } from '../report/boardTables';
import { comparisonHtml, comparisonMarkdown } from '../report/comparison';
import { html } from '../report/html';
import { csv, markdownTable, type Table } from '../report/table';
import { tablePage } from '../report/tablePage';
import { type Analysed, type Analyses } from './analyses';
import { Comparing, wireComparison } from './comparing';
import { guarded } from './guarded';
import { type Idle } from './idle';
import { workbookBase64 } from './workbook';

export interface BoardParts {
  readonly connection: Connection;
  readonly analyses: Analyses;
  readonly idle: Idle;
}

/** Requests of the boards and of the pages made from them. */
export function registerBoards({ connection, analyses, idle }: BoardParts, analysed: (uri: string) => Promise<Analysed | undefined>): void {
  const { console: log } = connection;
  const on = <P extends BoardParams, R>(name: string, answer: (known: Complete, params: P) => R | Promise<R>): void => {
    connection.onRequest(name, guarded(log, name, async (params: P): Promise<R | null> => {
      const known = await analysed(params.textDocument.uri);
      return known?.analysis === undefined ? null : answer({ ...known, analysis: known.analysis, findings: () => known.findings() }, params);
    }));
  };
  on<BoardParams, TaskBoardResult>(taskBoardRequest, ({ analysis }) => taskBoard(analysis));
  on<BoardParams, TargetBoardResult>(targetBoardRequest, known => analyses.inSlices(targetBoardSteps(known.analysis, known.findings())));
  on<BoardFileParams, FileResult>(boardFileRequest, boardFile);
  on<ReviewPageParams, FileResult>(reviewPageRequest, (known, params) => ({ name: nameOf(known.analysis, '检查报告'), text: reviewPage(known, params) }));

  const comparing = new Comparing(analyses);
  connection.onRequest(compareRequest, guarded(log, compareRequest, async (params: CompareParams): Promise<CompareResult> => {
    const comparison = await comparing.of(await analysed(params.textDocument.uri), params);
    // Words may have been wanted that were not ready: the comparison of the next version has them.
    idle.wanted();
    return 'refused' in comparison ? comparison : wireComparison(comparison);
  }));
  connection.onRequest(compareFileRequest, guarded(log, compareFileRequest, async (params: CompareFileParams): Promise<CompareFileResult> => {
    const known = await analysed(params.textDocument.uri);
    const comparison = await comparing.of(known, params);
    if ('refused' in comparison) return comparison;
    return { name: nameOf(known?.analysis, '两稿对照'), text: params.format === 'html' ? comparisonHtml(comparison) : comparisonMarkdown(comparison) };
  }));
}

interface Complete extends Pick<Analysed, 'document' | 'findings'> {
  readonly analysis: Analysis;
}

async function boardFile(known: Complete, { board, format, ids }: BoardFileParams): Promise<FileResult> {
  const { analysis } = known;
  const table = board === 'tasks' ? taskTable(analysis, ids) : indicatorTable(targetBoard(analysis, known.findings()), ids);
  const name = nameOf(analysis, table.title);
  return format === 'xlsx' ? { name, base64: await workbookBase64(table) } : { name, text: textOf(table, format, analysis.facts.title ?? null) };
}

function textOf(table: Table, format: 'csv' | 'markdown' | 'html', plan: string | null): string {
  if (format === 'csv') return csv(table);
  return format === 'html' ? tablePage(table, plan) : `# ${plan ?? ''}${table.title}\n\n${markdownTable(table)}`;
}

/** The page of `nigao check --format html`. */
function reviewPage(known: Complete, { shown, version }: ReviewPageParams): string {
  const file = { path: shown, source: known.document.source, about: aboutOf(known.analysis, shown, { counts: true, review: true }), findings: known.findings() };
  return html({ tool: { name: 'nigao', version }, rules, files: [file], drafts: 1, seconds: 0 });
}

const LONGEST_NAME = 60;

/** A file name that every file system takes. */
function nameOf(analysis: Analysis | undefined, what: string): string {
  const title = (analysis?.facts.title ?? '').replace(/[\u0000-\u001f\\/:*?"<>|\s]+/g, '').slice(0, LONGEST_NAME);
  return title + what;
}
