import assert from 'node:assert/strict';
import { blocksOf } from '../../../server/src/core/model/walk';
import { analyse } from '../../support/analysis';
import { treeOf } from '../../support/tree';

const TREES: readonly (readonly [name: string, text: string, tree: readonly string[]])[] = [
  [
    'three levels',
    '某县行动计划\n一、总体要求\n稳中求进。\n二、主要任务\n（一）改造灌区\n1.更新渠道。完成衬砌。\n2.更新闸门。完成安装。\n（二）修缮泵站。完成更换。\n',
    ['一、 总体要求', '  ¶ 稳中求进。', '二、 主要任务', '  （一） 改造灌区', '    task 1. 更新渠道…', '    task 2. 更新闸门…', '  task （二） 修缮泵站…'],
  ],
  [
    'a level that is skipped leaves no gap',
    '某县行动计划\n一、主要任务\n1.更新渠道。完成衬砌。\n2.更新闸门。完成安装。\n二、保障措施\n（一）加强领导。成立专班。\n',
    ['一、 主要任务', '  task 1. 更新渠道…', '  task 2. 更新闸门…', '二、 保障措施', '  task （一） 加强领导…'],
  ],
  [
    'Arabic items that run on over （一）',
    '某县行动计划\n一、主要任务\n（一）水利\n1.更新渠道。完成衬砌。\n（二）林业\n2.更新苗圃。完成育苗。\n',
    ['一、 主要任务', '  （一） 水利', '    task 1. 更新渠道…', '  （二） 林业', '    task 2. 更新苗圃…'],
  ],
  [
    '—— stands below whatever is open',
    '某县行动计划\n一、主要目标\n到2028年：\n——水利。供水12万吨。\n——林业。造林3万亩。\n二、主要任务\n（一）水利\n——更新渠道。完成衬砌。\n',
    ['一、 主要目标', '  ¶ 到2028年：', '  item —— 水利…', '  item —— 林业…', '二、 主要任务', '  （一） 水利', '    task —— 更新渠道…'],
  ],
  [
    'chapters and sections of a 规划, with its contents',
    '某县水网规划\n目　录\n第一章 发展基础……1\n第二章 主要任务……3\n第一节 水源……3\n第一章 发展基础\n建成水库8座。\n第二章 主要任务\n第一节 水源\n建设水库。\n',
    ['第一章 发展基础', '  ¶ 建成水库8座。', '第二章 主要任务', '  task 第一节 水源', '    ¶ 建设水库。'],
  ],
  [
    'parts above 一、 and 01',
    '某市攻坚方案\n第一部分 总体要求\n稳中求进。\n第二部分 主要任务\n一、做强汽车\n01 整车\n产量8万辆。\n02 配套\n产值9亿元。\n',
    ['第一部分 总体要求', '  ¶ 稳中求进。', '第二部分 主要任务', '  一、 做强汽车', '    task 01 整车', '      ¶ 产量8万辆。', '    task 02 配套', '      ¶ 产值9亿元。'],
  ],
  [
    'headings by other marks',
    '某县办事方案\n一、办理步骤\n（一）受理\n1）提交申请；\n2）现场核查。\n（二）考核\n①仓容达标；\n②账实相符。\n',
    ['一、 办理步骤', '  （一） 受理', '    task 1） 提交申请', '    task 2） 现场核查', '  （二） 考核', '    task ① 仓容达标', '    task ② 账实相符'],
  ],
  [
    'a heading ends at 。 outside quotation marks, or at a colon behind a short name',
    '某县行动计划\n一、主要任务\n（一）建设“智慧。水利”平台。接入站点。\n（二）主要目标：供水12万吨。\n（三）推进建设，包括：水库、渠道等。\n',
    ['一、 主要任务', '  task （一） 建设“智慧。水利”平台…', '  （二） 主要目标…', '  task （三） 推进建设，包括：水库、渠道等'],
  ],
  [
    'an enumeration is no heading',
    '某县行动计划\n一、主要任务\n一、二、三产业融合。\n1、2号线贯通。\n2.0版上线。\n',
    ['task 一、 主要任务', '  ¶ 一、二、三产业融合。', '  ¶ 1、2号线贯通。', '  ¶ 2.0版上线。'],
  ],
  [
    '专栏 with numbered entries, with named entries, with a table',
    '某县水网规划\n一、主要任务\n（一）水利\n建设水网。\n专栏1 水利工程\n1.水库工程：新建2座。\n2.渠道工程：衬砌30公里。\n（二）林业\n专栏2：林业工程\n苗圃。新建3处。\n专栏3 主要指标\n指标\t单位\t2028年\n供水\t万吨\t12\n（三）农业\n种植。\n',
    ['一、 主要任务', '  task （一） 水利', '    ¶ 建设水网。', '    专栏1 水利工程', '      item 1. 水库工程…', '      item 2. 渠道工程…', '  task （二） 林业', '    专栏2 林业工程', '      item 苗圃…', '    专栏3 主要指标', '      表 (指标|单位|2028年)×1', '  task （三） 农业', '    ¶ 种植。'],
  ],
  [
    'attachments behind the body',
    '某县行动计划\n一、主要任务\n（一）水利。供水。\n附件1\n任务分工表\n任务\t责任单位\n供水\t县水利局\n附件2\n名单\n县水利局、县财政局\n',
    ['一、 主要任务', '  task （一） 水利…', '附：附件1', '  表 任务分工表(任务|责任单位)×1', '附：附件2', '  ¶ 名单', '  ¶ 县水利局、县财政局'],
  ],
  [
    '附件1：…… directly above rows opens an attachment',
    '某县行动计划\n一、主要任务\n（一）水利。供水。\n附件1：任务分工表\n任务\t责任单位\n供水\t县水利局\n',
    ['一、 主要任务', '  task （一） 水利…', '附：附件1：任务分工表', '  表 (任务|责任单位)×1'],
  ],
  [
    'names of attachments are no headings',
    '某县办公室关于印发某县水网方案的通知\n各乡镇：\n现印发给你们。\n附件：1.某县水网方案\n2.任务分工表\n某县办公室\n2026年3月1日\n某县水网方案\n一、主要任务\n（一）水利。供水。\n',
    ['¶ 现印发给你们。', '¶ 附件：1.某县水网方案', '¶ 2.任务分工表', '一、 主要任务', '  task （一） 水利…'],
  ],
  [
    'a plan carried as 附件 of a notice without headings is the body',
    '某县办公室关于印发某县水网方案的通知\n各乡镇：\n现印发给你们。\n附件\n某县水网方案\n一、主要任务\n（一）水利。供水。\n',
    ['¶ 现印发给你们。', '一、 主要任务', '  task （一） 水利…'],
  ],
  [
    'a digest without marks',
    '近日，某市出台《某市水网行动方案》，明确了任务。\n主要目标\n到2028年，供水能力达到12万吨，管网漏损率控制在9%以内。\n重点任务\n推进水源建设\n新建水库2座，完成扩容3座，增加供水能力，保障城乡用水。\n完善管网体系\n改造管网300公里，建设分区计量设施，降低漏损。\n保障措施\n加大资金支持\n安排专项资金，支持项目建设，引导社会资本参与。\n',
    [
      '¶ 近日，某市出台《某市水网行动方案》，明确了任务。', '主要目标', '  ¶ 到2028年，供水能力达到12万吨，管网漏损率控制在9%以内。', '重点任务', '  task 推进水源建设', '    ¶ 新建水库2座，完成扩容3座，增加供水能力，保障城乡用水。',
      '  task 完善管网体系', '    ¶ 改造管网300公里，建设分区计量设施，降低漏损。', '保障措施', '  task 加大资金支持', '    ¶ 安排专项资金，支持项目建设，引导社会资本参与。',
    ],
  ],
  [
    'headings of a digest that end like titles',
    '近日，某市制定出台《某市强链行动方案》，明确到2028年规上工业增加值突破1200亿元，培育链主企业20家。\n重点任务\n实施链主培育计划\n遴选链主企业20家，支持其组建创新联合体，带动上下游企业协同发展。\n推进数字化改造行动\n完成改造企业600家，打造数字化车间80个，推广应用工业互联网平台。\n保障措施\n完善支持政策\n安排专项资金6亿元，落实奖补，强化金融支持，优化服务。\n',
    [
      '¶ 近日，某市制定出台《某市强链行动方案》，明确到2028年规上工业增加值突破1200亿元，培育链主企业20家。', '重点任务', '  task 实施链主培育计划', '    ¶ 遴选链主企业20家，支持其组建创新联合体，带动上下游企业协同发展。', '  task 推进数字化改造行动',
      '    ¶ 完成改造企业600家，打造数字化车间80个，推广应用工业互联网平台。', '保障措施', '  task 完善支持政策', '    ¶ 安排专项资金6亿元，落实奖补，强化金融支持，优化服务。',
    ],
  ],
  ['no plan at all', '今天天气很好。\n我们去公园。\n', ['¶ 今天天气很好。', '¶ 我们去公园。']],
  ['empty text', '', []],
];

