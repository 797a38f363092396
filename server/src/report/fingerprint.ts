import { hashOf } from '../core/text/hash';
import { type CheckedFile } from './run';

/** Characters of the line before and behind the place that go into its key. */
const AROUND = 80;

/**
 * Keys that tell the findings of a file again after lines moved: rule and words of the line around the place, with a number where the same occurs twice.
 * Parallel to `file.findings`, each key once.
 */
export function fingerprints({ source, findings }: Pick<CheckedFile, 'source' | 'findings'>): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, span }) => {
    const line = source.line(source.lineAt(span.start));
    const around = source.slice({ start: Math.max(line.start, span.start - AROUND), end: Math.min(line.end, span.start + AROUND) });
    const key = hashOf(`${ruleId} ${around}`);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}:${nth}`;
  });
}
