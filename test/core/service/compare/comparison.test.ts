import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanComparison, comparePlans } from '../../../../server/src/core/service/compare/comparison';
import { deadlineText } from '../../../../server/src/report/comparisonWords';
import { comparisonHtml, comparisonMarkdown, comparisonSummary, comparisonText } from '../../../../server/src/report/comparison';
import { analyse, readText } from '../../../support/analysis';
import { sharedFolder } from '../../../support/shared';

const OLD = `浙江省智慧渔港建设行动计划（2023—2025年）
一、总体目标
到2025年，建成智慧渔港20个，渔港综合收入达到80亿元，渔船定位覆盖率达到85%以上，海上事故起数控制在30起以内。
二、主要任务
（一）建设感知网络。在重点渔港布设视频监控和雷达设备，实现渔船进出港自动识别。（责任单位：省海洋与渔业局、省经信委）
（二）贯通数据平台。归集渔船、渔港、船员数据，建设统一的数据平台。（责任单位：省经信厅牵头，省财政厅配合）
（三）推广网上办理。渔船检验、船员考试等事项网上办理。（责任单位：省交通运输厅）
（四）举办渔港开放活动。每年在沿海各市举办渔港开放日。（责任单位：省文化和旅游厅）
三、保障措施
（一）加强组织领导。建立工作专班。
`;
const NEW = `浙江省智慧渔港建设行动计划（2026—2028年）
一、总体目标
到2028年，建成智慧渔港35个，渔港综合收入达到70亿元，渔船定位覆盖率达到85%以上，海上事故起数控制在20起以内，培育冷链企业15家。
二、主要任务
（一）贯通数据平台。归集渔船、渔港、船员数据，建设统一的数据平台。（责任单位：省数据局牵头，省财政厅、省经信厅配合）
（二）建强感知网络。在全部渔港布设视频监控和雷达设备，实现渔船进出港自动识别和预警。（责任单位：省海洋经济厅、省经信厅）
（三）推广网上办理。渔船检验、船员考试等事项网上办理。（责任单位：省交通运输厅）
（四）发展冷链物流。新建冷库20座，完善冷链运输网络。（责任单位：省商务厅）
三、保障措施
（一）加强组织领导。建立工作专班。
`;

const compare = (old: string, now: string): PlanComparison => comparePlans({ file: 'old.txt', analysis: analyse(old) }, { file: 'new.txt', analysis: analyse(now) });

suite('compare: tasks', () => {
  const c = compare(OLD, NEW);
  const of = (title: RegExp): PlanComparison['tasks'][number] => {
    const found = c.tasks.find(t => title.test(t.new?.title ?? '') || (t.new === null && title.test(t.old?.title ?? '')));
    assert.ok(found, String(title));
    return found;
  };
  test('new, dropped, unchanged', () => {
    assert.deepEqual([of(/冷链物流/).kind, of(/渔港开放活动/).kind], ['added', 'dropped']);
    assert.ok(!c.tasks.some(t => /网上办理|组织领导/.test(t.new?.title ?? '')));
  });
  test('dropped tasks stand behind the task that they followed', () => {
    const draft = (...items: readonly string[]): string => `浙江省智慧渔港建设行动计划（2026—2028年）\n一、主要任务\n${items.map((t, i) => `（${'一二三四五六'[i] ?? ''}）${t}`).join('\n')}\n`;
    const [a, b, d, e] = ['建设感知网络。布设雷达设备。', '贯通数据平台。归集船员数据。', '推广网上办理。船检事项网上办。', '举办开放活动。每年举办开放日。'];
    const { tasks } = compare(draft(a, b, d, e), draft(d, '发展冷链物流。新建冷库20座。'));
    assert.deepEqual(tasks.map(t => `${t.kind} ${t.new?.title ?? t.old?.title ?? ''}`), ['dropped （一）建设感知网络', 'dropped （二）贯通数据平台', 'dropped （四）举办开放活动', 'added （二）发展冷链物流']);
  });
  test('rows of a table that alone divides the work: new, gone, other units, another time', () => {
    const list = (...rows: readonly string[]): string => `青川市2028年民生实事项目责任清单\n\n项目名称\t牵头单位\t责任单位\t完成时限\n${rows.join('\n')}\n`;
    const { tasks } = compare(
      list('改造老旧小区60个\t市建设局\t市财政局\t年底', '新建公园3座\t市建设局\t\t10月底', '修缮校舍\t市教育局\t\t8月底'),
      list('改造老旧小区60个\t市建设局\t市财政局、市民政局\t年底', '新建公园3座\t市建设局\t\t9月底', '新建托育机构8家\t市卫生健康委\t\t年底'));
    assert.deepEqual(tasks.map(t => [t.kind, t.new?.title ?? t.old?.title, t.new?.line ?? null, t.units.added.join(), deadlineText(t)]), [
      ['reassigned', '改造老旧小区60个', 4, '市民政局', ''], ['reassigned', '新建公园3座', 5, '', '10月底→9月底'],
      ['dropped', '修缮校舍', null, '', '8月底'], ['added', '新建托育机构8家', 6, '市卫生健康委', '年底'],
    ]);
  });
  test('a chapter that only got another number is the same', () => {
    const draft = (chapters: string, n: string): string => `浙江省渔港发展规划（2026—2030年）\n${chapters}第${n}章　主要任务\n第一节　建设渔港\n1.改造码头。年内开工。（责任单位：省交通运输厅）\n`;
    assert.ok(!compare(draft('第一章　总体要求\n', '二'), draft('第一章　发展基础\n第二章　总体要求\n', '三')).tasks.some(t => t.moved));
  });
  test('reworded: known again under another title, with the words that changed', () => {
    const task = of(/感知网络/);
    assert.equal(task.kind, 'reworded');
    assert.equal(task.old?.title, '（一）建设感知网络');
    assert.deepEqual(task.words?.filter(w => w.kind === 'added').map(w => w.text).join(''), '建强全部和预警');
    assert.equal(task.words?.filter(w => w.kind !== 'removed').map(w => w.text).join(''), '建强感知网络。在全部渔港布设视频监控和雷达设备，实现渔船进出港自动识别和预警。');
  });
  test('reassigned: lead and units; one body under another name is no change', () => {
    const task = of(/数据平台/);
    assert.equal(task.kind, 'reassigned');
    assert.deepEqual(task.units.lead, { old: '省经信厅', new: '省数据局' });
    assert.deepEqual([task.units.added, task.units.dropped], [['省数据局'], []]);
    assert.deepEqual(of(/感知网络/).units.renamed.map(r => `${r.old}→${r.new}`), ['省经信委→省经信厅']);
  });
  test('a series that only got other numbers is not moved', () => assert.ok(!c.tasks.some(t => t.moved)));
  test('another section is a move', () => {
    const moved = compare(OLD, OLD.replace('（四）举办渔港开放活动。每年在沿海各市举办渔港开放日。（责任单位：省文化和旅游厅）\n', '').replace('（一）加强组织领导', '（一）举办渔港开放活动。每年在沿海各市举办渔港开放日。（责任单位：省文化和旅游厅）\n（二）加强组织领导'));
    assert.deepEqual(moved.tasks.map(t => [t.kind, t.new?.title]), [['moved', '（一）举办渔港开放活动']]);
  });
  test('a text and itself: nothing changed', () => {
    const same = compare(NEW, NEW);
    assert.deepEqual([same.tasks, same.units, same.targets], [[], [], []]);
    assert.ok(same.unchanged.tasks >= 5 && same.unchanged.targets >= 5);
  });
});

