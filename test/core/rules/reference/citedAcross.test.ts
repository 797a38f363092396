import assert from 'node:assert/strict';
import { type Corpus } from '../../../../server/src/core/model/corpus';
import { citedNameDrift } from '../../../../server/src/core/rules/reference/citedNameDrift';
import { type Finding } from '../../../../server/src/core/rules/rule';
import { type Analysis } from '../../../../server/src/core/service/analysis';
import { corpusEntry, identityOf } from '../../../../server/src/core/service/corpusEntry';
import { CorpusIndex } from '../../../../server/src/core/service/corpusIndex';
import { analyse } from '../../../support/analysis';
import { sharedTexts } from '../../../support/shared';

interface Draft {
  readonly title: string;
  readonly date: string;
  readonly body: string;
}
const textOf = ({ title, date, body }: Draft): string => `${title}\n\n${date}\n\n一、重点任务\n\n（一）强化制度保障。${body}\n`;
const earlier = (body: string, more: Partial<Draft> = {}): Draft => ({ title: '临江市港航发展规划（2024—2028年）', date: '2024年3月5日', body, ...more });
const later = (body: string, more: Partial<Draft> = {}): Draft => ({ title: '临江市港航提升行动计划（2026—2028年）', date: '2026年3月5日', body, ...more });

/** What each of the texts is told beside the others. */
function beside(texts: readonly string[]): readonly (readonly Finding[])[] {
  const index = new CorpusIndex();
  const analyses = texts.map(text => analyse(text));
  analyses.forEach((analysis, i) => {
    const entry = corpusEntry(analysis, `/plans/${i}.txt`, `plans/${i}.txt`);
    if (entry) index.set(entry);
  });
  return analyses.map((analysis, i) => {
    const corpus = (self: Analysis): Corpus => index.viewFor(identityOf(self, `/plans/${i}.txt`), () => 'draft');
    return analysis.beside(corpus).findingsOf([citedNameDrift]);
  });
}
const found = (own: Draft, ...others: readonly Draft[]): readonly Finding[] => beside([own, ...others].map(textOf))[0] ?? [];

