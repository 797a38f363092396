import { hashOf } from '../core/text/hash';
import { type CheckedFile } from './run';

/**
 * Keys that tell the findings of a file again after lines moved: rule and text of the line, with a number where the same occurs twice. Parallel to
 * `file.findings`, each key once.
 */
export function fingerprints({ source, findings }: Pick<CheckedFile, 'source' | 'findings'>): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, span }) => {
    const key = hashOf(`${ruleId} ${source.slice(source.line(source.lineAt(span.start)))}`);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}:${nth}`;
  });
}
