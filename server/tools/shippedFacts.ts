import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jurisdictionOf } from '../src/core/model/jurisdiction';
import { type ShippedDocument, type ShippedTarget } from '../src/core/knowledge/shippedPlans';
import { type LearntDocument, type LearntNode, type LearntTarget } from '../src/core/service/learn';

/** What other drafts are compared with: of each document in `seeds` what it states of itself, and its targets with the heading they stand under. */
export function shippedFacts(folder: string): readonly ShippedDocument[] {
  return readdirSync(folder)
    .filter(name => /^\d+\.json$/.test(name))
    .sort()
    .map(name => shipped(name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as LearntDocument));
}

function shipped(id: string, { source, document, outline, targets }: LearntDocument): ShippedDocument {
  const { title, issuer, docNumber, date, period } = document;
  const headings = headingsOf(outline);
  const place = jurisdictionOf({ title: title ?? undefined, notice: undefined, issuer: issuer ?? undefined, docNumber: docNumber ?? undefined, addressees: [] });
  return { id, hash: source.hash, title, docNumber, date, period, jurisdiction: place ?? null, targets: targets.filter(isNamed).map(t => row(t, headings)) };
}

/** Of a long name only the hash is kept, and a hash compares with nothing. */
const isNamed = ({ indicator, value }: LearntTarget): boolean => value !== null && !/^[0-9a-f]{14}$/.test(indicator);

interface Heading {
  readonly line: number;
  readonly title: string;
}

function headingsOf(nodes: readonly LearntNode[]): readonly Heading[] {
  return nodes.flatMap(n => [{ line: n.line, title: n.title ?? '' }, ...headingsOf(n.children ?? [])]);
}

function row(target: LearntTarget, headings: readonly Heading[]): ShippedTarget {
  const heading = headings.filter(h => h.line <= target.line).at(-1)?.title ?? '';
  return { ...target, ...(heading === '' ? {} : { heading }) };
}
