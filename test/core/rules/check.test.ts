import assert from 'node:assert/strict';
import { check, levelOf, type Policy } from '../../../server/src/core/rules/check';
import { type Report, type Rule, type RuleContext } from '../../../server/src/core/rules/rule';
import { type Suppression } from '../../../server/src/core/rules/suppress';
import { hashOf } from '../../../server/src/core/text/hash';
import { analyse } from '../../support/analysis';

const DOCS: Rule['docs'] = { title: '试', what: '试', why: '试', exceptions: [], basis: '试', bad: [{ text: '⟦试⟧' }], good: [{ text: '' }] };

/** Reports every place where a word stands. */
function wordRule(id: Rule['id'], word: string, given: Partial<Rule> & { readonly report?: Partial<Report> } = {}): Rule {
  return {
    id,
    severity: 'warning',
    otherwise: 'warning',
    docs: DOCS,
    *check({ source }) {
      for (let at = source.text.indexOf(word); at >= 0; at = source.text.indexOf(word, at + 1)) yield { span: { start: at, end: at + word.length }, message: `此处有“${word}”`, ...given.report };
    },
    ...given,
  };
}
const POLICY: Policy = { rules: {}, ignore: [], requireReason: true, path: '方案.txt', marks: false };

function run(text: string, rules: readonly Rule[], policy: Partial<Policy> = {}, language: 'plain' | 'markdown' = 'plain'): readonly string[] {
  const context = analyse(text, { language }).context();
  return check(context, rules, { ...POLICY, marks: language === 'markdown', ...policy }).findings.map(f => `${f.severity} ${f.ruleId} ${f.span.start}`);
}

suite('engine', () => {
  test('findings come in the order of the text', () => {
    assert.deepEqual(run('乙甲乙', [wordRule('term/a', '甲'), wordRule('term/b', '乙')]), ['warning term/b 0', 'warning term/a 1', 'warning term/b 2']);
  });
  test('a rule that throws is a finding, the others run', () => {
    const broken: Rule = { ...wordRule('term/a', '甲'), check: () => { throw new Error('坏了'); } };
    assert.deepEqual(run('甲', [broken, wordRule('term/b', '甲')]), ['error nigao/rule-failed 0', 'warning term/b 0']);
  });
  test('what a rule reported before it threw is kept', () => {
    const late: Rule = { ...wordRule('term/a', '甲'), *check() { yield { span: { start: 1, end: 2 }, message: '有' }; throw new Error('坏了'); } };
    assert.deepEqual(run('甲乙', [late]), ['error nigao/rule-failed 0', 'warning term/a 1']);
  });
  test('after the time allowed the rules left are named', () => {
    const text = analyse('甲').context();
    const { findings } = check(text, [wordRule('term/a', '甲')], { ...POLICY, overTime: () => true });
    assert.equal(findings[0]?.ruleId, 'nigao/limit');
    assert.match(findings[0]?.message ?? '', /term\/a/);
  });
  const context = (id: RuleContext['profile']['id']): Pick<RuleContext, 'profile'> => ({ profile: { id, kind: undefined, carrier: false, form: [], reason: '' } });
  const LEVELS: readonly (readonly [string, Partial<Rule>, RuleContext['profile']['id'], Policy['rules'], string])[] = [
    ['its own', { severity: 'error' }, 'points', {}, 'error'],
    ['of the profile', { levels: { points: 'hint' } }, 'points', {}, 'hint'],
    ['off for the profile', { levels: { points: 'off' } }, 'points', {}, 'off'],
    ['no plan: off', { otherwise: undefined as never }, undefined, {}, 'off'],
    ['no plan: as the rule says', { otherwise: 'info' }, undefined, {}, 'info'],
    ['the user above all', { levels: { points: 'off' } }, 'points', { 'term/a': { level: 'error' } }, 'error'],
  ];
  for (const [name, given, profile, levels, expected] of LEVELS) {
    test(`level: ${name}`, () => assert.equal(levelOf(wordRule('term/a', '甲', given), context(profile), { rules: levels }), expected));
  }
  test('the level of a report stands below the user and above the rule', () => {
    const rule = wordRule('term/a', '甲', { report: { severity: 'hint' } });
    assert.deepEqual(run('甲', [rule]), ['hint term/a 0']);
    assert.deepEqual(run('甲', [rule], { rules: { 'term/a': { level: 'error' } } }), ['error term/a 0']);
  });
});

