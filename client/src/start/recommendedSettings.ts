// What `[nigao]` has by default and plain text and Markdown do not: the extension changes no default of languages that are not its own.

export interface Recommended {
  /** Key of the sentence that says what it is for. */
  readonly what: 'wrap' | 'wrapWidth' | 'ambiguous' | 'invisible' | 'words' | 'suggest' | 'guess' | 'guessed';
  readonly key: string;
  readonly value: unknown;
  /** Empty: for the whole workspace. */
  readonly languages: readonly string[];
}

const both = ['markdown', 'plaintext'];

export const recommended: readonly Recommended[] = [
  { what: 'wrap', key: 'editor.wordWrap', value: 'on', languages: both },
  { what: 'wrapWidth', key: 'editor.wrappingStrategy', value: 'advanced', languages: both },
  { what: 'ambiguous', key: 'editor.unicodeHighlight.ambiguousCharacters', value: false, languages: both },
  { what: 'invisible', key: 'editor.unicodeHighlight.invisibleCharacters', value: false, languages: both },
  { what: 'words', key: 'editor.wordSegmenterLocales', value: ['zh-CN'], languages: both },
  { what: 'suggest', key: 'editor.quickSuggestions', value: { other: 'on', comments: 'off', strings: 'on' }, languages: ['markdown'] },
  { what: 'guess', key: 'files.autoGuessEncoding', value: true, languages: [] },
  { what: 'guessed', key: 'files.candidateGuessEncodings', value: ['utf8', 'gb18030'], languages: [] },
];
