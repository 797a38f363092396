import { type Span } from '../text/span';
import { type Block } from '../model/plan';
import { type Analysis } from './analysis';
import { allCited, type Cited, citedIn, fileOf } from './citations';
import { type CitedDocuments, noDocuments } from './citedDocuments';
import { escapeMarkdown } from './markdownText';
import { saidAt } from './unitNames';
import { holdsCursor } from './units';

/** Lines told. */
const TOLD = 8;

/** The document cited under the cursor: its 文号, its file in the workspace, and where else the draft cites it. */
export function citationPart(analysis: Analysis, path: readonly Block[], offset: number, documents: CitedDocuments = noDocuments): { readonly span: Span; readonly markdown: string } | undefined {
  const said = saidAt(analysis, path, offset);
  const cited = said === undefined ? undefined : citedIn(analysis, said).find(c => holdsCursor(c.citation.span, offset));
  if (cited === undefined) return undefined;
  const { citation, text } = cited;
  const own = citation.form === 'docNumber' && text === analysis.facts.docNumber;
  const kind = citation.form === 'title' ? '引用的文件' : own ? '本文发文字号' : '引用的发文字号';
  const lines = [`${kind}：${escapeMarkdown(analysis.text(citation.span))}`, ...numberLine(analysis, cited), ...fileLine(cited, documents), ...placesLine(analysis, cited)];
  return { span: citation.span, markdown: lines.join('\n\n') };
}

/** The 文号 behind this title, else the one that stands behind it elsewhere. */
function numberLine(analysis: Analysis, { citation, text, number }: Cited): readonly string[] {
  if (citation.form !== 'title') return [];
  if (number !== undefined) return [`文号：${escapeMarkdown(number)}`];
  const elsewhere = allCited(analysis).find(c => c.citation.form === 'title' && c.text === text && c.number !== undefined);
  return elsewhere?.number === undefined ? [] : [`文号：${escapeMarkdown(elsewhere.number)}（见第${lineOf(analysis, elsewhere)}行）`];
}

function fileLine(cited: Cited, documents: CitedDocuments): readonly string[] {
  const file = fileOf(cited, documents);
  if (file === undefined) return [];
  const number = cited.number === undefined && file.docNumber !== undefined ? `，文号${escapeMarkdown(file.docNumber)}` : '';
  return [`文件：[${escapeMarkdown(file.path)}](<${file.uri}>)${number}`];
}

function placesLine(analysis: Analysis, { citation, text }: Cited): readonly string[] {
  const places = allCited(analysis).filter(c => c.text === text && c.citation.form === citation.form);
  if (places.length < 2) return [];
  const lines = [...new Set(places.map(c => lineOf(analysis, c)))];
  return [`本稿共${places.length}处：第${lines.slice(0, TOLD).join('、')}${lines.length > TOLD ? '……' : ''}行`];
}

const lineOf = ({ source }: Analysis, { citation }: Cited): number => source.lineAt(citation.span.start) + 1;
