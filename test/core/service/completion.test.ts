import assert from 'node:assert/strict';
import { type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { completion, resolveCompletion } from '../../../server/src/core/service/completion';
import { nextMarker } from '../../../server/src/core/service/completionHeading';
import { type Analysis } from '../../../server/src/core/service/analysis';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { analyze, PLAN, smallKnowledge } from '../../support/analyze';
import { marked } from '../../support/markers';

interface Offered {
  readonly analysis: Analysis;
  readonly cursor: number;
  /** In the order in which an editor shows them before it scores what is typed. */
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
}

function offered(withCursor: string, language: Language = 'plain', snippets = true): Offered {
  const { text, cursor, position } = marked(withCursor);
  const analysis = analyze(text, { language });
  const { items, isIncomplete } = completion(analysis, position, { snippets });
  assert.equal(isIncomplete, true);
  const sorted = [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  return { analysis, cursor, items: sorted, labels: sorted.map(i => i.label) };
}

/** What an editor keeps: the text of the range must be a subsequence of the filter text that begins with its first letter. */
function shown({ analysis, cursor, items }: Offered): readonly string[] {
  return items.filter(i => {
    const { range } = i.textEdit as TextEdit;
    const word = analysis.source.text.slice(analysis.source.offsetAt(range.start), cursor);
    const filter = i.filterText ?? i.label;
    return filter.split(' ').some(part => part.startsWith(word[0] ?? '') && isSubsequence(word, part));
  }).map(i => i.label);
}

function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const c of text) if (c === word[at]) at++;
  return at >= word.length;
}

function accepted({ analysis, items }: Offered, label: string): string {
  const edit = items.find(i => i.label === label)?.textEdit as TextEdit | undefined;
  assert.ok(edit !== undefined, `${label} is not offered`);
  const { source } = analysis;
  return source.text.slice(0, source.offsetAt(edit.range.start)) + edit.newText + source.text.slice(source.offsetAt(edit.range.end));
}

/** A draft that ends with a task whose clause is being written. */
const writing = (clause: string): string =>
  ['浙江省甲业发展行动计划（2026—2028年）', '一、主要任务', '（一）建设网络。', '1.布设设备。布设监测设备。（责任单位：省商务厅）', `2.贯通平台。归集数据。${clause}`, '（二）培育产业。', '1.发展物流。新建冷库。（责任单位：省财政厅）', ''].join('\n');

suite('completion of units', () => {
  test('behind the label: those of the section, those of the document, all others in force', () => {
    const { labels } = offered(writing('（责任单位：▮）'));
    const units = labels.filter(l => /[厅委]$/.test(l));
    assert.deepEqual(units, ['省商务厅', '省财政厅', '省经信厅', '省发展改革委', '省科技厅']);
  });

  test('a former name is not offered', () => {
    const { labels } = offered(writing('（责任单位：▮）').replace('省商务厅', '省经信委'));
    assert.ok(!labels.includes('省经信委') && labels.includes('省经信厅'), labels.join(' '));
  });

  for (const [typed, expected] of [['jxt', '省经信厅'], ['sjxt', '省经信厅'], ['jingxin', '省经信厅'], ['经信', '省经信厅'], ['省经', '省经信厅'], ['省jxt', '省经信厅'], ['fgw', '省发展改革委'], ['科学技术', '省科技厅'], ['经济和信息化', '省经信厅']] as const) {
    test(`“${typed}” finds ${expected}`, () => {
      const found = offered(writing(`（责任单位：省商务厅、${typed}▮）`));
      assert.ok(shown(found).includes(expected), shown(found).join(' '));
      assert.match(accepted(found, expected), new RegExp(`（责任单位：省商务厅、${expected}）`));
    });
  }

  test('Han characters that no unit has leave nothing to be confused by', () => {
    assert.deepEqual(shown(offered(writing('（责任单位：省经▮）'))).filter(l => !/单位/.test(l)), ['省经信厅']);
  });

  test('words before the name stay', () => {
    assert.match(accepted(offered(writing('（责任单位：由省经▮）')), '省经信厅'), /（责任单位：由省经信厅）/);
  });

  test('who is named already is not offered again', () => {
    assert.ok(!offered(writing('（责任单位：省商务厅、▮）')).labels.includes('省商务厅'));
  });

  test('half-width marks, an open bracket, a label line, a list without label', () => {
    for (const clause of ['(责任单位:▮)', '(责任单位:省商务厅,▮', '\n责任单位：▮', '（省商务厅、▮）', '（省商务厅牵头，▮）']) {
      assert.ok(offered(writing(clause)).labels.includes('省经信厅'), clause);
    }
  });

  test('in Markdown too', () => {
    assert.ok(offered('# 浙江省甲业行动计划\n\n## 一、主要任务\n\n### （一）建设网络\n\n归集数据。（责任单位：▮）\n', 'markdown').labels.includes('省经信厅'));
  });

  test('not in brackets of prose', () => {
    for (const text of ['布设监测设备（含省级、▮）共30套。', '归集数据（以下简称▮', '归集数据▮', '归集（▮数据']) assert.deepEqual(offered(writing(text)).labels.filter(l => /厅$/.test(l)), [], text);
  });

  test('a cell of the column of units', () => {
    const text = '浙江省甲业行动计划\n一、主要任务\n任务分工表\n序号\t重点任务\t责任单位\n1\t建设网络\t省商务厅、▮\n2\t培育产业\t省财政厅\n';
    assert.ok(offered(text).labels.includes('省经信厅'), offered(text).labels.join(' '));
  });

  test('the card of a unit comes with the item that is looked at', () => {
    const item = offered(writing('（责任单位：▮）')).items.find(i => i.label === '省经信厅');
    assert.ok(item !== undefined && item.documentation === undefined);
    assert.match(JSON.stringify(resolveCompletion(smallKnowledge, item).documentation), /浙江省经济和信息化厅/);
  });

  test('behind a complete name: its role', () => {
    assert.ok(offered(writing('（省经信厅▮）')).labels.length >= 0);
    assert.match(accepted(offered(writing('（责任单位：省经信厅▮）')), '牵头'), /省经信厅牵头）/);
  });

  test('five thousand names in one clause', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `第${i}研究所`).join('、');
    assert.ok(offered(writing(`（责任单位：${names}、▮）`)).labels.length > 0);
  });
});

