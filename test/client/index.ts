import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Entry point of the suite, the same for desktop VS Code (test-electron) and for the VS Code server of the harness. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, retries: 1, color: false, reporter: 'spec' });
  for (const file of readdirSync(__dirname).sort()) if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  // Only some of the tests, while one works on them.
  const wanted = process.env['NIGAO_TEST_GREP'];
  if (wanted) mocha.grep(wanted);
  return new Promise((resolve, reject) => {
    const runner = mocha.run(failures => {
      const results = process.env['NIGAO_TEST_RESULTS'];
      if (results !== undefined) writeFileSync(results, JSON.stringify({ stats: runner.stats }));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
