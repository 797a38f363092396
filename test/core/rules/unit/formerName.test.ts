import * as assert from 'node:assert/strict';
import { builtinRecords } from '../../../../server/src/core/knowledge/builtin';
import { type Finding } from '../../../../server/src/core/rules/rule';
import { analyse, knowledge } from '../../../support/analysis';
import { home, namesAt } from '../../../support/records';
import { sharedTexts } from '../../../support/shared';
import { marked } from '../../../support/markers';

const ID = 'unit/former-name';

/** A draft of the genre with one task a line. */
function draft(tasks: readonly string[], given: { readonly issuer?: string; readonly place?: string; readonly date?: string } = {}): string {
  const { place = '浙江省', issuer = `${place}人民政府办公厅`, date = '2021年3月5日' } = given;
  return [`${place}智能装备提升行动方案`, issuer, date, '一、主要任务', ...tasks.map((task, i) => `${i + 1}.开展首用示范。${task}`), ''].join('\n');
}
function findings(text: string, asOf = 'document'): readonly Finding[] {
  return analyse(text, { config: { asOf, kind: 'actionPlan' } }).findings.filter(f => f.ruleId === ID);
}
const places = (text: string, found: readonly Finding[]): readonly string[] => found.map(f => `${f.span.start} ${text.slice(f.span.start, f.span.end)}`);

function expectMarked(withMarkers: string): readonly Finding[] {
  const { text, ranges } = marked(withMarkers);
  const found = findings(text);
  assert.deepEqual(places(text, found), ranges.map(r => `${r.start} ${text.slice(r.start, r.end)}`));
  return found;
}

const CASES: readonly (readonly [string, string])[] = [
  ['a clause, a label, prose, a signature', draft(['每年遴选30台。（责任单位：⟦省经信委⟧、省财政厅）', '由⟦省环保厅⟧组织验收。', '每年评定10家。\n责任单位：省科技厅、⟦省质监局⟧']).replace('一、', '⟦浙江省经信委⟧\n2021年3月5日\n一、')],
  ['the level word is said once', draft(['每年遴选30台。（责任单位：省财政厅、⟦农业厅⟧、教育厅）'])],
  ['a name that a line end cuts', draft(['每年遴选首台（套）装备三十台并推广应用于全省重点企业。（责任单位：⟦省经\n信委⟧、省财政厅）'])],
  ['titles and quotations', draft(['落实《省经信委关于首台套认定的通知》和“省经信委专项”的要求。（责任单位：省经信厅）'])],
  ['原, 时任, 前身', draft(['原省经信委、省质监局认定的项目继续有效，时任省环保厅厅长，省经信厅（原省经信委）跟踪。（责任单位：省经信厅）'])],
  ['two name-plates, the one behind the other in brackets', draft(['每年遴选30台。（责任单位：⟦省工商局⟧（省知识产权局）、省经信厅（⟦省旅游局⟧）、省商务厅（原省外经贸厅））'])],
  ['原 as the end of another word', draft(['保护太湖平原⟦省环保厅⟧监测点。（责任单位：省经信厅）'])],
  ['sentences of the past', draft(['2016年省经信委印发办法后，产量翻番。整合省工商局、省质监局职责，形成合力。省旅游局并入后保留队伍。（责任单位：省经信厅）'])],
  ['a dated act after the change is no excuse', draft(['2020年⟦省经信委⟧印发办法后，产量翻番。（责任单位：省经信厅）'])],
  ['another province', draft(['每年遴选30台。（责任单位：⟦省经信委⟧、⟦省环保厅⟧）'], { place: '湖北省' })],
  ['Shanghai', draft(['每年遴选30台。（责任单位：市经信委、市财政局）'], { place: '上海市' })],
  ['a city of Zhejiang', draft(['每年遴选30台。（责任单位：⟦市经信委⟧、市财政局、市发改委）'], { place: '绍兴市', issuer: '绍兴市人民政府办公室' })],
  ['bodies of the nation, everywhere', draft(['争取⟦国土资源部⟧和⟦国家林业局⟧支持。（责任单位：省自然资源厅）'])],
  ['names that are still right', draft(['每年遴选30台。（责任单位：省建设厅、省司法厅、省网信办、省委网信办、省文物局、杭州海关、省发改委）'])],
  ['what is not known for sure', draft(['每年遴选30台。（责任单位：市金融办、市大数据局）'], { place: '绍兴市', issuer: '绍兴市人民政府办公室', date: '2026年3月5日' })],
  ['before the change', draft(['每年遴选30台。（责任单位：省经信委、省环保厅）'], { date: '2018年10月20日' })],
  ['collectives', draft(['每年遴选30台。（责任单位：各设区市政府、省级有关单位）'])],
];

