import { span } from '../core/text/span';
import { intlSegmenter, type Segmenter } from '../core/text/segmenter';

interface Jieba {
  cut(text: string): readonly string[];
}

export interface JiebaOptions {
  load?(): unknown;
  /** The first `words()` does not wait for the package (a second, some 250 MB): `Intl.Segmenter` answers until `ready()` is called. */
  readonly later?: boolean;
}

export interface JiebaSegmenter extends Segmenter {
  /** Loads the package now if somebody has asked for words and it was put off. */
  ready(): void;
}

/**
 * Segmenter over nodejieba, an optional native package. It is loaded at the first need and replaced by `Intl.Segmenter` where it cannot be: not installed,
 * not built for this system. `id` says which one is at work.
 */
export function jiebaSegmenter({ load = () => require('nodejieba') as unknown, later = false }: JiebaOptions = {}): JiebaSegmenter {
  const fallback = intlSegmenter();
  let jieba: Jieba | undefined;
  let tried = false;
  let wanted = false;
  const ready = (): void => {
    if (!tried && wanted) [jieba, tried] = [loadOrUndefined(load), true];
  };
  return {
    ready,
    get id() {
      return jieba === undefined && (tried || later) ? 'intl' : 'jieba';
    },
    words(text) {
      wanted = true;
      if (!later) ready();
      if (jieba === undefined) return fallback.words(text);
      let at = 0;
      return jieba.cut(text).map(word => span(at, (at += word.length)));
    },
  };
}

function loadOrUndefined(load: () => unknown): Jieba | undefined {
  try {
    const found = load();
    const works = typeof found === 'object' && found !== null && 'cut' in found && typeof found.cut === 'function';
    if (!works) return undefined;
    (found as Jieba).cut('试');
    return found as Jieba;
  } catch {
    return undefined;
  }
}
