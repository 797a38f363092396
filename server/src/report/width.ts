import { eastAsianWidth } from 'get-east-asian-width';

/** Cells of a terminal: wide characters count two, marks that combine none. Ambiguous ones (“”…—) count one unless the terminal draws them wide. */
export interface Measure {
  readonly ambiguousWide: boolean;
}

export function widthOf(text: string, { ambiguousWide }: Measure): number {
  let width = 0;
  for (const c of text) width += cell(c, ambiguousWide);
  return width;
}

function cell(c: string, ambiguousAsWide: boolean): number {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x7f) return 1;
  if (/[\p{M}\u200b-\u200f\u2060\ufeff]/u.test(c)) return 0;
  return eastAsianWidth(code, { ambiguousAsWide });
}

/** A line as it may be shown: tabs become two blanks, control characters a dot, so that no text can steer the terminal. Code units are kept apart by index. */
export function visible(text: string): string {
   
  return text.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
}

const NO_START = /^[，。、；：？！）》”’〕】…,.;:)\]]/u;

/** Lines of at most `width` cells; closing marks do not begin one. */
export function wrapped(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const c of text) {
    const w = cell(c, measure.ambiguousWide);
    if (used + w > width && !NO_START.test(c)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (line === '' && c === ' ' && lines.length > 0) continue;
    line += c;
    used += w;
  }
  return [...lines, line];
}

export function padded(text: string, width: number, measure: Measure): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text, measure)));
}
export function paddedLeft(text: string, width: number, measure: Measure): string {
  return ' '.repeat(Math.max(0, width - widthOf(text, measure))) + text;
}