suite('one document, named otherwise in another file', () => {
  const drifted: readonly (readonly [here: string, there: string, words: string])[] = [
    ['临江市港航经济促进条例', '临江市港航经济发展促进条例', '发展'],
    ['临江市港航经济发展促进条例', '临江市港航经济促进条例', '发展'],
    ['临江市港航经济发展条例', '临江市港航经济发展促进条例', '促进'],
    ['临江市岸线资源保护和利用条例', '临江市岸线资源保护利用条例', '和'],
    ['临江市航运要素市场建设管理办法', '临江市航运要素市场管理办法', '建设'],
    ['临江市港口集疏运体系发展规划（2021—2025年）', '临江市港口集疏运体系规划(2021-2025年)', '发展'],
    ['关于加快内河航运发展的意见', '关于加快推进内河航运发展的意见', '推进'],
    ['关于促进内河航运发展的决定', '关于内河航运发展的决定', '促进'],
    ['临江市绿色港口的评价办法（试行）', '临江市绿色港口评价办法（试行）', '的'],
    ['临江市“数字港航”建设方案', '临江市数字港航方案', '建设'],
    ['临江市船舶污染防治有关规定', '临江市船舶污染防治规定', '有关'],
    ['中华人民共和国内河航运促进法', '内河航运发展促进法', '发展'],
  ];
  for (const [here, there, words] of drifted) {
    test(`found: ${here} · ${there}`, () => {
      const all = found(later(`落实《${here}》。`), earlier(`宣传《${there}》。`));
      assert.deepEqual(all.map(f => [f.related?.map(r => [r.other?.path, r.other?.range.start.line])]), [[[['plans/1.txt', 6]]]]);
      assert.ok(all[0]?.message.includes(`《临江市港航发展规划（2024—2028年）》第7行作《${there}》，只差“${words}”`), all[0]?.message);
    });
  }

  const apart: readonly (readonly [why: string, here: string, there: string])[] = [
    ['one name', '临江市港航经济促进条例', '临江市港航经济促进条例'],
    ['another form of marks', '临江市“数字港航”方案（2021—2025年）', '临江市"数字港航"方案(2021-2025)'],
    ['a word exchanged', '临江市港航经济建设条例', '临江市港航经济发展条例'],
    ['another kind', '临江市港航经济促进条例', '临江市港航经济促进办法'],
    ['another place', '临江市港航经济促进条例', '东屿市港航经济发展促进条例'],
    ['a draft', '临江市港航经济促进条例', '临江市港航经济发展促进条例（草案）'],
    ['on trial', '临江市绿色港口评价办法（试行）', '临江市绿色港口建设评价办法'],
    ['revised', '临江市港航经济促进条例（2025年修订）', '临江市港航经济发展促进条例'],
    ['other years', '临江市集疏运规划（2021—2025年）', '临江市集疏运发展规划（2026—2030年）'],
    ['carries out another', '关于内河航运发展的意见', '关于内河航运发展的实施意见'],
    ['guidance', '关于加快内河航运的指导意见', '关于加快内河航运发展的意见'],
    ['a later step', '关于加快内河航运高质量发展的意见', '关于加快内河航运发展的意见'],
    ['another subject', '临江市航道保护条例', '临江市岸线保护条例'],
    ['no document', '临江市港航经济发展论坛', '临江市港航经济论坛'],
    ['too common', '发展规划', '建设规划'],
    ['two words put in at two places', '临江市促进港航经济发展条例', '临江市港航经济条例'],
  ];
  for (const [why, here, there] of apart) {
    test(`silent: ${why}`, () => {
      assert.deepEqual(found(later(`落实《${here}》。`), earlier(`宣传《${there}》。`)).map(f => f.message), []);
    });
  }

  test('silent: other numbers; found: the same', () => {
    const [here, there] = ['临江市集疏运发展方案', '临江市集疏运方案'];
    assert.equal(found(later(`落实《${here}》（临政发〔2022〕3号）。`), earlier(`宣传《${there}》（临政发〔2023〕3号）。`)).length, 0);
    assert.equal(found(later(`落实《${here}》（临政发〔2022〕3号）。`), earlier(`宣传《${there}》(临政发〔2022〕3号)。`)).length, 1);
  });

  test('silent: one of the two files has both names, so they are two documents; or the draft itself is told already', () => {
    const [a, b] = ['《临江市港航经济促进条例》', '《临江市港航经济发展促进条例》'];
    assert.deepEqual(found(later(`落实${a}。`), earlier(`落实${a}${b}。`)), []);
    assert.deepEqual(found(later(`落实${a}${b}。`), earlier(`落实${b}。`)), []);
  });

  test('the earlier file is left alone, files of another place too; where no order is told, both are told', () => {
    const [a, b] = ['落实《临江市港航经济促进条例》。', '落实《临江市港航经济发展促进条例》。'];
    assert.equal(found(earlier(a), later(b)).length, 0);
    assert.equal(found(later(a), earlier(b, { title: '东屿市港航发展规划（2024—2028年）' })).length, 0);
    const undated = { title: '临江市港航工作要点', date: '' };
    assert.deepEqual([found(later(a), earlier(b, undated)).length, found(earlier(b, undated), later(a)).length], [1, 1]);
  });

  test('a hint, while two names in one draft are a warning', () => {
    const [a, b] = ['落实《临江市港航经济促进条例》。', '落实《临江市港航经济发展促进条例》。'];
    const index = new CorpusIndex();
    index.set(corpusEntry(analyse(textOf(earlier(b))), 'plan', 'plan.txt') ?? assert.fail());
    const own = analyse(textOf(later(a)), { corpus: self => index.viewFor(identityOf(self, 'own'), () => 'draft') });
    assert.deepEqual(own.findings.filter(f => f.ruleId === citedNameDrift.id).map(f => f.severity), ['hint']);
  });

  test('each name once; several files in one finding', () => {
    const all = found(
      later('落实《临江市港航经济促进条例》。宣传《临江市港航经济促进条例》。'),
      earlier('落实《临江市港航经济发展促进条例》。'),
      earlier('落实《临江市港航经济发展促进条例》。', { title: '临江市造船业规划（2024—2028年）' }),
    );
    assert.deepEqual(all.map(f => f.related?.map(r => r.other?.path)), [['plans/1.txt', 'plans/2.txt']]);
    assert.match(all[0]?.message ?? '', /另有1份文件也与此处不一/);
  });

  test('the issued documents: one name of them differs', function () {
    const seeds = sharedTexts('seeds');
    if (seeds.length === 0) this.skip();
    const told = beside(seeds.map(s => s.text));
    const places = seeds.flatMap(({ name, text }, i) => (told[i] ?? []).map(f => `${name.slice(0, 3)}:${text.slice(0, f.span.start).split('\n').length}`));
    assert.deepEqual(places, ['001:37']);
  });
});