suite('suppression by settings', () => {
  const text = '一、总体要求\n甲在先。乙在后。\n二、主要任务\n甲又一处。\n';
  const rule = wordRule('term/a', '甲');
  const reason = '已经商定';
  const CASES: readonly (readonly [string, Suppression, number])[] = [
    ['by rule', { rule: 'term/a', reason }, 0],
    ['by category', { rule: 'term/*', reason }, 0],
    ['another rule', { rule: 'term/b', reason }, 2],
    ['by file', { rule: 'term/a', files: '*.txt', reason }, 0],
    ['another file', { rule: 'term/a', files: '附件/**', reason }, 2],
    ['by words of the sentence', { rule: 'term/a', text: '在先', reason }, 1],
    ['words of the next sentence do not count', { rule: 'term/a', text: '在后', reason }, 2],
    ['by hash of the sentence', { rule: 'term/a', sentence: hashOf('甲又一处。'), reason }, 1],
    ['by heading', { rule: 'term/a', in: '主要任务', reason }, 1],
    ['by path', { rule: 'term/a', in: '一', reason }, 1],
    ['all that is given must hold', { rule: 'term/a', in: '一', text: '又一处', reason }, 2],
    ['without a reason it does not hold', { rule: 'term/a' }, 2],
  ];
  for (const [name, entry, left] of CASES) {
    test(name, () => assert.equal(run(text, [rule], { ignore: [entry] }).length, left));
  }
  test('no reason is needed where the settings say so', () => assert.deepEqual(run(text, [rule], { ignore: [{ rule: 'term/a' }], requireReason: false }), []));
  test('says which entries held for the file and which were used', () => {
    const used = { rule: 'term/a', reason };
    const idle = { rule: 'term/b', reason };
    const elsewhere = { rule: 'term/a', files: '附件/**', reason };
    const checked = check(analyse(text).context(), [rule], { ...POLICY, ignore: [used, idle, elsewhere] });
    assert.deepEqual(checked.applied, [used, idle]);
    assert.deepEqual([...checked.used], [used]);
  });
});

suite('suppression in Markdown', () => {
  const rule = wordRule('term/a', '甲');
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['next line', '<!-- nigao-disable-next-line term/a: 已经商定 -->\n甲\n\n甲\n', ['warning term/a 50']],
    ['next line, a blank one between', '<!-- nigao-disable-next-line term/a：已经商定 -->\n\n甲\n', []],
    ['same line', '甲 <!-- nigao-disable-line term/a: 已经商定 -->\n\n甲\n', ['warning term/a 44']],
    ['an example in code is no mark', '```\n<!-- nigao-disable-file term/a: 示例 -->\n```\n\n甲\n', ['warning term/a 49']],
    ['range', '<!-- nigao-disable term/a: 已经商定 -->\n\n甲\n\n<!-- nigao-enable term/a -->\n\n甲\n', ['warning term/a 68']],
    ['range to the end', '甲\n\n<!-- nigao-disable term/a: 已经商定 -->\n\n甲\n', ['warning term/a 0']],
    ['file', '甲\n\n<!-- nigao-disable-file term/a: 已经商定 -->\n\n甲\n', []],
    ['unused', '<!-- nigao-disable-next-line term/a: 已经商定 -->\n乙\n', ['info nigao/unused-suppression 0']],
    ['without a reason', '<!-- nigao-disable-next-line term/a -->\n甲\n', ['error nigao/settings 0', 'warning term/a 40']],
    ['without a rule', '<!-- nigao-disable-next-line -->\n甲\n', ['error nigao/settings 0', 'warning term/a 33']],
    ['unknown rule', '<!-- nigao-disable-next-line term/x: 已经商定 -->\n甲\n', ['error nigao/settings 0', 'warning term/a 46']],
    ['two rules', '<!-- nigao-disable-next-line term/a, term/b: 已经商定 -->\n甲乙\n', []],
    ['another comment', '<!-- 甲 -->\n\n乙\n', ['warning term/b 12']],
  ];
  for (const [name, text, expected] of CASES) {
    test(name, () => {
      const rules = /乙/.test(text) && name !== 'unused' ? [rule, wordRule('term/b', '乙')] : [rule];
      const found = run(text, rules, {}, 'markdown').map(f => f.replace(/\d+$/, at => String(Number(at))));
      assert.deepEqual(found.map(f => f.split(' ').slice(0, 2).join(' ')), expected.map(f => f.split(' ').slice(0, 2).join(' ')), found.join('\n'));
      for (const finding of found.filter(f => f.includes('term/'))) assert.match(text[Number(finding.split(' ')[2])] ?? '', /[甲乙]/);
    });
  }
  test('plain text carries no marks', () => {
    assert.equal(run('<!-- nigao-disable-next-line term/a: 已经商定 -->\n甲\n', [rule]).length, 1);
  });
});

