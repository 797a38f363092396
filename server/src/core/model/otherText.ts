/**
 * Whether a text is written in something else than Chinese sentences: another language, code, a log, rows of data. Marks and numbers in it follow rules of
 * their own, so nothing of it is judged unless somebody says what kind of document it is. Time is linear in the text.
 */
export function isOtherText(text: string): boolean {
  const { chinese, kana, other } = lettersOf(text);
  if (chinese + kana + other < SHORTEST) return false;
  return chinese < kana + other || kana * KANA_SHARE > chinese || areRecords(text.split(LINE_END));
}

/** Less says nothing of the language: 到2027年达到100%。 */
const SHORTEST = 200;
/** Japanese has a kana for every two or three Han characters; a Chinese text cites a name or two. */
const KANA_SHARE = 10;

interface Letters {
  chinese: number;
  kana: number;
  other: number;
}

/** Printed characters: Han with the marks of Chinese sentences, kana, everything else. */
function lettersOf(text: string): Letters {
  const letters: Letters = { chinese: 0, kana: 0, other: 0 };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 0x20 || c === 0xa0 || c === 0x3000 || c === 0xfeff) continue;
    if (isChinese(c)) letters.chinese++;
    else if (c >= 0x3040 && c <= 0x30ff) letters.kana++;
    else letters.other++;
  }
  return letters;
}

const isChinese = (c: number): boolean => (c >= 0x3400 && c <= 0x9fff) || (c >= 0x3001 && c <= 0x3015) || (c >= 0xff01 && c <= 0xff1f) || (c >= 0x2014 && c <= 0x2026);

const LINE_END = /[\r\n]+/;
const FEWEST_LINES = 5;
/** Of ten lines, so many alike make records; the others are heads and remarks. */
const ALIKE = 8;
/** 2026-11-22 07:30:12, [07:30:12]: a log, a chat. */
const STAMPED = /^[^\p{Script=Han}0-9]{0,2}(?:[0-9]{2,4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[ T]{1,2})?[0-9]{1,2}:[0-9]{2}/u;
/** A full stop, or another final mark at the end. */
const SENTENCE = /。|[.!?;:！？；：…]\s*$/;
const DELIMITERS = [',', '\t', ';', '|'];

/** Lines that begin with a time, or are cut into one number of fields by one delimiter, without sentences. */
function areRecords(all: readonly string[]): boolean {
  const lines = all.filter(line => line.trim() !== '');
  if (lines.length < FEWEST_LINES) return false;
  const many = (count: number): boolean => count * 10 >= lines.length * ALIKE;
  if (many(lines.filter(line => STAMPED.test(line)).length)) return true;
  const rows = lines.filter(line => !SENTENCE.test(line));
  return many(rows.length) && DELIMITERS.some(delimiter => many(mostAlike(rows, delimiter)));
}

/** How many rows hold the number of delimiters that most rows hold; rows without one are no rows. */
function mostAlike(rows: readonly string[], delimiter: string): number {
  const byCount = new Map<number, number>();
  for (const row of rows) {
    const count = countOf(row, delimiter);
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  return [...byCount.values()].reduce((most, n) => Math.max(most, n), 0);
}

function countOf(row: string, delimiter: string): number {
  let count = 0;
  for (let at = row.indexOf(delimiter); at >= 0; at = row.indexOf(delimiter, at + 1)) count++;
  return count;
}
