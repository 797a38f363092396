import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_CHARACTERS } from '../../server/src/lsp/configuration';
import { settingsKeys, settingsSection } from '../../server/src/protocol/protocol';
import { projectRoot } from '../support/shared';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly scope?: string }>> }[];
  };
}
const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;

const properties = Object.assign({}, ...contributes.configuration.map(group => group.properties)) as (typeof contributes.configuration)[number]['properties'];
/** `inlayHints` is a group of settings. */
const name = (key: string): string => Object.keys(properties).find(p => p === `${settingsSection}.${key}` || p.startsWith(`${settingsSection}.${key}.`)) ?? '';

suite('protocol and manifest', () => {
  for (const key of settingsKeys) {
    test(`the server’s setting ${key} is declared, per resource`, () => assert.equal(properties[name(key)]?.scope, 'resource'));
  }

  test('the limit is the same on both sides', () => {
    assert.equal(properties['nigao.maxCharacters']?.default, MAX_CHARACTERS);
  });
});
