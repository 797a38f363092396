import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectRoot } from './support/shared';

const SOURCE = join(projectRoot, 'server/src');
/** Each layer may import itself and what stands before it. */
const ORDER = ['core/text', 'core/parse', 'core/model', 'core/knowledge', 'core/rules', 'core/service', 'report', 'protocol', 'lsp', 'node', 'browser', 'cli'];
/** protocol imports nothing, core nothing of it. */
const FORBIDDEN: readonly (readonly [string, string])[] = [['protocol', 'core/text'], ['browser', 'node'], ['node', 'report'], ['cli', 'browser']];

interface File {
  readonly path: string;
  readonly imports: readonly string[];
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(e => (e.isDirectory() ? sources(join(folder, e.name)) : e.name.endsWith('.ts') ? [join(folder, e.name)] : []));
}

const files: readonly File[] = sources(SOURCE).map(path => ({
  path: relative(SOURCE, path).replaceAll('\\', '/'),
  imports: [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(m => relative(SOURCE, resolve(dirname(path), (m[1] ?? '').replace(/\.js$/, ''))).replaceAll('\\', '/')),
}));
const layerOf = (path: string): string => ORDER.find(layer => path.startsWith(`${layer}/`)) ?? '';

suite('layers', () => {
  test('every file has its layer', () => assert.deepEqual(files.filter(f => layerOf(f.path) === '').map(f => f.path), []));
  test('imports go down', () => {
    const upward = files.flatMap(f => f.imports.filter(to => ORDER.indexOf(layerOf(to)) > ORDER.indexOf(layerOf(f.path)) && !to.endsWith('.json')).map(to => `${f.path} → ${to}`));
    assert.deepEqual(upward, []);
    const across = files.flatMap(f => f.imports.filter(to => FORBIDDEN.some(([a, b]) => layerOf(f.path) === a && layerOf(to) === b)).map(to => `${f.path} → ${to}`));
    assert.deepEqual(across, []);
  });
  test('there is no cycle', () => {
    const byPath = new Map(files.map(f => [f.path.replace(/\.ts$/, ''), f]));
    const state = new Map<string, 'open' | 'done'>();
    const visit = (path: string, above: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      assert.notEqual(state.get(path), 'open', `cycle: ${[...above, path].join(' → ')}`);
      state.set(path, 'open');
      for (const to of byPath.get(path)?.imports ?? []) visit(to, [...above, path]);
      state.set(path, 'done');
    };
    for (const path of byPath.keys()) visit(path, []);
  });
  test('the core asks for nothing of Node', () => {
    const asking = files.filter(f => f.path.startsWith('core/') && /from '(?:node:|fs|path|vscode-languageserver(?:\/|'))/.test(readFileSync(join(SOURCE, f.path), 'utf8')));
    assert.deepEqual(asking.map(f => f.path), []);
  });
  test('the client knows the protocol and the test for plans, nothing else of the server', () => {
    const client = join(projectRoot, 'client/src');
    const foreign = sources(client).flatMap(path => [...readFileSync(path, 'utf8').matchAll(/from '[^']*server\/src\/([^']+)'/g)].map(m => m[1]));
    assert.deepEqual([...new Set(foreign)].filter(to => to?.startsWith('protocol/') !== true && to !== 'core/model/looksLikePlan'), []);
    assert.ok(foreign.length > 0);
  });
});
