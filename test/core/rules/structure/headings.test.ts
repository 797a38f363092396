import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const TITLE = '某县水网行动计划\n';

/** Text of each finding of the rule, with 断号、重号、倒号 or the right form from its message. */
function found(rule: string, body: string): readonly string[] {
  const analysis = analyse(TITLE + body);
  return analysis.findings.filter(f => f.ruleId === rule).map(f => `${analysis.text(f.span)} ${/^[断重倒]号/.exec(f.message)?.[0] ?? '首号'}→${/应为“([^”]+)”/.exec(f.message)?.[1] ?? ''}`);
}

const NUMBERS: readonly (readonly [name: string, body: string, findings: readonly string[]])[] = [
  ['in order', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n（一）戊。寅。\n（二）己。卯。', []],
  ['一、 is missing a number', '一、甲\n略。\n三、乙\n略。', ['三、 断号→二、']],
  ['a number twice', '一、甲\n1.乙。子。\n2.丙。丑。\n2.丁。寅。\n3.戊。卯。', ['2. 重号→3.']],
  ['a number too low', '一、甲\n1.乙。子。\n2.丙。丑。\n1.丁。寅。', ['1. 倒号→3.']],
  ['one finding for a series', '一、甲\n1.乙。子。\n3.丙。丑。\n5.丁。寅。', ['3. 断号→2.']],
  ['run on over （一）', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n3.己。寅。\n4.庚。卯。', []],
  ['run on, one is missing', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n4.己。寅。\n5.庚。卯。', ['4. 首号→3.']],
  ['（一） runs on over 一、', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n（三）戊。寅。\n（四）己。卯。', []],
  ['begins in the middle', '一、甲\n（二）乙。子。\n（三）丙。丑。', ['（二） 首号→（一）']],
  ['a list behind a lead-in begins anew', '一、甲\n1.乙。子。\n2.丙，材料如下：\n1.丁；\n2.戊。', []],
  ['entries of a 专栏 are a series of their own', '一、甲\n1.乙。子。\n专栏1 丙\n1.丁：丑。\n2.戊：寅。\n2.己。卯。', []],
  ['attachments are', '一、甲\n略。\n二、乙\n略。\n附件1\n说明\n一、丙\n略。\n二、丁\n略。', []],
  ['an attachment has its own faults', '一、甲\n略。\n二、乙\n略。\n附件1\n说明\n一、丙\n略。\n三、丁\n略。', ['三、 断号→二、']],
  ['a heading that lost its line end', '一、甲\n略。二、乙\n略。\n三、丙\n略。', []],
  ['full-width digits', '一、甲\n１．乙。子。\n３．丙。丑。', ['３． 断号→2．']],
  ['circled', '一、甲\n①乙；\n③丙。', ['③ 断号→②']],
  ['chapters and their sections', '第一章 甲\n第一节 乙\n略。\n第二节 丙\n略。\n第三章 丁\n第一节 戊\n略。', ['第三章 断号→第二章']],
  ['run on through the whole text, whatever the depth', '一、甲\n1.乙。子。\n二、丙\n（一）丁。\n2.戊。寅。\n3.己。卯。\n三、庚\n4.辛。辰。\n（一）壬。\n5.癸。巳。', []],
  ['run on through the whole text, one is missing', '一、甲\n1.乙。子。\n二、丙\n（一）丁。\n3.戊。寅。\n4.己。卯。', ['3. 首号→1.']],
  ['a name that begins with digits', '一、甲\n1.乙。子。\n2.121人才工程。丑。\n3.丁。寅。', []],
  ['a note that begins its list in the line', '一、甲\n1.乙。子。\n2.丙。丑。\n注：1.丁是戊。\n2.己是庚。\n3.辛是壬。', []],
  ['versions and amounts are no numbers', '一、甲\n1.乙。子。\n2.0版上线。\n1.5亿元到位。\n2.丙。丑。', []],
];

const MARKS: readonly (readonly [name: string, body: string, findings: readonly string[]])[] = [
  ['right forms', '一、甲\n（一）乙\n1.丙。子。\n2．丁。丑。\n（1）戊。寅。\n①己。卯。', []],
  ['顿号 behind Arabic numbers', '一、甲\n1、乙。子。\n2、丙。丑。', ['1、 首号→1.', '2、 首号→2.']],
  ['顿号 behind brackets', '一、甲\n（一）、乙。子。', ['（一）、 首号→（一）']],
  ['. behind Han numbers', '一.甲\n略。', ['一. 首号→一、']],
  ['enumerations', '一、甲\n一、二、三产业融合，1、2号线贯通。', []],
  ['comma or colon in a series', '一、甲\n1.乙。子。\n2，丙。丑。\n3.丁。寅。\n二：戊\n略。\n三、己\n略。', ['2， 首号→2.', '二： 首号→二、']],
  ['comma behind the first', '一、甲\n1：乙。子。\n2.丙。丑。', ['1： 首号→1.']],
  ['no series', '一、甲\n5，乙。子。\n6：丙。丑。', []],
  ['lists and scales', '一、甲\n1.乙。子。\n2，3号线贯通。\n2:500比例测图。', []],
  ['quotations', '一、甲\n原文“第一、加强领导；第二、压实责任”不变。', []],
];

suite('a piece without a title', () => {
  for (const [name, text, count] of [
    ['begins with the number that it had', '五、主要任务\n（一）甲。略。\n（二）乙。略。\n六、保障措施\n略。\n', 0],
    ['is called an excerpt', '临江市水网建设规划（节选）\n\n三、发展目标\n略。\n四、主要任务\n（一）甲。略。\n（二）乙。略。\n', 0],
    ['is called so in other words', '临江市水网建设规划〔摘编〕\n\n三、发展目标\n略。\n四、主要任务\n略。\n', 0],
    ['an excerpt with a gap', '临江市水网建设规划（节选）\n\n三、发展目标\n略。\n五、主要任务\n略。\n', 1],
    ['is no excerpt: a plan of parts', '临江市部分水网建设规划\n\n三、发展目标\n略。\n四、主要任务\n略。\n', 1],
    ['has faults of its own', '五、主要任务\n略。\n七、保障措施\n略。\n', 1],
    ['a text with a title begins with one', `${TITLE}五、主要任务\n略。\n六、保障措施\n略。\n`, 1],
  ] as const) {
    test(name, () => assert.equal(analyse(text).findings.filter(f => f.ruleId === 'structure/heading-number-sequence').length, count));
  }
});

suite('rules on headings', () => {
  for (const [name, body, findings] of NUMBERS) test(`numbers: ${name}`, () => assert.deepEqual(found('structure/heading-number-sequence', `${body}\n`), findings));
  for (const [name, body, findings] of MARKS) test(`marks: ${name}`, () => assert.deepEqual(found('structure/heading-marker-punct', `${body}\n`), findings));
});
