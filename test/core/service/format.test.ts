import assert from 'node:assert/strict';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { type Edit, type Report, type Rule, type RuleContext } from '../../../server/src/core/rules/rule';
import { rules } from '../../../server/src/core/rules/registry';
import { type NigaoConfig } from '../../../server/src/core/service/config';
import { applyEdits } from '../../../server/src/core/service/edits';
import { format, formattingRules } from '../../../server/src/core/service/format';
import { fold } from '../../../server/src/core/text/fold';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';
import { random } from '../../support/random';
import { sharedTexts } from '../../support/shared';

const docs: Rule['docs'] = { title: '测试', what: '测试', why: '测试', exceptions: [], basis: '测试', bad: [{ text: '测试' }], good: [{ text: '测试' }] };
const config: Partial<NigaoConfig> = { kind: 'actionPlan' };

/** A rule of the formatter that wants these edits, as safe fixes of their own. */
function wants(edits: (context: RuleContext) => Iterable<Edit>, given: Partial<Rule> = {}): Rule {
  return {
    id: 'punctuation/ascii', severity: 'warning', docs, ...given,
    *check(context): Iterable<Report> {
      for (const edit of edits(context)) yield { span: edit.span, message: '测试', fixes: [{ title: '测试', edits: [edit], safety: 'safe' }] };
    },
  };
}
/** Every place of a pattern in the raw text, written anew. */
const replacing = (pattern: RegExp, by: string, given?: Partial<Rule>): Rule => wants(function* ({ source }) {
  for (const m of source.text.matchAll(pattern)) yield { span: { start: m.index, end: m.index + m[0].length }, newText: by };
}, given);

function formatted(text: string, from: readonly Rule[], language: Language = 'plain', more: Partial<NigaoConfig> = {}): string {
  return applyEdits(text, format(analyse(text, { language, config: { ...config, ...more } }), undefined, from));
}

