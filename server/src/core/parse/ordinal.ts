import { fold } from '../text/fold';
import { formatHan, HAN_NUMERAL, parseHan } from '../text/numerals';
import { type Span, span } from '../text/span';

/**
 * How a heading mark is written. The first five are 结构层次序数 (GB/T 9704-2012, 7.3.3): 一、 → （一） → 1. → （1） → ①. The others occur in use:
 * chapters, sections and articles of 规划 and 办法 (第一章、第一节、第一条), `01`, —— items, bullets (● and ? where a bullet was garbled).
 */
export type OrdinalStyle = 'chapter' | 'section' | 'article' | 'han' | 'hanParen' | 'arabic' | 'padded' | 'arabicParen' | 'circled' | 'dash' | 'bullet';

/** A mark at the start of a paragraph. */
export interface Ordinal {
  /** The mark with its punctuation, without the blanks behind it. */
  readonly span: Span;
  readonly style: OrdinalStyle;
  /** From 1; 0 for marks that carry no number (——, ●). */
  readonly value: number;
}

/** Nesting: a mark closes what is open at its own rank and below. —— and bullets stand below whatever is open. */
export const RANK: Readonly<Record<OrdinalStyle, number>> = {
  chapter: 1, section: 2, han: 3, article: 3.5, hanParen: 4, arabic: 5, padded: 5, arabicParen: 6, circled: 7, dash: 9, bullet: 9,
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const STRUCTURE: Readonly<Record<string, OrdinalStyle>> = { 章: 'chapter', 编: 'chapter', 篇: 'chapter', 部: 'chapter', 节: 'section', 条: 'article' };

// On folded text. 「一、二、三产业」 and 「1、2号线」 are enumerations, 「2.0版」 a version, 「（一）（二）」 a reference: none of them opens a heading.
const HAN = new RegExp(`^(${HAN_NUMERAL})\\s?[、.,](?!\\s?[零〇一二两三四五六七八九十百]+[、产类级线期])`);
const HAN_PAREN = new RegExp(`^\\(\\s?(${HAN_NUMERAL})\\s?\\)(?!\\s?[、至到和与及—~-]?\\s?\\(\\s?${HAN_NUMERAL}\\s?\\))(?:\\s?[、.,:])?`);
const NTH = new RegExp(`^第(${HAN_NUMERAL}|[0-9]{1,3})(章|编|篇|部分|节|条)(?=[\\s\\u3000、:.]|$|\\p{Script=Han})`, 'u');
// 「11.121人才项目」 is item 11: no decimal of three places stands before a name.
const ARABIC = /^([1-9][0-9]{0,2})\s?[.、](?:(?![0-9])|(?=[0-9]{3,6}(?![亿万千百元吨米])\p{Script=Han}))/u;
const ARABIC_PAREN = /^\(\s?([1-9][0-9]{0,2})\s?\)[、.]?|^([1-9][0-9]?)\)/;
const PADDED = /^0([1-9])(?![0-9.、年月日%])|^0([1-9])[.、](?![0-9])/;
const DASH = /^(?:[—─―–-]\s?){2,}|^[—─―]\s?(?=\p{Script=Han}|[“"])/u;
const BULLET = /^(?:[●○◆◇■□▪▫•·‧▶►➢➤✓※★☆\uf06c\uf0b7\uf0d8]|[?*](?=\s)|\?(?=\p{Script=Han}))/u;

/** The mark that `text` opens with, from offset `at` (blanks before it are passed over). Width-blind. */
export function readOrdinal(text: string, at = 0): Ordinal | undefined {
  let start = at;
  while (start < text.length && /[\s\ufeff]/.test(text[start] as string)) start++;
  const head = fold(text.slice(start, start + 24));
  const made = (length: number, style: OrdinalStyle, value: number): Ordinal => ({ span: span(start, start + length), style, value });

  const circled = CIRCLED.indexOf(head[0] ?? ' ');
  if (circled >= 0) return made(/^.[、.]/.test(head) ? 2 : 1, 'circled', circled + 1);
  return hanMark(head, made) ?? arabicMark(head, made) ?? lineMark(head, made);
}

type Make = (length: number, style: OrdinalStyle, value: number) => Ordinal;

function hanMark(head: string, made: Make): Ordinal | undefined {
  const nth = NTH.exec(head);
  if (nth) return made(nth[0].length, STRUCTURE[(nth[2] as string)[0] as string] ?? 'chapter', numberOf(nth[1] as string));
  const han = HAN.exec(head);
  const value = han ? parseHan(han[1] as string) : undefined;
  if (han && value) return made(han[0].length, 'han', value);
  const paren = HAN_PAREN.exec(head);
  const inner = paren ? parseHan(paren[1] as string) : undefined;
  return paren && inner ? made(paren[0].length, 'hanParen', inner) : undefined;
}

function arabicMark(head: string, made: Make): Ordinal | undefined {
  const padded = PADDED.exec(head);
  if (padded) return made(padded[0].length, 'padded', Number(padded[1] ?? padded[2]));
  const arabic = ARABIC.exec(head);
  if (arabic) return made(arabic[0].length, 'arabic', Number(arabic[1]));
  const paren = ARABIC_PAREN.exec(head);
  return paren ? made(paren[0].length, 'arabicParen', Number(paren[1] ?? paren[2])) : undefined;
}

function lineMark(head: string, made: Make): Ordinal | undefined {
  const dash = DASH.exec(head);
  if (dash) return made(dash[0].trimEnd().length, 'dash', 0);
  const bullet = BULLET.exec(head);
  return bullet ? made(1, 'bullet', 0) : undefined;
}

function numberOf(text: string): number {
  return /^[0-9]/.test(text) ? Number(text) : (parseHan(text) ?? 0);
}

/** The mark as the standard writes it (full-width brackets, `.` after Arabic numerals). Undefined for styles without a number. */
export function formatOrdinal(style: OrdinalStyle, value: number): string | undefined {
  switch (style) {
    case 'han': return `${formatHan(value)}、`;
    case 'hanParen': return `（${formatHan(value)}）`;
    case 'arabic': return `${value}.`;
    case 'arabicParen': return `（${value}）`;
    case 'circled': return CIRCLED[value - 1];
    case 'padded': return String(value).padStart(2, '0');
    case 'chapter': return `第${formatHan(value)}章`;
    case 'section': return `第${formatHan(value)}节`;
    case 'article': return `第${formatHan(value)}条`;
    default: return undefined;
  }
}

/** The same mark with another number: only the digits change, punctuation and brackets stay as printed. */
export function withValue(printed: string, style: OrdinalStyle, value: number): string | undefined {
  if (style === 'circled') return CIRCLED[value - 1];
  if (style === 'arabic' || style === 'arabicParen') return printed.replace(/[0-9０-９]+/, String(value));
  if (style === 'padded') return printed.replace(/[0-9０-９]+/, String(value).padStart(2, '0'));
  return style === 'dash' || style === 'bullet' ? undefined : printed.replace(new RegExp(HAN_NUMERAL), formatHan(value));
}
