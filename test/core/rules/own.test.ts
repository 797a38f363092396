import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding } from '../../../server/src/core/rules/rule';
import { rules } from '../../../server/src/core/rules/registry';
import { analyse } from '../../support/analysis';
import { projectRoot } from '../../support/shared';
import { snippets } from '../../support/snippets';

/** Categories about wording, marks and numbers; every rule of them that the registry has. */
const WORDING = /^(?:punctuation|term|number|measure)\//;
const wording = (text: string, language: 'plain' | 'markdown' = 'plain', kind: 'actionPlan' | 'auto' = 'actionPlan'): readonly string[] => analyse(text, { language, config: { kind } }).findings.filter(f => WORDING.test(f.ruleId) || f.ruleId === 'nigao/rule-failed').map(said);
const said = (f: Finding): string => `${f.ruleId}: ${f.message}`;
/** A word in “ ” or between ` ` is spoken of, not used. */
const used = (text: string): string => text.replace(/“[^”]*”/g, '“某”').replace(/ ?`[^`]*` ?/g, '某');
/** A rule about marks, numbers or measures speaks of what the rules of its category look for; words can be put in “ ”. */
const about = (id: string, findings: readonly string[]): readonly string[] => findings.filter(f => id.startsWith('term/') || !f.startsWith(id.slice(0, id.indexOf('/') + 1)));
/** Pages for the web set Latin words off with blanks; drafts do not. */
const printed = (findings: readonly string[]): readonly string[] => findings.filter(f => !f.startsWith('punctuation/stray-space'));

/** What the project itself proposes to write must pass its own rules. */
suite('own wording', () => {
  const whole = snippets().filter(s => ['行动计划', '工作要点', '实施方案', '印发通知'].includes(s.name));
  test('the four whole documents are there', () => assert.equal(whole.length, 4));
  for (const { name, expanded } of whole) {
    test(`the snippet ${name} is taken for a plan and has no error, warning or information`, () => {
      const { findings, profile } = analyse(expanded);
      assert.notEqual(profile.id, undefined);
      assert.deepEqual(findings.filter(f => f.severity !== 'hint').map(said), []);
    });
  }
  for (const { name, expanded } of snippets()) test(`the snippet ${name} is sound in words, marks and numbers`, () => assert.deepEqual(wording(expanded), []));

  test('there are rules to pass', () => assert.ok(rules.filter(r => WORDING.test(r.id)).length >= 8));
  for (const { id, docs } of rules) {
    test(`the page of ${id}`, () => {
      const page = [docs.title, docs.what, docs.why, ...docs.exceptions, docs.basis].map(used).join('\n\n');
      assert.deepEqual(about(id, printed(wording(page))), []);
    });
    test(`the messages of ${id}`, () => {
      const config = { ...(docs.bad[0].terms ? { terms: docs.bad[0].terms } : {}), ...(docs.bad[0].kinds ? { kinds: docs.bad[0].kinds } : {}) };
      const messages = docs.bad.flatMap(({ text }) => analyse(text.replace(/[⟦⟧]/g, ''), { config }).findings.filter(f => f.ruleId === id).flatMap(f => [f.message, ...(f.fixes ?? []).map(x => x.title)]));
      assert.deepEqual(about(id, messages.flatMap(m => wording(used(m)))), []);
    });
  }
  for (const sample of readdirSync(join(projectRoot, 'test/fixtures/sound')).filter(n => /\.(?:txt|gw|md)$/.test(n))) {
    test(`the sound sample ${sample}`, () => assert.deepEqual(wording(readFileSync(join(projectRoot, 'test/fixtures/sound', sample), 'utf8'), sample.endsWith('.md') ? 'markdown' : 'plain', 'auto').filter(f => f.startsWith('term/')), []));
  }
  for (const name of ['README.md', 'CHANGELOG.md', 'server/tools/data/README.md', 'seeds/README.md']) {
    test(name, () => assert.deepEqual(printed(wording(used(readFileSync(join(projectRoot, name), 'utf8')), 'markdown')), []));
  }
});
