import { type Form, type ProfileId } from '../model/profile';
import { FORMS, isAsOf, PROFILES, type Settings } from './config';
import { type SettingsProblem } from './settingsFile';

/**
 * What the front matter of a Markdown draft sets: `nigao: { kind, form, asOf }`, as a block or in one line. Only this key is read, and of YAML only what
 * it needs: plain and quoted scalars, and lists in [ ].
 */
export function readFrontMatter(text: string): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block) return { settings: {}, problems: [] };
  const bodyStart = block[0].indexOf('\n') + 1;
  const problems: SettingsProblem[] = [];
  let settings: Settings = {};
  for (const { key, value, start } of pairsOf(block[1] ?? '')) {
    const at = { start: bodyStart + start, end: bodyStart + start + key.length };
    const read = readPair(key, value);
    if (typeof read === 'string') problems.push({ span: at, message: read });
    else settings = { ...settings, ...read };
  }
  return { settings, problems };
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly start: number;
}

function pairsOf(yaml: string): readonly Pair[] {
  const pairs: Pair[] = [];
  let inside = false;
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const flow = /^nigao:[ \t]*\{(.*)\}[ \t\r]*$/.exec(line);
    if (flow) pairs.push(...flowPairs(flow[1] ?? '', offset + line.indexOf('{') + 1));
    else if (/^\S/.test(line)) inside = /^nigao:[ \t\r]*$/.test(line);
    else if (inside) {
      const [, indent = '', key, value = ''] = /^([ \t]+)([\w-]+):[ \t]*(.*?)[ \t\r]*$/.exec(line) ?? [];
      if (key !== undefined) pairs.push({ key, value, start: offset + indent.length });
    }
    offset += line.length + 1;
  }
  return pairs;
}

function flowPairs(body: string, offset: number): readonly Pair[] {
  return [...body.matchAll(/([\w-]+):[ \t]*(\[[^\]]*\]|[^,]*)/g)].map(m => ({ key: m[1] ?? '', value: (m[2] ?? '').trim(), start: offset + m.index }));
}

function readPair(key: string, raw: string): Settings | string {
  const values = (raw.startsWith('[') ? raw.slice(1, -1).split(',') : [raw]).map(v => v.trim().replace(/^(["'])(.*)\1$/, '$2')).filter(v => v !== '');
  const [first = ''] = values;
  if (key === 'kind') {
    if (first === 'auto') return { kind: 'auto' };
    const kind = PROFILES.find((p): p is ProfileId => p === first);
    return kind ? { kind } : `“kind”的值“${first}”无效：可用的有auto、${PROFILES.join('、')}。`;
  }
  if (key === 'asOf') return isAsOf(first) ? { asOf: first } : `“asOf”的值“${first}”无效：应为document、today或者日期（如2026-11-21）。`;
  if (key !== 'form') return `文首设置中没有“${key}”这一项；可用的有kind、form、asOf。`;
  if (first === 'auto') return { form: 'auto' };
  const forms = values.map(v => FORMS.find((f): f is Form => f === v));
  return forms.every(f => f !== undefined) ? { form: forms } : `“form”的值“${raw}”无效：可用的有${FORMS.join('、')}。`;
}