suite(ID, () => {
  for (const [what, text] of CASES) test(what, () => void expectMarked(text));

  const undated = (body: string): string => `绍兴市智能装备提升行动方案\n一、主要任务\n1.开展首用示范。${body}（责任单位：市经信委、市财政局）\n`;
  const LEVELS: readonly (readonly [what: string, text: string, asOf: string, severity: string])[] = [
    ['undated, all its years before the change', undated('2016年遴选20台，2017年遴选30台。'), 'document', 'info'],
    ['undated, a 文号 before the change', undated('落实《装备规划》（国发〔2015〕28号）。'), 'document', 'info'],
    ['undated, a year after the change', undated('2016年遴选20台，到2027年累计遴选300台。'), 'document', 'error'],
    ['undated, a period that ends after the change', undated('2016—2020年每年遴选20台。'), 'document', 'error'],
    ['undated, no year at all', undated('每年遴选30台。'), 'document', 'error'],
    ['undated, the day given', undated('2016年遴选20台。'), '2026-03-05', 'error'],
    ['dated, today asked for', draft(['2016年遴选20台。（责任单位：省经信委）'], { date: '2016年3月5日' }), 'today', 'error'],
  ];
  const numbered = (number: string, body: string): string => `${number}\n\n${undated(body)}`;
  for (const [what, text] of [
    ['a limit before the change', undated('到2017年遴选20台。')],
    ['a limit by month before the change', undated('2017年6月底前遴选20台。')],
    ['limits of two years, both before', undated('2016年底前遴选20台，2017年底前遴选30台。')],
    ['its own 文号 is older', numbered('绍政办发〔2015〕46号', '每年遴选30台。')],
    ['its own 文号 is older, whatever years it looks to', numbered('绍政办发〔2015〕46号', '到2030年遴选300台。')],
  ] as const) test(`an older text is right: ${what}`, () => assert.deepEqual(findings(text), []));
  for (const [what, text] of [
    ['a limit after the change', undated('到2027年遴选20台。')],
    ['a limit before, a later year named', undated('到2017年遴选20台，2025年评估。')],
    ['its own 文号 is later', numbered('绍政办发〔2025〕46号', '2017年底前遴选30台。')],
    ['the 文号 of another document', undated('落实《装备规划》（国发〔2015〕28号），每年遴选30台，到2028年遴选90台。')],
  ] as const) test(`not older: ${what}`, () => assert.equal(findings(text).length, 1));
  for (const [what, text, asOf, severity] of LEVELS) test(`level: ${what}`, () => assert.deepEqual(findings(text, asOf).map(f => f.severity), [severity]));
  test('undated and plainly older: the message says so, the fix is for a person', () => {
    const [found] = findings(undated('2016年遴选20台。'));
    assert.match(found?.message ?? '', /文中年份止于2016年，早于变更；如为当时的文稿，旧名称照用，请写明成文日期。$/);
    assert.deepEqual(found?.fixes?.map(f => f.safety), ['review']);
  });

  test('an unknown place: names of provinces and cities are passed over in silence', () => {
    assert.deepEqual(findings('智能装备提升行动方案\n2021年3月5日\n一、主要任务\n1.开展首用示范。（责任单位：省经信委、市环保局）\n'), []);
  });

  test('the message tells since when, what, and on what ground; the fix keeps the written form', () => {
    const [found] = findings(draft(['每年遴选30台。（责任单位：省经信委）']));
    assert.equal(found?.severity, 'error');
    assert.equal(found?.message, '“省经信委”自2018年10月起为“省经信厅”。依据：2018年浙江省机构改革。');
    assert.deepEqual(found?.fixes?.map(f => [f.title, f.safety, f.edits[0].newText]), [['改为“省经信厅”', 'safe', '省经信厅']]);
  });

  test('a split names every successor with its duties and prefers the one that the task speaks of', () => {
    for (const [task, expected] of [['扩大海水养殖，发展远洋渔业', '省农业农村厅'], ['加强海洋管理和岸线保护', '省自然资源厅']] as const) {
      const [found] = findings(draft([`${task}。（责任单位：省海洋与渔业局）`]));
      assert.match(found?.message ?? '', /已分设：海洋管理归“省自然资源厅”，渔业归“省农业农村厅”/);
      assert.deepEqual(found?.fixes?.[0]?.edits[0].newText, expected);
      assert.deepEqual(found?.fixes?.map(f => f.safety), ['review', 'review']);
    }
    const [later] = findings(draft(['扩大海水养殖，发展海洋渔业。（责任单位：省海洋与渔业局）'], { date: '2025年3月5日' }));
    assert.equal(later?.fixes?.[0]?.edits[0].newText, '省海洋经济厅');
    assert.match(later?.message ?? '', /本项写的是海洋渔业/);
  });

  const TASKS: readonly (readonly [string, string, string, string])[] = [
    ['省海洋与渔业局', '2021', '推进渔船更新改造和渔港建设', '省农业农村厅'],
    ['省海洋与渔业局', '2021', '严格围填海管控', '省自然资源厅'],
    ['省海洋与渔业局', '2025', '推进渔船更新改造和渔港建设', '省海洋经济厅'],
    ['省海洋与渔业局', '2025', '修复海岸带生态', '省自然资源厅'],
    ['省国土资源厅', '2021', '盘活存量建设用地', '省自然资源厅'],
    ['省国土资源厅', '2021', '新建高标准农田', '省农业农村厅'],
    ['省外侨办', '2021', '支持侨商回归投资', '省委统战部'],
    ['省外侨办', '2021', '新增友好城市', '省外办'],
    ['省新闻出版广电局', '2021', '发展网络视听产业', '省广电局'],
    ['省新闻出版广电局', '2025', '建设农家书屋', '省委宣传部'],
    ['省食品药品监管局', '2021', '规范网络餐饮经营', '省市场监管局'],
    ['省食品药品监管局', '2021', '保障疫苗供应', '省药监局'],
    ['省物价局', '2021', '完善居民阶梯水价', '省发展改革委'],
    ['省物价局', '2021', '查处价格违法行为', '省市场监管局'],
    ['省经贸委', '2012', '建设城乡流通网络', '省商务厅'],
  ];
  for (const [unit, year, task, expected] of TASKS) {
    test(`${unit}, ${year}: ${task} → ${expected}`, () => {
      const [found] = findings(draft([`${task}。（责任单位：${unit}）`], { date: `${year}年3月5日` }));
      assert.equal(found?.fixes?.[0]?.edits[0].newText, expected);
      assert.match(found?.message ?? '', /已分设：.+归“.+，.+归“.+本项写的是/);
      assert.ok((found?.fixes?.length ?? 0) >= 2 && found?.fixes?.every(f => f.safety === 'review'));
    });
  }
  test('a task whose words point to nobody, or to both alike, prefers none', () => {
    for (const task of ['健全工作机制', '推进渔港建设和海域管控']) {
      const [found] = findings(draft([`${task}。（责任单位：省海洋与渔业局）`]));
      assert.doesNotMatch(found?.message ?? '', /本项写的是/);
      assert.equal(found?.fixes?.length, 2);
    }
  });

  test('a chain, a window, a merger, an end without successor', () => {
    const told = (unit: string, date: string): string => findings(draft([`每年遴选30台。（责任单位：${unit}）`], { date }))[0]?.message ?? '';
    assert.match(told('省旅游局', '2025年3月5日'), /^“省旅游局”自2018年10月起并入“省文化和旅游厅”，现为“省文化广电和旅游厅”。/);
    assert.match(told('省大数据局', '2025年3月5日'), /^“省大数据局”最迟自2024年3月22日起为“省数据局”。/);
    assert.match(told('省工商局', '2021年3月5日'), /^“省工商局”自2018年10月起并入“省市场监管局”。/);
    assert.match(told('省海港委', '2021年3月5日'), /^“省海港委”自2018年10月起不再使用，职责去向未查明/);
    assert.match(told('省海港委', '2025年3月5日'), /涉海涉港统筹2024年1月起归“省海洋经济厅”/);
  });

  test('confidence decides the level', () => {
    const level = (unit: string): string | undefined => findings(draft([`每年遴选30台。（责任单位：${unit}）`], { date: '2026年3月5日' }))[0]?.severity;
    assert.deepEqual(['省环保厅', '浙江银保监局', '省监察厅'].map(level), ['error', 'warning', undefined]);
  });

  test('a replacement that would name a unit twice in the clause is left to a person', () => {
    const [found] = findings(draft(['每年遴选30台。（责任单位：省经信厅、省经信委）']));
    assert.deepEqual(found?.fixes?.map(f => f.safety), ['review']);
  });

  test('where the day is not the draft’s own, the message says which it is', () => {
    assert.match(findings(draft(['每年遴选30台。（责任单位：省经信委）'], { date: '2017年3月5日' }), 'today')[0]?.message ?? '', /以2026年11月21日为准。$/);
  });

  test('a clause of five thousand units', () => {
    const text = draft([`每年遴选30台。（责任单位：${Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? '省经信委' : '省财政厅')).join('、')}）`]);
    assert.deepEqual(findings(text).map(f => [f.count, f.fixes?.[0]?.edits.length]), [[2500, 2500]]);
  });
});

