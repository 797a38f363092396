import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['out/', '**/dist/', 'node_modules/', '.vscode-harness/', '.vscode-test/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      complexity: ['warn', 30],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['warn', 5],
    },
  },
  // nodejieba is optional and native: required at its first use, where it is there.
  { files: ['**/*.cjs', 'server/src/node/jiebaSegmenter.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['server/src/core/**'], rules: { 'no-restricted-globals': ['error', 'Date', 'process', 'console'] } },
  { files: ['server/tools/**', 'server/src/cli/**', 'test/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
);
