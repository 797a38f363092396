import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands as protocolCommands, settingsFileName, settingsSection, tokenTypes } from '../server/src/protocol/protocol';
import { projectRoot } from './support/shared';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean }; readonly virtualWorkspaces: boolean };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly configuration?: string; readonly filenames?: readonly string[] }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string; readonly language: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string; readonly superType: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string; readonly when?: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: readonly string[]; readonly enumItemLabels?: readonly string[] }>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly id: string; readonly description: string; readonly media: { readonly svg: string; readonly altText: string }; readonly completionEvents: readonly string[] }[] }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
  };
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

suite('manifest', () => {
  const source = read('package.json');
  const manifest = JSON.parse(source) as Manifest;
  const { contributes } = manifest;
  const clientSource = readdirSync(join(projectRoot, 'client/src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => read(`client/src/${name}`)).join('\n');

  test('files that are named exist', () => {
    const files = [manifest.icon, ...contributes.grammars.map(g => g.path), ...contributes.snippets.map(s => s.path), ...contributes.languages.flatMap(l => l.configuration ?? [])];
    for (const file of files) assert.ok(existsSync(join(projectRoot, file)), file);
  });

  test('programs that are named are bundled', () => {
    const bundle = read('server/tools/bundle.mjs');
    for (const file of [manifest.main, manifest.browser]) assert.ok(bundle.includes(`'${file.replace('./', '')}'`), file);
    for (const [file, program] of [['client/src/nodeClient.ts', 'server/dist/server.js'], ['client/src/browserMain.ts', 'server/dist/browser.js']] as const) {
      assert.ok(read(file).includes(`'${program}'`) && bundle.includes(`'${program}'`), program);
    }
    // What is read only when a plan is opened stands beside the program that asks for it.
    assert.ok(read('client/src/nodeMain.ts').includes("import('./nodeClient.js')") && bundle.includes("'client/dist/nodeClient.js'"));
  });

  test('every text has a Chinese and an English form, none is left over', () => {
    const keys = [...new Set([...source.matchAll(/"%([\w.-]+)%"/g)].map(m => m[1] ?? ''))].sort();
    for (const file of ['package.nls.json', 'package.nls.en.json']) {
      const texts = JSON.parse(read(file)) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), keys, file);
    }
    const chinese = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
    for (const [key, text] of Object.entries(chinese)) assert.match(text, /\p{Script=Han}/u, key);
  });

  test('semantic tokens are those of the protocol', () => {
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id, superType }) => [id, superType]), tokenTypes.map(({ id, superType }) => [id, superType]));
    assert.deepEqual(contributes.semanticTokenScopes[0]?.scopes, Object.fromEntries(tokenTypes.map(({ id, scope }) => [id, [scope]])));
  });

  test('commands in menus are contributed, contributed ones are registered', () => {
    const contributed = contributes.commands.map(c => c.command);
    for (const { command } of Object.values(contributes.menus).flat()) assert.ok(contributed.includes(command), command);
    for (const command of contributed) assert.ok(clientSource.includes(`registerCommand('${command}'`), command);
    for (const command of Object.values(protocolCommands)) assert.ok(!contributed.includes(command), `${command} needs arguments and is not for the palette`);
  });

  test('views: their own container, one colour, the welcome without a plan, the rest only with one', () => {
    const [container] = contributes.viewsContainers.activitybar;
    assert.ok(container !== undefined);
    const svg = read(container.icon);
    assert.deepEqual([...new Set([...svg.matchAll(/(?:fill|stroke)="(#?\w+)"/g)].map(m => m[1]))].sort(), ['#000', 'none']);
    assert.ok(read('.vscodeignore').includes(`!${container.icon}`), 'packed');
    const views = contributes.views[container.id] ?? [];
    assert.deepEqual(views.map(v => [v.id, v.when]), [['nigao.tasks', undefined], ['nigao.targets', 'nigao.viewedPlan'], ['nigao.findings', 'nigao.viewedPlan']]);
    for (const { id } of views) assert.ok(clientSource.includes(`'${id}'`), id);
    const [welcome] = contributes.viewsWelcome;
    assert.deepEqual([welcome?.view, welcome?.when], ['nigao.tasks', '!nigao.viewedPlan']);
    for (const file of ['package.nls.json', 'package.nls.en.json']) {
      const text = (JSON.parse(read(file)) as Readonly<Record<string, string>>)['views.welcome'] ?? '';
      assert.deepEqual([...text.matchAll(/\(command:([\w.]+)\)/g)].map(m => m[1]), ['nigao.newPlan', 'nigao.openSample', 'nigao.check']);
    }
  });

  test('commands that need a row are not in the palette', () => {
    const rowOnly = (contributes.menus['view/item/context'] ?? []).map(i => i.command);
    for (const command of new Set(rowOnly)) assert.equal(contributes.menus['commandPalette']?.find(i => i.command === command)?.when, 'false', command);
  });

  test('settings: names, defaults that are allowed, a label for every choice', () => {
    for (const [name, setting] of contributes.configuration.flatMap(group => Object.entries(group.properties))) {
      assert.ok(name.startsWith(`${settingsSection}.`), name);
      if (setting.enum === undefined) continue;
      assert.ok(setting.enum.includes(String(setting.default)), name);
      if (setting.enumItemLabels) assert.equal(setting.enumItemLabels.length, setting.enum.length, name);
    }
  });

  test('settings stand in groups, each with something in it', () => {
    assert.deepEqual(contributes.configuration.map(s => s.title), ['%settings.check%', '%settings.write%', '%settings.read%', '%settings.program%']);
    for (const { title, properties } of contributes.configuration) assert.ok(Object.keys(properties).length > 0, title);
    assert.ok('nigao.rules' in (contributes.configuration[0]?.properties ?? {}));
  });

  test('one walkthrough: every step has an action that exists, a picture in the colours of the theme, and words for it', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.ok(walkthrough !== undefined && others.length === 0 && walkthrough.steps.length <= 5);
    const known = [...contributes.commands.map(c => c.command), 'nigao.tasks.focus'];
    for (const file of ['package.nls.json', 'package.nls.en.json']) {
      const texts = JSON.parse(read(file)) as Readonly<Record<string, string>>;
      for (const { id, media, completionEvents } of walkthrough.steps) {
        const links = [...(texts[`walkthrough.${id}.description`] ?? '').matchAll(/\(command:([\w.]+)\)/g)].map(m => m[1] ?? '');
        assert.ok(links.length > 0 && links.every(l => known.includes(l)), `${file} ${id}: ${links.join(' ')}`);
        assert.ok(completionEvents.length > 0, id);
        assert.ok((texts[media.altText.slice(1, -1)] ?? '').length > 20, id);
        const svg = read(media.svg);
        for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) assert.match(colour ?? '', /^(?:none|var\(--vscode-[\w-]+, #\w+\))$/, media.svg);
      }
    }
  });

  test('starts for plans in three languages and for a settings file, in any workspace', () => {
    for (const event of ['onLanguage:nigao', 'onLanguage:plaintext', 'onLanguage:markdown', `workspaceContains:**/${settingsFileName}`]) assert.ok(manifest.activationEvents.includes(event), event);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  test('defaults are changed for the own language only', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ['[nigao]']);
  });

  test('the settings file is JSON with comments', () => {
    assert.ok(contributes.languages.some(l => l.id === 'jsonc' && l.filenames?.includes(settingsFileName)));
  });

  test('the problem matcher reads the command line', () => {
    const pattern = new RegExp(contributes.problemMatchers[0]?.pattern.regexp ?? '');
    const match = pattern.exec('drafts/计划.txt:14:195: error: “省经信委”自2018年10月起为“省经信厅”。 [unit/former-name]');
    assert.deepEqual(match?.slice(1), ['drafts/计划.txt', '14', '195', 'error', '“省经信委”自2018年10月起为“省经信厅”。', 'unit/former-name']);
  });

  test('snippets serve the three languages that plans are written in', () => {
    assert.deepEqual(contributes.snippets.map(s => s.language).sort(), ['markdown', 'nigao', 'plaintext']);
  });

  test('language configuration: word pattern and rules are regular expressions', () => {
    const configuration = JSON.parse(read('syntaxes/language-configuration.json')) as {
      readonly wordPattern: { readonly pattern: string; readonly flags: string };
      readonly onEnterRules: readonly { readonly beforeText: string }[];
    };
    const words = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('到2028年，数字经济核心产业增加值增长12.5%。'.match(words), ['到', '2028', '年', '数字经济核心产业增加值增长', '12.5%']);
    for (const { beforeText } of configuration.onEnterRules) assert.doesNotThrow(() => new RegExp(beforeText));
  });
});
