import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { projectRoot } from './support/shared';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly [key: string]: unknown;
}

// What the .vsix holds, as vsce chooses it; `npm run package` makes it.
suite('package', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const bundled = existsSync(join(projectRoot, 'server/dist/server.js')) && existsSync(join(projectRoot, 'client/dist/node.js'));
  let files: readonly string[] = [];
  suiteSetup(async function () {
    this.timeout(60_000);
    files = (await listFiles({ cwd: projectRoot, packageManager: PackageManager.None })).map(f => f.replaceAll('\\', '/'));
  });

  test('holds programs, grammar, snippets, pictures and schema, and nothing else', () => {
    const wanted = [
      /^(?:package(?:\.nls(?:\.[\w-]+)?)?\.json|README(?:\.en)?\.md|CHANGELOG\.md|LICENSE)$/,
      /^(?:client|server)\/dist\/[\w-]+\.(?:js|css|html)$/,
      /^client\/(?:[\w-]+\.(?:png|svg)|media\/[\w-]+\.(?:svg|gw|css|js))$/,
      /^server\/docs\/(?:nigao\.schema\.json|images\/[\w-]+\.png)$/,
      /^syntaxes\/[\w.-]+\.json$/,
      /^snippets\/[\w.-]+\.json$/,
    ];
    for (const file of files) assert.ok(wanted.some(w => w.test(file)), file);
    for (const file of ['LICENSE', 'CHANGELOG.md', 'README.md']) assert.ok(files.includes(file), file);
  });

  test('no native code, no sources, no tests, no packages', () => {
    for (const file of files) assert.doesNotMatch(file, /\.node$|\.ts$|\.map$|(?:^|\/)(?:src|test|node_modules|seeds|tools)\//, file);
  });

  test('every file that the manifest names is in it', function () {
    if (!bundled) this.skip();
    const named = [manifest.main, manifest.browser, manifest.icon, ...JSON.stringify(manifest['contributes']).matchAll(/"((?:\.\/)?(?:client|server|syntaxes|snippets)\/[\w./-]+\.\w+)"/g)].map(m => (typeof m === 'string' ? m : (m[1] ?? '')));
    assert.ok(named.length > 10);
    for (const file of named) assert.ok(files.includes(file.replace(/^\.\//, '')), file);
    for (const file of ['server/dist/server.js', 'server/dist/browser.js', 'server/dist/cli.js', 'client/media/sample.gw']) assert.ok(files.includes(file), file);
  });

  test('three megabytes at most', function () {
    if (!bundled) this.skip();
    const size = files.reduce((sum, file) => sum + deflateRawSync(readFileSync(join(projectRoot, file))).length, 0);
    assert.ok(size < 3 * 1024 * 1024, `${Math.round(size / 1024)} KB`);
  });

  test('says to the Marketplace and to Open VSX what they ask for', () => {
    for (const key of ['name', 'displayName', 'description', 'version', 'publisher', 'license', 'icon', 'categories', 'keywords', 'pricing', 'galleryBanner', 'qna', 'engines']) assert.ok(key in manifest, key);
    // Both take 30 keywords at most; the icon is a PNG of 128 × 128.
    assert.ok((manifest['keywords'] as readonly string[]).length <= 30);
    const icon = readFileSync(join(projectRoot, manifest.icon));
    assert.deepEqual([icon.toString('latin1', 1, 4), icon.readUInt32BE(16), icon.readUInt32BE(20)], ['PNG', 128, 128]);
  });

  test('needs no other extension: an offline machine could not fetch it', () => {
    assert.equal('extensionDependencies' in manifest, false);
    assert.equal('extensionPack' in manifest, false);
  });
});
