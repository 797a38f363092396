import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { fold } from '../text/fold';
import { Letters } from '../knowledge/letters';
import { type Analysis } from './analysis';
import { allCited } from './citations';
import { type CitedDocuments } from './citedDocuments';
import { fits } from './typed';

/** A name begun behind 《; the 代字 and 〔 of a 文号; an empty bracket behind a title. */
const OPEN_TITLE = /《([^《》]{0,60})$/;
const OPEN_NUMBER = /(\p{Script=Han}{0,12})\s?〔([0-9]{0,4})$/u;
const BEHIND_TITLE = /《([^《》]{2,100})》[（(]([^（()）]{0,16})$/;
const OFFERED = 200;

interface Name {
  readonly title: string | undefined;
  readonly number: string | undefined;
  /** 本稿, or the path of a file. */
  readonly from: string;
}

/** Behind 《 titles, behind 〔 文号, behind 《……》（ its 文号: as the draft cites them elsewhere, then as the files of the workspace bear them. */
export function citationItems(analysis: Analysis, offset: number, documents: CitedDocuments): CompletionItem[] {
  const { source } = analysis;
  const line = source.line(source.lineAt(offset));
  const before = source.text.slice(Math.max(line.start, offset - 140), offset);
  const after = source.text.slice(offset, Math.min(line.end, offset + 1));
  const title = OPEN_TITLE.exec(before);
  if (title !== null) return titleItems(analysis, { offset, typed: title[1] as string, close: after === '》' ? '' : '》' }, documents);
  const behind = BEHIND_TITLE.exec(before);
  if (behind !== null) {
    const [, of = '', typed = ''] = behind;
    const numbers = namesIn(analysis, documents, offset).filter(n => n.title === of && n.number !== undefined);
    return numberItems(analysis, offset, { typed, close: '' }, numbers);
  }
  const number = OPEN_NUMBER.exec(before);
  if (number === null) return [];
  const [typed] = number;
  const code = fold(number[1] as string);
  const numbers = namesIn(analysis, documents, offset).filter(n => n.number !== undefined && (code === '' || endsWithCode(code, n.number)));
  return numberItems(analysis, offset, { typed, close: after }, numbers);
}

interface Written {
  readonly typed: string;
  /** Closing mark that is put behind, or that stands there. */
  readonly close: string;
}

function titleItems(analysis: Analysis, { offset, typed, close }: Written & { readonly offset: number }, documents: CitedDocuments): CompletionItem[] {
  const range = analysis.source.rangeOf(span(offset - typed.length, offset));
  const letters = new Letters();
  const seen = new Set<string>();
  const names = namesIn(analysis, documents, offset).flatMap(name => {
    const rank = name.title === undefined || seen.has(name.title) ? undefined : fits(letters, name.title, typed);
    if (name.title === undefined || rank === undefined) return [];
    seen.add(name.title);
    return [{ ...name, title: name.title, rank }];
  });
  return names.sort((a, b) => a.rank - b.rank).slice(0, OFFERED).map(({ title, number, from }, i): CompletionItem => ({
    label: title,
    kind: CompletionItemKind.File,
    labelDetails: { description: number ?? from },
    documentation: [`《${title}》${number === undefined ? '' : `（${number}）`}`, from].join('\n'),
    sortText: `1${String(i).padStart(3, '0')}`,
    filterText: typed === '' ? title : typed,
    textEdit: { range, newText: title + close },
  }));
}

/** The 文号 takes the place of what is written of it: 国发〔20 → 国发〔2026〕4号. */
function numberItems(analysis: Analysis, offset: number, { typed, close }: Written, names: readonly Name[]): CompletionItem[] {
  const seen = new Set<string>();
  return names.filter(n => !seen.has(n.number as string) && seen.add(n.number as string)).slice(0, OFFERED).flatMap(({ number = '', title, from }, i): CompletionItem[] => {
    const start = offset - overlapOf(typed, number);
    const range = analysis.source.rangeOf(span(start, offset + (close === '〕' ? 1 : 0)));
    const written = analysis.source.text.slice(start, offset);
    return [{
      label: number,
      kind: CompletionItemKind.File,
      labelDetails: { description: title ?? from },
      ...(title === undefined ? {} : { documentation: `《${title}》\n${from}` }),
      sortText: `1${String(i).padStart(3, '0')}`,
      filterText: written + number,
      textEdit: { range, newText: number },
    }];
  });
}

/** How many characters at the end of what is written begin the number. */
function overlapOf(written: string, number: string): number {
  for (let length = Math.min(written.length, number.length); length > 0; length--) if (fold(written.slice(-length)) === fold(number.slice(0, length))) return length;
  return /[〔][0-9]*$/.exec(written)?.[0].length ?? 0;
}

/** 根据国发 → 国发〔2026〕4号: what stands before the bracket ends with the 代字, or with the beginning of one. */
function endsWithCode(written: string, number: string): boolean {
  const code = fold(number).replace(/\(.*$|\[.*$|〔.*$/, '').trim();
  return code !== '' && written.endsWith(code);
}

/** The draft's own citations first; the one being written is none. */
function namesIn(analysis: Analysis, documents: CitedDocuments, offset: number): readonly Name[] {
  const { draft, at } = analysis.lately(offset);
  const own = allCited(draft).filter(({ citation: { span: s } }) => at < s.start || s.end < at).map(({ citation, text, number }): Name => ({ title: citation.form === 'title' ? text : undefined, number, from: '本稿已引用' }));
  const files = documents.all.map(({ title, docNumber, path }): Name => ({ title, number: docNumber, from: path }));
  // A title that is cited with its 文号 once has it everywhere.
  const numbers = new Map([...files, ...own].flatMap(n => (n.title !== undefined && n.number !== undefined ? [[n.title, n.number] as const] : [])));
  return [...own, ...files].map(n => ({ ...n, number: n.number ?? (n.title === undefined ? undefined : numbers.get(n.title)) }));
}
