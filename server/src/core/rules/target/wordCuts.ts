// Words without a dictionary: a phrase is cut into pieces of two characters and more, each of which stands in the other text.

/** Every word of the phrase stands in the text, in whatever order; `words` has blanks where a cut is sure. */
export const isMadeOf = (words: string, text: string): boolean => words.split(/\s+/).every(word => isCutFrom(word, text));

export function isCutFrom(word: string, text: string): boolean {
  const reached = new Set([0]);
  for (let end = 2; end <= word.length; end++) {
    for (const start of reached) {
      if (end - start < 2 || !text.includes(word.slice(start, end))) continue;
      reached.add(end);
      break;
    }
  }
  return reached.has(word.length);
}
