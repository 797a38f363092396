import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus } from '../../../../server/src/core/model/corpus';
import { crossDocument } from '../../../../server/src/core/rules/target/crossDocument';
import { type Analysis } from '../../../../server/src/core/service/analysis';
import { corpusEntry, identityOf } from '../../../../server/src/core/service/corpusEntry';
import { CorpusIndex } from '../../../../server/src/core/service/corpusIndex';
import { standingBy } from '../../../../server/src/core/service/issued';
import { analyse, readText } from '../../../support/analysis';
import { sharedFolder } from '../../../support/shared';

interface Draft {
  readonly title: string;
  readonly date?: string;
  readonly number?: string;
  readonly body: string;
}
const textOf = ({ title, date, number, body }: Draft): string => `${number === undefined ? '' : `${number}\n\n`}${title}\n\n${date === undefined ? '' : `${date}\n\n`}一、总体目标\n\n${body}\n`;
const plan = (body: string, more: Partial<Draft> = {}): Draft => ({ title: '临江市现代物流发展规划（2024—2028年）', date: '2024年3月5日', number: '临政发〔2024〕3号', body, ...more });
const draft = (body: string, more: Partial<Draft> = {}): Draft => ({ title: '临江市现代物流行动计划（2026—2028年）', date: '2026年3月5日', body, ...more });

/** Severity and message of the findings in `own`, read beside the others. */
function found(own: Draft, ...others: readonly Draft[]): readonly string[] {
  const index = new CorpusIndex();
  others.forEach((other, i) => {
    const entry = corpusEntry(analyse(textOf(other)), `/plans/${i}.txt`, `plans/${i}.txt`);
    if (entry) index.set(entry);
  });
  const corpus = (self: Analysis): Corpus => index.viewFor(identityOf(self, '/own.txt'), standingBy(undefined, () => undefined, () => false));
  return analyse(textOf(own), { corpus }).findings.filter(f => f.ruleId === 'target/cross-document').map(f => `${f.severity} ${f.message}`);
}

