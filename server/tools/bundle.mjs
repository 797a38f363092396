// Bundles the five programs: extension and language server for Node and for the browser, and the command line.
// usage: bundle.mjs [--production] [--watch]
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const production = process.argv.includes('--production');

/**
 * write-excel-file has large sheets compressed in a Worker made of fflate's own source; bundled functions do not run there, and a Worker within a Worker may be
 * forbidden. A sheet takes milliseconds: it is compressed where it is.
 */
const zipInPlace = {
  name: 'zip-in-place',
  setup: build => build.onLoad({ filter: /write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, ({ path }) => ({
    contents: "import zip from './zipToArrayBufferSync.js'; export default files => Promise.resolve(zip(files));", resolveDir: dirname(path),
  })),
};
/** `vscode` is the editor's; nodejieba is native and optional, found at run time or not at all. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  external: ['vscode', 'nodejieba'],
  plugins: [zipInPlace],
};
/** Packages written as ES modules ask for `import.meta.url`, which a CommonJS bundle does not have. */
const metaUrl = { define: { 'import.meta.url': 'importMetaUrl' }, js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" };
const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'], define: metaUrl.define, banner: { js: metaUrl.js } };
const browser = { ...shared, platform: 'browser', target: 'es2022', define: { global: 'globalThis' }, mainFields: ['browser', 'module', 'main'] };
const programs = [
  { ...node, entryPoints: ['client/src/nodeMain.ts'], outfile: 'client/dist/node.js', external: [...shared.external, './nodeClient.js'], supported: { 'dynamic-import': false } },
  // Read only once a plan is opened.
  { ...node, entryPoints: ['client/src/nodeClient.ts'], outfile: 'client/dist/nodeClient.js' },
  { ...browser, entryPoints: ['client/src/browserMain.ts'], outfile: 'client/dist/browser.js' },
  // The page of the boards: a script and a style of their own in a webview.
  { ...browser, format: 'iife', entryPoints: ['client/page/board.ts'], outfile: 'client/dist/board.js' },
  { ...browser, entryPoints: ['client/page/board.css'], outfile: 'client/dist/board.css' },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'server/dist/server.js' },
  // A Worker has neither `module` nor `document`: one closed script, of packages' forms for workers.
  { ...browser, format: 'iife', conditions: ['worker', 'module'], entryPoints: ['server/src/browser/main.ts'], outfile: 'server/dist/browser.js' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.js', banner: { js: `#!/usr/bin/env node\n${metaUrl.js}` } },
];

const missing = programs.flatMap(p => p.entryPoints).filter(file => !existsSync(`${root}${file}`));
if (missing.length > 0) {
  console.error(`bundle: no such entry point: ${missing.join(', ')}`);
  process.exitCode = 1;
}
const present = programs.filter(p => existsSync(`${root}${p.entryPoints[0]}`));

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(present.map(p => esbuild.context({ ...p, logLevel: 'info' })));
  await Promise.all(contexts.map(context => context.watch()));
} else {
  const results = await Promise.all(present.map(p => esbuild.build({ ...p, metafile: true })));
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      if (/\.(?:js|css)$/.test(file)) console.log(`${relative(root, `${root}${file}`)}  ${Math.round(bytes / 1024)} KB`);
    }
  }
}
