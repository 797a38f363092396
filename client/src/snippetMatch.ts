/** A snippet as its file has it. */
export interface Snippet {
  readonly name: string;
  /** By which it is found: words, initials, full pinyin. */
  readonly spelling: readonly string[];
  readonly description: string;
  /** A whole draft. */
  readonly isFileTemplate?: boolean;
  readonly body: string | readonly string[];
}
export interface OfferedSnippet extends Snippet {
  /** What is replaced: the end of the line before the cursor. */
  readonly typed: string;
}
export interface SnippetPlace {
  /** The line before and behind the cursor. */
  readonly before: string;
  readonly after: string;
  /** No text stands above. */
  readonly first: boolean;
  readonly plan: boolean;
}

/** Snippets that what is typed fits, each once. A whole draft begins a document; in a text that is no plan nothing else is offered. */
export function snippetsFor(snippets: readonly Snippet[], { before, after, first, plan }: SnippetPlace): readonly OfferedSnippet[] {
  const letters = /[A-Za-z]+$/.exec(before)?.[0] ?? '';
  const begins = /^\s*$|[。；]$/.test(before.slice(0, before.length - letters.length));
  // One letter says enough where something of a draft begins (not in 5G); a note in plain text is left in peace.
  const least = plan ? (begins ? 1 : 2) : 3;
  const found: OfferedSnippet[] = [];
  for (const snippet of snippets) {
    const whole = snippet.isFileTemplate === true;
    if (whole ? !first : !plan) continue;
    const typed = letters === '' ? wordsAtEnd(snippet, before) : letters.length >= least && fitting(snippet, letters.toLowerCase()) ? letters : undefined;
    if (typed === undefined) continue;
    if (whole && (before.slice(0, before.length - typed.length).trim() !== '' || after.trim() !== '')) continue;
    found.push({ ...snippet, typed });
  }
  return found;
}

const fitting = ({ spelling }: Snippet, letters: string): boolean => spelling.some(s => s.startsWith(letters));

/** The longest end of the line that begins one of the snippet's words; nothing typed at the start of a line fits all. */
function wordsAtEnd({ spelling }: Snippet, before: string): string | undefined {
  for (let length = Math.min(before.length, 8); length > 0; length--) {
    const end = before.slice(-length);
    if (/^\p{Script=Han}+$/u.test(end) && spelling.some(s => s.startsWith(end)) && (length > 1 || before.trim().length === 1)) return end;
  }
  return before.trim() === '' ? '' : undefined;
}