suite('target/cross-document', () => {
  const clash: readonly (readonly [why: string, severity: string, own: Draft, other: Draft])[] = [
    ['lowered, one field, in force', 'warning', draft('到2028年，社会物流总额达到1.8万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['raised', 'info', draft('到2028年，社会物流总额达到2.8万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['lowered, another field', 'info', draft('到2028年，社会物流总额达到1.8万亿元。', { title: '临江市县域商业行动计划（2026—2028年）' }), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['lowered, the other is no issued document', 'info', draft('到2028年，社会物流总额达到1.8万亿元。'), { title: '临江市现代物流实施方案（2026—2028年）', body: '到2028年，社会物流总额达到2.4万亿元。' }],
    ['a lower bound is lowered', 'info', draft('到2028年，社会物流总额达到1.8万亿元以上。'), plan('到2028年，社会物流总额达到2.4万亿元以上。')],
    ['below a lower bound', 'warning', draft('到2028年，社会物流总额达到1.8万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元以上。')],
    ['about, far off', 'warning', draft('到2028年，社会物流总额达到1.5万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元左右。')],
    ['what falls: a higher bound is the weaker one', 'info', draft('到2028年，物流成本占比控制在14%以内。'), plan('到2028年，物流成本占比控制在12%以内。')],
    ['new or in all is not said', 'info', draft('到2028年，培育物流示范园区20个。'), plan('到2028年，培育物流示范园区35个。')],
    ['units are converted', 'warning', draft('到2028年，社会物流总额达到18000亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['whole and nothing are one scope', 'warning', draft('到2028年，全市社会物流总额达到1.8万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['a share', 'warning', draft('到2028年，标准托盘普及率达到50%。'), plan('到2028年，标准托盘普及率达到60%。')],
    ['from the year, the draft has no date', 'warning', draft('到2028年，社会物流总额达到1.8万亿元。', { date: '' }), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['words left out that the heading says', 'info', draft('（一）建设多式联运枢纽\n\n到2028年，建设公铁型、公水型枢纽8个。'), plan('到2028年，建设公铁型、公水型多式联运枢纽15个。')],
    ['a verb taken into the name', 'hint', draft('到2028年，开放数据集总量达到800个。'), plan('到2028年，开放200个以上物流数据集。')],
    ['passed here, reached there', 'hint', draft('到2028年，社会物流总额达到2.4万亿元。'), plan('到2028年，社会物流总额超过2.4万亿元。')],
    ['two bounds in one year', 'hint', draft('到2028年，社会物流总额达到2.4万亿元以上。', { date: '2024年9月1日' }), { ...plan('到2028年，社会物流总额达到1.8万亿元以上。'), date: '' }],
  ];
  for (const [why, severity, own, other] of clash) {
    test(`found: ${why}`, () => {
      const all = found(own, other);
      assert.equal(all.length, 1, all.join('\n'));
      assert.equal(all[0]?.split(' ')[0], severity, all[0]);
      assert.match(all[0] ?? '', new RegExp(`《${other.title}》`));
    });
  }

  const silent: readonly (readonly [why: string, own: Draft, other: Draft])[] = [
    ['equal', draft('到2028年，社会物流总额达到2.4万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['equal after conversion', draft('到2028年，社会物流总额达到24000亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['equal after rounding', draft('到2028年，社会物流总额达到24300亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['a lower bound is raised', draft('到2028年，社会物流总额达到3.1万亿元以上。'), plan('到2028年，社会物流总额达到2.4万亿元以上。')],
    ['above a lower bound', draft('到2028年，社会物流总额达到3.1万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元以上。')],
    ['passed here, reached there before', draft('到2028年，社会物流总额突破2.4万亿元。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['the other came later', plan('到2028年，社会物流总额达到2.4万亿元。'), draft('到2028年，社会物流总额达到1.8万亿元。')],
    ['another year', draft('到2028年，社会物流总额达到2.4万亿元。'), plan('到2027年，社会物流总额达到1.8万亿元。')],
    ['another scope', draft('到2028年，农村物流服务网点达到200个。'), plan('到2028年，物流服务网点达到900个。')],
    ['an increment and a stock', draft('到2028年，新增物流示范园区20个。'), plan('到2028年，物流示范园区累计达到35个。')],
    ['a growth and a level', draft('到2028年，社会物流总额增长8%。'), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['another place', draft('到2028年，社会物流总额达到1.8万亿元。', { title: '青溪县现代物流行动计划（2026—2028年）' }), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['two steps here, the first one there', draft('到2028年，社会物流总额增长8%，力争9%。'), plan('到2028年，社会物流总额增长8%。')],
    ['two steps there, the second one here', draft('到2028年，社会物流总额增长9%。'), plan('到2028年，社会物流总额增长8%，力争9%。')],
    ['one title: another version', draft('到2028年，社会物流总额达到1.8万亿元。'), draft('到2028年，社会物流总额达到2.4万亿元。', { title: '临江市现代物流行动计划（2026—2028年）（征求意见稿）', date: '2026年1月5日' })],
    ['one 文号', draft('到2028年，社会物流总额达到1.8万亿元。', { number: '临政发〔2024〕3号' }), plan('到2028年，社会物流总额达到2.4万亿元。')],
    ['a rank word tells two classes apart', draft('到2028年，建设省级物流枢纽3个。'), plan('到2028年，建设物流枢纽9个。')],
    ['one kind among others', draft('（一）建设物流枢纽\n\n到2028年，建设公铁型枢纽3个。'), plan('到2028年，建设公铁型冷链枢纽9个。')],
    ['names that say nothing by themselves', draft('到2028年，总产值达到300亿元。'), plan('到2028年，总产值达到500亿元。')],
    ['a number of each year', draft('每年培训物流人才500人。'), plan('每年培训物流人才800人。')],
    ['basic coverage is no number', draft('到2028年，行政村快递服务基本覆盖。'), plan('到2028年，行政村快递服务全覆盖。')],
    ['approximately', draft('到2028年，社会物流总额达到2.3万亿元左右。'), plan('到2028年，社会物流总额达到2.4万亿元左右。')],
  ];
  for (const [why, own, other] of silent) test(`silent: ${why}`, () => assert.deepEqual(found(own, other), []));

  test('a value that the draft repeats is told once, several documents in one finding, the worst first', () => {
    const all = found(
      draft('到2028年，社会物流总额达到1.8万亿元。\n\n二、重点任务\n\n（一）建设枢纽。到2028年，社会物流总额达到1.8万亿元。'),
      plan('到2028年，社会物流总额达到1.9万亿元。', { title: '临江市开放型经济发展规划（2024—2028年）', number: '临政发〔2024〕7号' }),
      plan('到2028年，社会物流总额达到2.4万亿元。'),
    );
    assert.equal(all.length, 1, all.join('\n'));
    assert.match(all[0] ?? '', /^warning .*《临江市现代物流发展规划（2024—2028年）》（临政发〔2024〕3号）第9行2.4万亿元，相差0.6万亿元（25%）；低于.*另有1份文件与此处不一。$/);
  });

  const seeds = sharedFolder();
  (seeds === undefined ? test.skip : test)('seeds: 30/100 platforms, 5G stations, data sets; every agreement stays silent', () => {
    const folder = seeds as string;
    const texts = readdirSync(join(folder, 'seeds')).filter(f => f.endsWith('.txt')).sort().map(name => ({ name: name.slice(0, 3), text: readText(join(folder, 'seeds'), name) }));
    const index = new CorpusIndex();
    for (const { name, text } of texts) {
      const entry = corpusEntry(analyse(text), name, name);
      if (entry) index.set(entry);
    }
    const all = texts.flatMap(({ name, text }) => {
      const corpus = (self: Analysis): Corpus => index.viewFor(identityOf(self, name), () => 'issued');
      const analysis = analyse(text, { corpus });
      return analysis.findings.filter(f => f.ruleId === 'target/cross-document').map(f => `${name}:${analysis.source.lineAt(f.span.start) + 1} ${f.severity} ${(f.related ?? []).map(r => `${r.other?.path}:${(r.other?.range.start.line ?? 0) + 1}`).join()}`);
    });
    assert.deepEqual(all, ['000:37 hint 003:261', '001:7 hint 004:102', '001:15 info 004:26', '004:26 info 001:15', '004:102 hint 001:7']);
  });
});

suite('index of documents', () => {
  const entry = (id: string, value: string): NonNullable<ReturnType<typeof corpusEntry>> => {
    const made = corpusEntry(analyse(textOf(plan(`到2028年，社会物流总额达到${value}亿元。`, { title: `临江市第${id}个规划（2024—2028年）`, number: `临政发〔2024〕${id}号` }))), id, `${id}.txt`);
    assert.ok(made);
    return made;
  };

  test('an entry that says the same changes nothing; another changes itself only', () => {
    const index = new CorpusIndex();
    assert.ok(index.set(entry('1', '10')));
    assert.ok(index.set(entry('2', '20')));
    assert.equal(index.set(entry('1', '10')), false);
    assert.equal(index.revision, 2);
    assert.equal(index.revisionFor('2'), 1);
    assert.ok(index.set(entry('1', '11')));
    assert.equal(index.revisionFor('1'), 2);
    assert.equal(index.revisionFor('2'), 3);
    const view = index.viewFor({ ...entry('9', '1').document, id: '9' }, () => 'draft');
    const [target] = entry('9', '1').targets;
    assert.ok(target);
    assert.deepEqual(view.history(target).map(t => [t.document.id, t.value]).sort(), [['1', 11], ['2', 20]]);
    assert.deepEqual(view.ofYear(target, '').map(t => t.value).sort(), [11, 20]);
    assert.ok(index.delete('1'));
    assert.equal(index.delete('1'), false);
    assert.deepEqual(index.viewFor({ ...entry('9', '1').document, id: '9' }, () => 'draft').history(target).map(t => t.value), [20]);
  });

  test('time goes with the number of targets, not with its square', function () {
    this.timeout(60_000);
    const lines = Array.from({ length: 600 }, (_, i) => `到2028年，第${i}类物流中心货物吞吐量达到${i + 1}万吨。`).join('\n\n');
    const index = new CorpusIndex();
    const own = analyse(textOf(draft(lines)), { corpus: self => index.viewFor(identityOf(self, 'own'), () => 'issued') });
    for (let i = 0; i < 3; i++) {
      const made = corpusEntry(analyse(textOf(plan(lines.replaceAll('万吨', '千吨'), { title: `临江市物流规划之${i}（2024—2028年）`, number: `临政发〔2024〕${i}号` }))), `p${i}`, `p${i}`);
      assert.ok(made);
      index.set(made);
    }
    assert.ok([...crossDocument.check(own.context(), {})].length > 500);
  });
});

suite('target/cross-document: places', () => {
  const of = (title: string): Draft => ({ title, body: '到2028年，社会物流总额达到1.8万亿元。' });
  const other = (title: string): Draft => ({ title, body: '到2028年，社会物流总额达到2.4万亿元。' });
  for (const [a, b] of [['云岭州物流业发展规划', '东屿省物流业发展规划'], ['东屿区物流实施方案', '西屿区物流实施方案'], ['东屿县物流实施方案', '东屿省物流业发展规划'], ['《北塘区物流行动方案》', '南塘区物流行动方案'], ['东屿省 物流业发展规划', '西屿省物流业发展规划']] as const) test(`another place: ${a}, ${b}`, () => assert.deepEqual(found(of(a), other(b)), []));
  for (const [a, b] of [['东屿区物流实施方案', '东屿区现代物流发展规划'], ['现代物流实施方案', '东屿省物流业发展规划'], ['东屿省物流实施方案', '东屿省现代物流发展规划'], ['园区物流实施方案', '东屿省物流业发展规划'], ['城市物流实施方案', '社区物流发展规划']] as const) test(`one place, as far as is known: ${a}, ${b}`, () => assert.equal(found(of(a), other(b)).length, 1));
  test('bounds that differ between drafts of one year: neither is the lower one', () => assert.match(found({ title: '现代物流实施方案', body: '到2028年，社会物流总额达到2.4万亿元以上。' }, { title: '物流业发展规划', body: '到2028年，社会物流总额达到1.8万亿元以上。' })[0] ?? '', /^hint .*两处门槛不同，请核对范围后统一。$/));
});