suite('compare: targets', () => {
  const { targets } = compare(OLD, NEW);
  for (const [indicator, kind, difference] of [
    [/智慧渔港/, 'raised', 15],
    [/综合收入/, 'lowered', -1e9],
    [/事故起数/, 'lowered', -10],
    [/冷链企业/, 'added', null],
  ] as const) {
    test(`${String(indicator)}: ${kind}`, () => {
      const change = targets.find(t => indicator.test(t.indicator));
      assert.deepEqual([change?.kind, change?.difference], [kind, difference]);
    });
  }
  test('one draft says two values for a year, the other one of them: raised or lowered, not dropped or added', () => {
    const both = OLD.replace('建立工作专班。', '建立工作专班，到2025年，渔港综合收入达到90亿元。');
    const one = both.replace('渔港综合收入达到80亿元', '渔港综合收入达到90亿元');
    for (const [old, now, kind, difference] of [[both, one, 'raised', 10e8], [one, both, 'lowered', -10e8]] as const) {
      assert.deepEqual(compare(old, now).targets.map(t => [t.kind, t.indicator, t.difference]), [[kind, '渔港综合收入', difference]]);
    }
  });
  test('the same value in a later year is not listed', () => assert.ok(!targets.some(t => /覆盖率/.test(t.indicator))));
  test('“以上” dropped: restated', () => {
    const { targets: now } = compare(OLD, OLD.replace('85%以上', '85%'));
    assert.deepEqual(now.map(t => [t.kind, t.difference]), [['restated', 0]]);
  });
  test('dropped in the same year', () => {
    const { targets: now } = compare(OLD, OLD.replace('，渔船定位覆盖率达到85%以上', ''));
    assert.deepEqual(now.map(t => [t.kind, t.old?.value]), [['dropped', 85]]);
  });
});

suite('compare: units', () => {
  test('how many tasks, before and now', () => {
    const { units } = compare(OLD, NEW);
    const load = (name: string): readonly unknown[] => {
      const found = units.find(u => u.unit === name);
      return [found?.old.all, found?.new.all];
    };
    assert.deepEqual(load('省数据局'), [0, 1]);
    assert.deepEqual(load('省商务厅'), [0, 1]);
    assert.deepEqual(load('省文化和旅游厅'), [1, 0]);
    assert.equal(units.find(u => u.unit === '省交通运输厅'), undefined);
  });
});

suite('compare: what is written', () => {
  const c = compare(OLD, NEW);
  test('the summary counts what is listed', () => assert.match(comparisonSummary(c), /^任务：新增1项，取消1项，改写1项，分工变化1项，未变2项。指标：新增2个，提高1个，降低2个/));
  test('table, Markdown and HTML name every change', () => {
    for (const text of [comparisonText(c), comparisonMarkdown(c), comparisonHtml(c)]) for (const word of ['发展冷链物流', '举办渔港开放活动', '省经信厅→省数据局', '+15个', '（第3行）']) assert.ok(text.includes(word), word);
    assert.match(comparisonHtml(c), /<ins>建强<\/ins>|<del>建设<\/del>/);
  });
  test('text of a draft is no markup', () => {
    const html = comparisonHtml(compare(OLD, NEW.replace('发展冷链物流', '发展<b onclick=x>冷链')));
    assert.ok(!html.includes('<b onclick'));
  });
});

suite('compare: issued documents', () => {
  test('each is the same as itself', function () {
    const folder = sharedFolder();
    if (folder === undefined) return this.skip();
    for (const name of readdirSync(join(folder, 'seeds')).filter(n => n.endsWith('.txt'))) {
      const text = readText(join(folder, 'seeds'), name);
      const c = compare(text, text);
      assert.deepEqual([c.tasks, c.units, c.targets], [[], [], []], name);
    }
  });
});
