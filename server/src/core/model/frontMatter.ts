import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';

/** What YAML front matter may set for one document; it stands above .nigao.json and below options. */
export interface FrontMatter {
  readonly kind?: string;
  readonly form?: readonly string[];
  readonly asOf?: string;
}

/** A front matter longer than this is none. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 20_000;
const LONGEST_VALUE = 1000;
const KEY = /^(\s*)([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?$/;

/** The lines between the two `---` (without them), or undefined where the text does not open with such a block. */
export function frontMatterSpan(source: SourceText): Span | undefined {
  const lineText = (i: number): string => source.slice(source.line(i)).replace(/^\ufeff/, '').trimEnd();
  if (source.line(0).end > 100 || lineText(0) !== '---') return undefined;
  for (let i = 1; i < Math.min(source.lineCount, MOST_LINES); i++) {
    const { start } = source.line(i);
    if (start > MOST_CHARACTERS) return undefined;
    if (lineText(i) === '---') return span(source.line(1).start, start);
  }
  return undefined;
}

/**
 * The `nigao:` entry of YAML front matter, as a flow mapping (`nigao: { kind: actionPlan }`) or as indented keys. A line reader, not a YAML
 * parser: anchors, multi-line strings and nested mappings are not read. Values are given as written; whoever uses them checks them.
 */
export function frontMatterOf(source: SourceText): FrontMatter | undefined {
  const inner = frontMatterSpan(source);
  if (!inner) return undefined;
  const lines = source.slice(inner).split(/\r\n|\n|\r/).map(withoutComment);
  const at = lines.findIndex(line => /^nigao[ \t]*:/.test(line));
  if (at < 0) return undefined;
  const line = lines[at] ?? '';
  const value = line.slice(line.indexOf(':') + 1, LONGEST_VALUE).trim();
  return value === '' ? nested(lines.slice(at + 1)) : flow(value);
}

function withoutComment(line: string): string {
  const at = line.startsWith('#') ? 0 : line.search(/[ \t]#/);
  return (at < 0 ? line : line.slice(0, at)).trimEnd();
}

function flow(value: string): FrontMatter {
  const inner = value.replace(/^\{|\}$/g, '');
  const entries: [string, string][] = [];
  for (const part of inner.split(/,(?![^[]*\])/)) {
    const colon = part.indexOf(':');
    if (colon > 0) entries.push([part.slice(0, colon).trim(), part.slice(colon + 1).trim()]);
  }
  return frontMatter(entries);
}

function nested(lines: readonly string[]): FrontMatter {
  const entries: [string, string][] = [];
  for (const line of lines) {
    if (line === '') continue;
    const dash = /^\s*-[ \t]+(.+)$/.exec(line);
    const last = entries[entries.length - 1];
    const key = KEY.exec(line);
    if (dash && last) last[1] += `,${dash[1] ?? ''}`;
    else if (key && key[1] !== '') entries.push([key[2] ?? '', (key[3] ?? '').trim()]);
    else break;
  }
  return frontMatter(entries);
}

const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function frontMatter(entries: readonly (readonly [string, string])[]): FrontMatter {
  const found: { kind?: string; form?: readonly string[]; asOf?: string } = {};
  for (const [key, value] of entries) {
    if (value === '') continue;
    if (bare(key) === 'kind') found.kind = bare(value);
    if (bare(key) === 'asOf') found.asOf = bare(value);
    if (bare(key) === 'form') found.form = value.replace(/^\[|\]$/g, '').split(',').map(bare).filter(v => v !== '');
  }
  return found;
}
