import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { plainLines, type RawLine, type RawLines } from './lines';

// A table whose columns came out of a PDF or a web page with blanks between them: 序号 指标 单位 2025年 2028年. The names of the columns tell it; blanks
// alone never do, for names of bodies and quotations have them too.

/** What the first column is called. */
const FIRST = /^(?:序号?|编号|类别|类型|领域|指标(?:名称|类别)?|主要指标|项目(?:名称)?|(?:工作|重点|主要)?任务|年份|年度)$/;
const FIRST_CHARACTERS = '序编类领指主项工重任年';
/** What others are: one of them must be there. */
const OTHER = /^(?:计量)?单位$|属性|^(?:19|20)\d\d年?|任务|指标|牵头|责任|配合|部门|时限|完成时间|目标值?|内容|进度/;
const NO_NAME = /[。;:,!?]/;
const LONGEST_HEADER = 120;
const LONGEST_NAME = 16;
const LONGEST_ROW = 240;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const MOST_COLUMNS = 16;

/** Lines of plain text, those of such tables as rows with their cells. Time is linear. */
export function plainRows(source: SourceText): RawLines {
  const { lines, opaque } = plainLines(source);
  return { lines: rowsByBlanks(source, lines), opaque };
}

function rowsByBlanks(source: SourceText, lines: readonly RawLine[]): readonly RawLine[] {
  let made: RawLine[] | undefined;
  for (let i = 0; i < lines.length; i++) {
    const names = headerOf(source, lines[i] as RawLine);
    if (!names) continue;
    const rows = rowsBelow(source, lines, { from: i + 1, names });
    if (rows.length < FEWEST_ROWS) continue;
    made ??= [...lines];
    made[i] = asRow(lines[i] as RawLine, names);
    for (const row of rows) made[row.index] = asRow(lines[row.index] as RawLine, row.cells);
    i = (rows[rows.length - 1] as Row).index;
  }
  return made ?? lines;
}

interface Row {
  readonly index: number;
  readonly cells: readonly Span[];
}

const asRow = ({ line, pieces, indent }: RawLine, cells: readonly Span[]): RawLine => ({ line, kind: 'row', pieces, indent, cells });

/** Names of columns, or undefined. 工 作 任 务 is one of them. */
function headerOf(source: SourceText, { kind, pieces: [piece] }: RawLine): readonly Span[] | undefined {
  if (kind !== 'text' || !piece || piece.end - piece.start > LONGEST_HEADER || !FIRST_CHARACTERS.includes(source.text[piece.start] as string)) return undefined;
  const names = joinedLetters(source, cellsIn(source, piece));
  if (names.length < FEWEST_COLUMNS || names.length > MOST_COLUMNS) return undefined;
  const [first = '', ...others] = names.map(name => textOf(source, name));
  if (!FIRST.test(first) || !others.some(other => OTHER.test(other))) return undefined;
  return others.every(other => other.length <= LONGEST_NAME && !NO_NAME.test(other)) ? names : undefined;
}

const textOf = (source: SourceText, cell: Span): string => fold(source.slice(cell)).replace(/\s/g, '');

const WORD = /\S+/g;
const cellsIn = (source: SourceText, piece: Span): readonly Span[] => [...source.slice(piece).matchAll(WORD)].map(m => span(piece.start + m.index, piece.start + m.index + m[0].length));

/** Characters set apart one by one are one name. */
function joinedLetters(source: SourceText, words: readonly Span[]): readonly Span[] {
  const names: Span[] = [];
  let open = false;
  for (const word of words) {
    const single = /^\p{Script=Han}$/u.test(source.slice(word));
    const last = names[names.length - 1];
    if (single && open && last) names[names.length - 1] = span(last.start, word.end);
    else names.push(word);
    open = single;
  }
  return names;
}

function rowsBelow(source: SourceText, lines: readonly RawLine[], { from, names }: { readonly from: number; readonly names: readonly Span[] }): readonly Row[] {
  const rows: Row[] = [];
  const first = textOf(source, names[0] as Span);
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as RawLine;
    if (line.kind === 'blank') continue;
    const cells = cellsOf(source, line, { columns: names.length, first });
    if (!cells) break;
    rows.push({ index, cells });
  }
  return rows;
}

const SERIAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|\(\d{1,3}\))[.、]?$/;
/** 95, ≥95%, [300], —, 12月底前. */
const VALUE = /^[[〔(<>≥≤＜＞]{0,2}\d[\d.,]*(?:%|‰)?[\])〕]?$|^(?:—{1,2}|-|\/)$|^(?:[12]\d{3}年)?\d{1,2}月(?:底|底前|前)?$/;

/** Cells of a row; words beyond the number of columns belong to the name, the first column that is no serial number. */
function cellsOf(source: SourceText, { kind, pieces: [piece] }: RawLine, { columns, first }: { readonly columns: number; readonly first: string }): readonly Span[] | undefined {
  if (kind !== 'text' || !piece || piece.end - piece.start > LONGEST_ROW || /[。;:]$/.test(fold(source.slice(span(piece.end - 1, piece.end))))) return undefined;
  const words = cellsIn(source, piece);
  const serial = words[0] !== undefined && SERIAL.test(fold(source.slice(words[0])));
  if (!serial && !words.some((word, i) => i > 0 && VALUE.test(fold(source.slice(word))))) return undefined;
  if (!serial && /^(?:序号?|编号)$/.test(first)) return undefined;
  const surplus = words.length - columns;
  if (surplus < 0) return undefined;
  const at = serial ? 1 : 0;
  const name = span((words[at] as Span).start, (words[at + surplus] as Span).end);
  return [...words.slice(0, at), name, ...words.slice(at + surplus + 1)];
}