suite('grouping', () => {
  const many = '甲，'.repeat(11);
  const fix = (at: number) => ({ fixes: [{ title: '改', edits: [{ span: { start: at, end: at + 1 }, newText: '乙' }] as const, safety: 'safe' as const }] });
  const formRule: Rule = { ...wordRule('punctuation/ascii', '甲'), *check({ source }) { for (let i = 0; i < source.text.length; i += 2) yield { span: { start: i, end: i + 1 }, message: '甲', ...fix(i) }; } };
  test('more than ten of one rule about form become one with all its fixes', () => {
    const { findings } = check(analyse(many).context(), [formRule], POLICY);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.count, 11);
    assert.equal(findings[0]?.related?.length, 10);
    assert.equal(findings[0]?.fixes?.[0]?.edits.length, 11);
  });
  test('the fix for all takes the places that can be mended safely, though one cannot', () => {
    const some: Rule = { ...formRule, *check({ source }) { for (let i = 0; i < source.text.length; i += 2) yield { span: { start: i, end: i + 1 }, message: '甲', ...(i === 0 ? {} : fix(i)) }; } };
    const [first] = check(analyse(many).context(), [some], POLICY).findings;
    assert.deepEqual(first?.fixes?.map(f => [f.title, f.edits.length]), [['改正其中10处', 10]]);
  });
  test('ten stand for themselves', () => assert.equal(run('甲，'.repeat(10), [formRule]).length, 10));
  test('errors stand for themselves', () => assert.equal(run(many, [{ ...formRule, severity: 'error', otherwise: 'error' }]).length, 11));
  test('rules about substance stand for themselves', () => assert.equal(run(many, [wordRule('target/conflict', '甲')]).length, 11));
  test('two hundred in one line too', () => assert.equal(run('甲，'.repeat(200), [wordRule('target/conflict', '甲')]).length, 200));
  test('beyond two hundred in one line one stands for all, errors too', () => {
    const { findings } = check(analyse(`甲\n${'甲，'.repeat(5_000)}\n甲`).context(), [wordRule('unit/unknown', '甲', { severity: 'error', otherwise: 'error' }), wordRule('term/a', '，')], POLICY);
    assert.deepEqual(findings.map(f => [f.ruleId, f.span.start, f.count, f.related?.length]), [['unit/unknown', 0, undefined, undefined], ['unit/unknown', 2, 5_000, 20], ['term/a', 3, 5_000, 20], ['unit/unknown', 10_003, undefined, undefined]]);
  });
  test('all stay for those who mend them', () => assert.equal(run('甲，'.repeat(300), [wordRule('target/conflict', '甲')], { ungrouped: true }).length, 300));
});
