import { type SourceText } from '../text/sourceText';
import { plainLines, type RawLines } from './lines';

export function markdownLines(source: SourceText): RawLines {
  return plainLines(source);
}
