import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './shared';

export interface Snippet {
  readonly name: string;
  readonly spelling: readonly string[];
  readonly description: string;
  /** A whole draft. */
  readonly whole: boolean;
  readonly body: string;
  /** The body as it stands in a draft when every place is left as proposed. */
  readonly expanded: string;
}

interface Entry {
  readonly spelling: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: string | readonly string[];
}

/** Tab stops and placeholders become their text, a repeated stop that of its first place, a choice its first alternative. No nesting, no variables. */
export function expand(body: string): string {
  const texts = new Map<string, string>();
  for (const [, stop, text] of body.matchAll(/\$\{(\d+):([^{}]*)\}/g)) if (stop !== undefined && text !== undefined && !texts.has(stop)) texts.set(stop, text);
  const filled = body
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{(\d+):([^{}]*)\}/g, '$2')
    .replace(/\$(\d+)/g, (_, stop: string) => texts.get(stop) ?? '');
  return filled;
}

export function snippets(): readonly Snippet[] {
  const entries = JSON.parse(readFileSync(join(projectRoot, 'snippets/nigao.json'), 'utf8')) as Readonly<Record<string, Entry>>;
  return Object.entries(entries).map(([name, { spelling, description, isFileTemplate, body }]) => {
    const text = typeof body === 'string' ? body : body.join('\n');
    return { name, spelling, description, whole: isFileTemplate === true, body: text, expanded: expand(text) };
  });
}
