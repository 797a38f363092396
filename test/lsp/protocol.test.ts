import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_CHARACTERS } from '../../server/src/lsp/configuration';
import { settingsKeys, settingsSection, tokenTypes } from '../../server/src/protocol/protocol';
import { projectRoot } from '../support/shared';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly scope?: string }>> };
    readonly semanticTokenTypes: readonly { readonly id: string; readonly superType: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}
const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;

suite('protocol and manifest', () => {
  for (const key of settingsKeys) {
    test(`the server’s setting ${key} is declared, per resource`, () => assert.equal(contributes.configuration.properties[`${settingsSection}.${key}`]?.scope, 'resource'));
  }

  test('the limit is the same on both sides', () => {
    assert.equal(contributes.configuration.properties['nigao.maxCharacters']?.default, MAX_CHARACTERS);
  });

  test('token types are declared with their super types, and mapped to scopes', () => {
    const declared = contributes.semanticTokenTypes.map(({ id, superType }) => ({ id, superType }));
    assert.deepEqual(declared, tokenTypes.map(({ id, superType }) => ({ id, superType })));
    for (const { id } of tokenTypes) assert.ok(contributes.semanticTokenScopes.some(({ scopes }) => (scopes[id]?.length ?? 0) > 0), id);
  });
});
