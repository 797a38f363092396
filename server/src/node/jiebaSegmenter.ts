import { span } from '../core/text/span';
import { intlSegmenter, type Segmenter } from '../core/text/segmenter';

interface Jieba {
  cut(text: string): readonly string[];
}

/**
 * Segmenter over nodejieba, an optional native package. It is loaded inside the first `words()` (half a second, some 250 MB) and replaced by
 * `Intl.Segmenter` where it cannot be: not installed, not built for this system. `id` says which one is at work.
 */
export function jiebaSegmenter(load: () => unknown = () => require('nodejieba') as unknown): Segmenter {
  const fallback = intlSegmenter();
  let jieba: Jieba | undefined;
  let tried = false;
  const loaded = (): Jieba | undefined => {
    if (!tried) jieba = loadOrUndefined(load);
    tried = true;
    return jieba;
  };
  return {
    get id() {
      return tried && jieba === undefined ? 'intl' : 'jieba';
    },
    words(text) {
      const cutter = loaded();
      if (cutter === undefined) return fallback.words(text);
      let at = 0;
      return cutter.cut(text).map(word => span(at, (at += word.length)));
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
