import { MarkupKind } from 'vscode-languageserver-types';
import { type Analysis } from '../src/core/service/analysis';
import { CitedDocuments } from '../src/core/service/citedDocuments';
import { codeActions } from '../src/core/service/codeActions';
import { codeLenses } from '../src/core/service/codeLens';
import { completion } from '../src/core/service/completion';
import { extractActions } from '../src/core/service/divisionTable';
import { documentLinks } from '../src/core/service/documentLinks';
import { hover } from '../src/core/service/hover';
import { inlayHints } from '../src/core/service/inlayHints';
import { prepareRenaming, renaming } from '../src/core/service/renaming';
import { signatureHelp } from '../src/core/service/signatureHelp';

const target = { uri: 'file:///draft.txt', version: 1 };
/** A workspace of many documents to cite. */
const documents = new CitedDocuments(Array.from({ length: 2000 }, (_, i) => ({ uri: `file:///${i}.txt`, path: `${i}.txt`, title: `东海省第${i}号规划`, docNumber: `东政发〔2025〕${i}号` })));

/** What an editor asks while one reads and types, at places in the middle of the draft; the analysis is there already. */
export function requests(analysis: Analysis): readonly (readonly [string, () => unknown])[] {
  const { source } = analysis;
  const { text } = source;
  const at = (words: string, more: number): number => text.indexOf(words, text.length >> 1) + more;
  const position = (words: string, more = 1): ReturnType<typeof source.positionAt> => source.positionAt(at(words, more));
  const section = at('专项行动', 0);
  const screen = { start: section, end: section + 6000 };
  return [
    ['inlay hints of a screen', () => inlayHints(analysis, screen, { units: true, amounts: true })],
    ['document links', () => documentLinks(analysis, target.uri, documents)],
    ['code lenses', () => codeLenses(analysis)],
    ['signature', () => signatureHelp(analysis, position('：省'))],
    ['completion in a clause', () => completion(analysis, position('：省'), { snippets: true, documents })],
    ['completion behind a limit', () => completion(analysis, position('到2028年，', 7), { snippets: true, documents })],
    ['completion at the start of a line', () => completion(analysis, position('\n'), { snippets: true, documents })],
    ['hover on a limit', () => hover(analysis, position('到2028年', 2), MarkupKind.Markdown)],
    ['hover on a heading', () => hover(analysis, position('专项行动'), MarkupKind.Markdown)],
    ['hover on prose', () => hover(analysis, position('完善政策'), MarkupKind.Markdown)],
    ['rename prepared', () => prepareRenaming(analysis, position('产业规模'))],
    ['rename', () => renaming(analysis, position('产业规模'), '全产业规模', target)],
    ['refactorings', () => extractActions(analysis, { start: section, end: section }, target)],
    ['quick fixes', () => codeActions(analysis, source.rangeOf({ start: section, end: section }), target)],
  ];
}