const GUARDED: readonly (readonly [name: string, rule: Rule, text: string, gives: string, language?: Language])[] = [
  ['标点的宽度可改', replacing(/,/g, '，'), '一、主要任务\n改造灌区,修缮泵站。\n', '一、主要任务\n改造灌区，修缮泵站。\n'],
  ['汉字不改', replacing(/灌区/g, '灌溉区'), '改造灌区。\n', '改造灌区。\n'],
  ['数字不改', replacing(/月0/g, '月'), '2026年11月05日\n', '2026年11月05日\n'],
  ['全角数字可改半角', replacing(/２０２８/g, '2028'), '到２０２８年，建成渔港。\n', '到2028年，建成渔港。\n'],
  ['字母不改', replacing(/AI/g, '人工智能'), '发展AI产业。\n', '发展AI产业。\n'],
  ['两个数字不并成一个', replacing(/ /g, ''), '建成12 3号 平台。\n', '建成12 3号平台。\n'],
  ['序号不与后面的数字连成小数', replacing(/、/g, '.'), '一、主要任务\n1、5G 基站建设。\n', '一.主要任务\n1、5G 基站建设。\n'],
  ['百分号不添不删', replacing(/%/g, ''), '增长5%以上。\n', '增长5%以上。\n'],
  ['断行只在读作一段的地方合并', replacing(/\n/g, ''), '一、主要任务\n改造灌区，\n修缮泵站。\n完成验收。\n', '一、主要任务\n改造灌区，修缮泵站。\n完成验收。\n'],
  ['断在数字之间的不并', replacing(/\n/g, ''), '一、主要任务\n建成泵站、\n12座，投资5、\n6亿元。\n', '一、主要任务\n建成泵站、12座，投资5、6亿元。\n'],
  ['制表符不删', replacing(/\t/g, ''), '指标\t2028年\n渔港数\t12\n', '指标\t2028年\n渔港数\t12\n'],
  ['网址不动', replacing(/:/g, '：'), '详见:http://www.example.gov.cn/a:b，联系人:张某。\n', '详见：http://www.example.gov.cn/a:b，联系人：张某。\n'],
  ['Markdown 代码不动', replacing(/,/g, '，'), '改造灌区,修缮泵站。\n\n```\n甲,乙\n```\n', '改造灌区，修缮泵站。\n\n```\n甲,乙\n```\n', 'markdown'],
  ['Markdown 文首设置不动', replacing(/:/g, '：'), '---\nnigao: { kind: actionPlan }\n---\n\n目标:建成渔港。\n', '---\nnigao: { kind: actionPlan }\n---\n\n目标：建成渔港。\n', 'markdown'],
  ['Markdown 的记号不删', replacing(/\*\*|\||#/g, ''), '# 计划\n\n**目标**明确。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n', '# 计划\n\n**目标**明确。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n', 'markdown'],
  ['不造出 Markdown 的列表', replacing(/、/g, '.'), '1、 改造灌区。\n\n2、修缮泵站。\n', '1、 改造灌区。\n\n2.修缮泵站。\n', 'markdown'],
  ['纯文本没有这一条', replacing(/、/g, '.'), '1、 改造灌区。\n', '1. 改造灌区。\n'],
];

/** Han characters and digits, width aside. */
const words = (text: string): string => (fold(text).match(/[\p{Script=Han}\p{L}\p{N}%℃①|*#`]/gu) ?? []).join('');

suite('formatter', () => {
  for (const [name, rule, text, gives, language] of GUARDED) test(name, () => assert.equal(formatted(text, [rule], language), gives));

  test('only the rules about layout, only their safe fixes', () => {
    assert.equal(formatted('改造灌区,完成。\n', [replacing(/,/g, '，', { id: 'term/word-variant' })]), '改造灌区,完成。\n');
    const review: Rule = { ...wants(() => []), *check() { yield { span: { start: 4, end: 5 }, message: '测试', fixes: [{ title: '测试', edits: [{ span: { start: 4, end: 5 }, newText: '，' }], safety: 'review' }] }; } };
    assert.equal(formatted('改造灌区,完成。\n', [review]), '改造灌区,完成。\n');
  });

  test('whatever the level, but not what the user switched off or is off by itself', () => {
    const text = '改造灌区,完成。\n';
    const at = (given: Partial<Rule>, level?: 'off' | 'hint'): boolean => formatted(text, [replacing(/,/g, '，', given)], 'plain', level ? { rules: { 'punctuation/ascii': { level } } } : {}) !== text;
    assert.deepEqual([at({}), at({ severity: 'hint' }), at({ levels: { actionPlan: 'off' } }), at({}, 'hint')], [true, true, true, true]);
    assert.deepEqual([at({}, 'off'), at({ severity: 'off' })], [false, false]);
    assert.deepEqual([at({ severity: 'off' }, 'hint'), at({ severity: 'off', levels: { actionPlan: 'hint' } })], [true, true]);
  });

  test('what is ignored stays', () => {
    const text = '改造灌区,完成。\n\n<!-- nigao-disable-next-line punctuation/ascii: 引述 -->\n修缮泵站,完成。\n';
    assert.equal(formatted(text, [replacing(/,/g, '，')], 'markdown'), text.replace(',', '，'));
  });

  test('more than ten places: each by itself', () => {
    const text = `${'改造灌区,完成。\n'.repeat(30)}`;
    assert.equal(formatted(text, [replacing(/,/g, '，')]), text.replace(/,/g, '，'));
  });

  test('a range: what lies in it, later rounds too', () => {
    const { text, ranges } = marked('甲，乙,,丙。\n⟦改造灌区,,完成。⟧\n修缮泵站,,完成。\n');
    const rule = [replacing(/,,/g, ','), replacing(/(?<!,),(?!,)/g, '，', { id: 'punctuation/width-mixed' })];
    assert.equal(applyEdits(text, format(analyse(text, { config }), ranges[0], rule)), text.replace('灌区,,', '灌区，'));
  });

  test('rules that undo each other come to an end', () => {
    const both = [replacing(/,/g, '，'), replacing(/，/g, ',', { id: 'punctuation/width-mixed' })];
    assert.equal(words(formatted('改造,灌区，完成。\n', both)), '改造灌区完成');
  });

  test('any rule: edits valid, no Han character and no digit changed', function () {
    this.timeout(60_000);
    const pick = random(23);
    const pieces = ['灌区', '2028年', '5%', '1.5', ' ', '　', ',', '，', '。', '\n', '\n\n', '\t', '- ', '**', '| ', 'http://a.cn/x,y', '`a,b`', '（', ')', '〔2026〕', '1、', '—', '```\n', 'AI'];
    for (let i = 0; i < 80; i++) {
      const text = Array.from({ length: 30 }, () => pieces[pick(pieces.length)]).join('');
      const hostile = wants(function* ({ source }) {
        for (let at = pick(8); at < source.text.length; at += 1 + pick(12)) yield { span: { start: at, end: Math.min(source.text.length, at + pick(4)) }, newText: ['', '，', ' ', '。', '1', '甲', '—'][pick(7)] ?? '' };
      });
      const language = pick(2) === 0 ? 'plain' : 'markdown';
      const edits = format(analyse(text, { language, config }), undefined, [hostile]);
      let last = 0;
      for (const { span } of edits) {
        assert.ok(last <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify({ text, edits }));
        last = span.end;
      }
      const after = applyEdits(text, edits);
      assert.equal(words(after), words(text), JSON.stringify({ text, after }));
      for (const kept of ['http://a.cn/x,y', '\t']) assert.equal(after.split(kept).length, text.split(kept).length, JSON.stringify({ text, after }));
    }
  });

  test('real drafts: idempotent, no word and no number changed', function () {
    this.timeout(120_000);
    const texts = [...sharedTexts('seeds'), ...sharedTexts('corpus')];
    if (texts.length === 0) this.skip();
    for (const { name, text } of texts) {
      const once = applyEdits(text, format(analyse(text)));
      assert.equal(words(once), words(text), name);
      assert.equal(applyEdits(once, format(analyse(once))), once, name);
    }
  });

  test('the examples of the rules about layout are formatted as their fixes say', () => {
    for (const rule of rules.filter(r => formattingRules.includes(r.id))) {
      for (const example of rule.docs.bad) {
        const { text } = marked(example.text);
        const after = formatted(text, [rule], 'plain', { asOf: example.asOf ?? 'document' });
        assert.equal(words(after), words(text), rule.id);
        if (example.fixed !== undefined && words(example.fixed) === words(text)) assert.equal(after, example.fixed, rule.id);
      }
    }
  });
});
