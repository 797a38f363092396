import { type Fix, type Rule, type Severity } from '../core/rules/rule';
import { type Range } from '../core/text/sourceText';
import { type Span } from '../core/text/span';
import { placeOfRange } from '../core/service/place';
import { fingerprints } from './fingerprint';
import { type CheckedFile, type Run } from './run';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0: columns in UTF-16 code units, paths relative and percent-encoded, fingerprints that survive a shift of lines. */
export function sarif(run: Run): string {
  const ids = [...new Set(run.files.flatMap(f => f.findings.map(x => x.ruleId as string)))].sort();
  const rules = ids.map(id => descriptor(id, run.rules.find(r => r.id === id)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: run.tool.name, version: run.tool.version, semanticVersion: run.tool.version, language: 'zh-CN', rules } },
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'nigao/' },
        artifacts: run.files.map(f => ({ location: artifact(f.path) })),
        results: run.files.flatMap((file, index) => results(file, index, ids)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(id: string, rule: Rule | undefined): object {
  if (!rule) return { id, shortDescription: { text: id } };
  const { title, what, why, basis } = rule.docs;
  const level = rule.severity === 'off' ? 'none' : LEVELS[rule.severity];
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: { text: `${what}${why}依据：${basis}`, markdown: `${what}\n\n${why}\n\n依据：${basis}` },
    defaultConfiguration: { level },
    properties: { tags: [id.slice(0, id.indexOf('/'))] },
  };
}

const artifact = (path: string): object => ({ uri: path.split('/').map(encodeURIComponent).join('/') });

function results(file: CheckedFile, index: number, ids: readonly string[]): readonly object[] {
  const keys = fingerprints(file);
  return file.findings.map((finding, i) => {
    return {
      ruleId: finding.ruleId,
      ruleIndex: ids.indexOf(finding.ruleId),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: physical(file, finding.span, index) }],
      ...(finding.related?.length ? { relatedLocations: finding.related.map((r, id) => ({ id, message: { text: r.message }, physicalLocation: r.other ? { artifactLocation: artifact(r.other.path), region: regionOf(r.other.range) } : physical(file, r.span, index) })) } : {}),
      ...(finding.fixes?.length ? { fixes: finding.fixes.map(f => fixOf(file, f, index)) } : {}),
      ...(finding.count === undefined ? {} : { occurrenceCount: finding.count }),
      partialFingerprints: { 'nigao/v1': keys[i] },
    };
  });
}

function region({ source }: CheckedFile, span: Span): object {
  return regionOf(source.rangeOf(span));
}

function regionOf(range: Range): object {
  const { line, column, endLine, endColumn } = placeOfRange(range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function physical(file: CheckedFile, span: Span, index: number): object {
  return { artifactLocation: { ...artifact(file.path), index }, region: region(file, span) };
}

function fixOf(file: CheckedFile, fix: Fix, index: number): object {
  const replacements = fix.edits.map(e => ({ deletedRegion: region(file, e.span), insertedContent: { text: e.newText } }));
  return { description: { text: fix.title }, artifactChanges: [{ artifactLocation: { ...artifact(file.path), index }, replacements }] };
}
