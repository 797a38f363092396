import readingData from './data/readings.json';

/** Characters read in two ways that begin with different letters: 增长 and 长度, 银行 and 行动. */
const TWO_READINGS: Readonly<Record<string, string>> = {
  长: 'cz', 行: 'xh', 重: 'zc', 率: 'ls', 调: 'dt', 会: 'hk', 参: 'cs', 省: 'sx', 系: 'xj', 校: 'xj', 降: 'jx', 传: 'cz', 乐: 'ly', 朝: 'cz', 种: 'zc', 藏: 'cz', 曾: 'cz', 厦: 'xs',
  车: 'cj', 盛: 'sc', 提: 'td', 石: 'sd', 纤: 'xq', 弹: 'dt', 畜: 'cx', 贾: 'jg', 大: 'd', 数: 's', 量: 'l',
};

/** How words are typed without an input method: by the initials of their syllables, or by the syllables. */
export class Letters {
  readonly #syllables = new Map<string, string>();

  constructor() {
    for (const [syllable = '', characters = ''] of readingData as readonly (readonly string[])[]) for (const c of characters) this.#syllables.set(c, syllable);
  }

  /** 0: the word begins so; 1: some later part of it does; undefined: it does not. Letters of the word itself count as written. */
  rank(word: string, typed: string): 0 | 1 | undefined {
    const wanted = typed.toLowerCase();
    const characters = [...word].filter(c => /[\p{L}\p{N}]/u.test(c));
    for (let start = 0; start < characters.length; start++) {
      if (this.#begins(characters, start, wanted)) return start === 0 ? 0 : 1;
    }
    return undefined;
  }

  #begins(characters: readonly string[], start: number, wanted: string): boolean {
    if (start + wanted.length <= characters.length && [...wanted].every((letter, i) => this.#initials(characters[start + i] as string).includes(letter))) return true;
    let at = 0;
    for (let i = start; i < characters.length && at < wanted.length; i++) {
      const syllable = this.#syllables.get(characters[i] as string) ?? (characters[i] as string).toLowerCase();
      const rest = wanted.slice(at);
      if (!rest.startsWith(syllable) && !syllable.startsWith(rest)) return false;
      at += syllable.length;
    }
    return at >= wanted.length;
  }

  #initials(c: string): string {
    return TWO_READINGS[c] ?? this.#syllables.get(c)?.[0] ?? c.toLowerCase();
  }
}
