import { type DocumentLink } from 'vscode-languageserver-types';
import { type Span } from '../text/span';
import { type Analysis } from './analysis';
import { allCited, fileOf } from './citations';
import { type CitedDocuments } from './citedDocuments';
import { insideLinks } from './placesInside';

/** 《……》 and 文号 to the file of the workspace that is that document; 附件2, 专栏3, 表4 to their places in the draft. */
export function documentLinks(analysis: Analysis, uri: string, documents: CitedDocuments): DocumentLink[] {
  const { source } = analysis;
  const link = (at: Span, target: string, tooltip: string): DocumentLink => ({ range: source.rangeOf(at), target, tooltip });
  const outside = documents.all.length === 0 ? [] : allCited(analysis).flatMap(cited => {
    const file = fileOf(cited, documents);
    return file === undefined || file.uri === uri ? [] : [link(cited.citation.span, file.uri, file.path)];
  });
  const inside = insideLinks(analysis).map(({ span, name, to }) => link(span, placeUri(analysis, uri, to), `本稿${name}`));
  return [...outside, ...inside];
}

/** Editors open `#L12,3` at that line and column. */
function placeUri({ source }: Analysis, uri: string, to: Span): string {
  const { line, character } = source.positionAt(to.start);
  return `${uri.replace(/#.*$/, '')}#L${line + 1},${character + 1}`;
}
