#!/usr/bin/env node
// Stands in for the `code` program of desktop VS Code: takes the arguments of @vscode/test-electron and runs the suite in the VS Code server.
// Exit code: 0 passed · 1 failed · 2 did not end, or an argument that is not understood.
import * as path from 'node:path';
import { runSuite } from './suite.mjs';

const given = process.argv.slice(2);
const value = name => given.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const understood = /^--(?:no-|disable-|skip-|(?:extensionTestsPath|extensionDevelopmentPath|extensions-dir|user-data-dir)=)/;
const refused = given.find(arg => arg.startsWith('-') && !understood.test(arg));
const [extension, tests, folder] = [value('extensionDevelopmentPath'), value('extensionTestsPath'), given.find(arg => !arg.startsWith('-'))];
if (refused || !extension || !tests || !folder) {
  console.error(refused ? `code: argument not understood: ${refused}` : 'code: extensionDevelopmentPath, extensionTestsPath and a folder are needed');
  process.exit(2);
}
process.exit(await runSuite({ extension, tests: path.resolve(tests), folder }));