suite(`${ID}: every succession`, () => {
  const ended = builtinRecords.filter(r => r.to !== '' && r.confidence !== 'low');
  for (const record of ended) {
    test(record.name, () => {
      const { place, issuer, short } = home(record);
      const date = `${Number(record.to.slice(0, 4)) + 1}年12月31日`;
      const on = `${Number(record.to.slice(0, 4)) + 1}-12-31`;
      const names = namesAt(record);
      // A name that another body bears on that day, or whose heirs are all doubtful, is not judged.
      const judged = names.filter(name => {
        const found = knowledge.resolveUnit(name, on, { level: place.endsWith('省') || place === '北京市' ? 'province' : 'city', name: short });
        return !(found.kind === 'current' || (found.kind === 'former' && found.succession.confidence === 'low'));
      });
      const positions = judged.flatMap(name => [`（责任单位：${name}）`, `（责任单位：审计部门、${name}、某研究院）`, `（审计部门牵头，${name}配合）`]);
      const text = draft(positions.map(p => `每年遴选30台。${p}`), { place, issuer, date });
      const found = findings(text).map(f => text.slice(f.span.start, f.span.end));
      assert.deepEqual(found, judged.flatMap(name => [name, name, name]));
    });
  }

  test('few are left unjudged, each because the name lives on or its heirs are doubtful', () => {
    const silent = ended.filter(r => {
      const { place, short } = home(r);
      const found = knowledge.resolveUnit(namesAt(r)[1] as string, `${Number(r.to.slice(0, 4)) + 1}-12-31`, { level: place.endsWith('省') || place === '北京市' ? 'province' : 'city', name: short });
      return found.kind !== 'former' || found.succession.confidence === 'low';
    });
    assert.deepEqual(silent.map(r => r.id).sort(), ['cty-jrb', 'zj-jrb', 'zj-jst-old', 'zj-wxb-lxz']);
  });
});

suite(`${ID}: the seeds`, function () {
  for (const [seed, expected] of [['000', 20], ['001', 0], ['002', 18], ['003', 114], ['004', 0]] as const) {
    test(`${seed}: none at its own date, ${expected} as of today`, function () {
      const file = sharedTexts('seeds').find(t => t.name.startsWith(seed));
      if (!file) return this.skip();
      const count = (asOf: string): number => analyse(file.text, { config: { asOf } }).findings.filter(f => f.ruleId === ID).length;
      assert.deepEqual([count('document'), count('today')], [0, expected]);
    });
  }

  test('the corpus at its own dates: no error', function () {
    const texts = sharedTexts('corpus');
    if (texts.length === 0) return this.skip();
    const errors = texts.flatMap(({ name, text }) => findings(text).filter(f => f.severity === 'error').map(f => `${name} ${text.slice(f.span.start, f.span.end)}`));
    assert.deepEqual(errors, []);
  });
});
