import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../support/shared';

// The suite in desktop VS Code: the one that NIGAO_VSCODE names, else one that is downloaded. Writes mocha's numbers to NIGAO_TEST_RESULTS.
async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'nigao-desktop-'));
  const executable = process.env['NIGAO_VSCODE'];
  const results = process.env['NIGAO_TEST_RESULTS'] ?? join(scratch, 'results.json');
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: join(projectRoot, 'out/test/client/index.js'),
      extensionTestsEnv: { NIGAO_TEST_RESULTS: results },
      launchArgs: [scratch, '--disable-extensions', '--disable-workspace-trust'],
    });
    const { stats } = JSON.parse(readFileSync(results, 'utf8')) as { stats: { passes: number; failures: number } };
    if (stats.passes + stats.failures === 0) throw new Error('no test ran');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