suite('plan', () => {
  for (const [name, text, tree] of TREES) test(name, () => assert.deepEqual(treeOf(analyse(text)), tree));

  for (const [name, change] of [
    ['half-width marks', (t: string) => t.replace(/[，：；（）]/g, c => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[c] ?? c)],
    ['full-width digits', (t: string) => t.replace(/[0-9]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['CRLF and a byte-order mark', (t: string) => `\ufeff${t.replace(/\n/g, '\r\n')}`],
    ['NBSP indents', (t: string) => t.replace(/^(?=.)/gm, '\u00a0\u00a0')],
    ['blank lines between all lines', (t: string) => t.replace(/\n/g, '\n\n')],
  ] as const) {
    test(`the same outline with ${name}`, () => {
      const text = '某县水网行动计划\n一、总体要求\n稳中求进，久久为功。\n二、主要任务\n（一）改造灌区\n1.更新渠道。完成衬砌30公里。（责任单位：县水利局，各乡镇）\n2.更新闸门。完成安装。\n专栏1 工程\n水库。新建2座。\n三、保障措施\n加强领导。\n';
      const shape = (t: string): readonly string[] => treeOf(analyse(t)).map(line => line.replace(/[\p{P}０-９0-9\s]/gu, ''));
      assert.deepEqual(shape(change(text)), shape(text));
    });
  }

  test('spans: mark, heading and node', () => {
    const text = '某县计划\n一、主要任务\n  （一） 改造灌区。完成衬砌。\n（二）修缮泵站。完成更换。\n';
    const analysis = analyse(text);
    const nodes = [...blocksOf(analysis.plan)].flatMap(b => (b.kind === 'section' && b.level === 2 ? [b] : []));
    assert.deepEqual(nodes.map(n => n.ordinal && text.slice(n.ordinal.span.start, n.ordinal.span.end)), ['（一）', '（二）']);
    assert.deepEqual(nodes.map(n => text.slice(n.heading.start, n.heading.end)), ['改造灌区', '修缮泵站']);
    assert.deepEqual(nodes.map(n => text.slice(n.span.start, n.span.end)), ['（一） 改造灌区。完成衬砌。', '（二）修缮泵站。完成更换。']);
    assert.deepEqual(nodes.map(n => n.path), ['一/（一）', '一/（二）']);
  });
});