suite('completion of clauses', () => {
  test('at the end of a task without one', () => {
    assert.match(accepted(offered(writing('▮')), '（责任单位：）'), /归集数据。（责任单位：\$1）\$0\n/);
    assert.match(accepted(offered(writing('▮'), 'plain', false), '（责任单位：）') ?? '', /归集数据。（责任单位：）\n/);
  });

  test('the bracket that opened the list, and its partner, are taken in', () => {
    assert.match(accepted(offered(writing('（▮）')), '（责任单位：）'), /归集数据。（责任单位：\$1）\$0\n/);
    assert.match(accepted(offered(writing('（▮')), '（责任单位：）'), /归集数据。（责任单位：\$1）\$0\n/);
  });

  test('written as the plan writes its own', () => {
    const text = writing('▮').replaceAll('（责任单位：', '(牵头单位:').replaceAll('厅）', '厅)');
    assert.match(accepted(offered(text), '(牵头单位:)'), /归集数据。\(牵头单位:\$1\)\$0\n/);
  });

  test('not where there is one, not in the middle of a sentence', () => {
    for (const text of ['（责任单位：省商务厅）▮', '归集▮']) assert.ok(!offered(writing(text)).labels.includes('（责任单位：）'), text);
  });
});

suite('completion of indicators', () => {
  const text = (end: string): string => PLAN.replace('建立工作专班。', `到2028年，${end}`);

  test('behind a limit: those of the plan, with what it says of them', () => {
    const found = offered(text('▮'));
    const item = found.items.find(i => i.label === '渔港综合收入');
    assert.match(JSON.stringify(item?.documentation), /120亿元，2028年/);
    assert.match(accepted(offered(text('综合▮')), '渔港综合收入'), /到2028年，渔港综合收入\n/);
  });

  test('none that do not fit, none elsewhere', () => {
    for (const end of ['网络▮', '建成冷库，▮']) assert.deepEqual(offered(text(end)).labels, [], end);
  });
});

suite('completion of headings', () => {
  for (const [text, first] of [
    [`${PLAN}▮`, '（二）'],
    ['省甲业行动计划\n一、总体要求\n加快发展。\n二、主要任务\n▮', '（一）'],
    ['省甲业行动计划\n一、总体要求\n加快发展。\n▮', '二、'],
    ['省甲业行动计划\n一、主要任务\n(一)建设网络。做好建设。\n(二)培育产业。做好培育。\n▮', '(三)'],
    ['省甲业行动计划\n一、主要任务\n（九）建设网络。做好建设。\n▮', '（十）'],
  ] as const) {
    test(`next is ${first}`, () => assert.equal(offered(text).labels[0], first));
  }

  test('the series of the ancestors too', () => {
    const { labels } = offered(PLAN.replace('（二）培育渔港产业', '▮\n（二）培育渔港产业'));
    assert.deepEqual(labels.slice(0, 4), ['3.', '（1）', '（二）', '三、']);
  });

  test('a bracket just typed is taken in', () => {
    assert.match(accepted(offered(`${PLAN}（▮`), '（二）'), /工作专班。\n（二）$/);
  });

  test('behind the marker: the headings that are usual and not there yet', () => {
    const { labels } = offered('浙江省甲业行动计划\n一、总体要求\n加快发展。\n二、▮');
    assert.ok(labels.includes('主要任务') && labels.includes('保障措施') && !labels.includes('总体要求'), labels.join(' '));
  });

  test('below 保障措施', () => {
    assert.ok(offered('浙江省甲业行动计划\n一、总体要求\n加快发展。\n二、保障措施\n（一）▮').labels.includes('加强组织领导'));
  });

  test('by what is typed of them', () => {
    const text = (typed: string): readonly string[] => offered(`浙江省甲业行动计划\n一、总体要求\n加快发展。\n二、${typed}▮`).labels;
    assert.deepEqual([text('保'), text('bzc'), text('保障工')], [['保障措施'], ['保障措施'], []]);
  });

  test('in a Markdown heading', () => {
    assert.match(accepted(offered('# 省甲业行动计划\n\n## 一、总体要求\n\n加快发展。\n\n## ▮', 'markdown'), '二、'), /\n## 二、$/);
  });

  test('nothing within a line', () => {
    assert.deepEqual(offered(PLAN.replace('加快建设', '加快▮建设')).labels, []);
  });
});

suite('nextMarker', () => {
  for (const [marker, next] of [
    ['一、', '二、'], ['十、', '十一、'], ['（十九）', '（二十）'], ['(九)', '(十)'], ['1.', '2.'], ['9．', '10．'], ['１．', '２．'], ['01', '02'], ['09', '10'], ['（1）', '（2）'], ['①', '②'],
    ['第一章', '第二章'], ['——', '——'], ['⑳', undefined], ['?', undefined],
  ] as const) {
    test(`${marker} → ${next ?? '–'}`, () => assert.equal(nextMarker(marker), next));
  }
});
