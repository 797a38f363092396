import assert from 'node:assert/strict';
import { type ResponsibilityClause, type UnitMention } from '../../../server/src/core/parse/responsibility';
import { scanClauses } from '../../../server/src/core/parse/responsibility/scan';

const SIGN: Readonly<Record<UnitMention['role'], string>> = { lead: '牵头', support: '配合', responsible: '' };

/** 名称, then ：role where it is written at the unit (in brackets: implied by the label), # for a set of bodies. */
const mention = (m: UnitMention): string => m.name + (m.collective ? '#' : '') + (m.role === 'responsible' ? (m.roleStated ? ':负责' : '') : m.roleStated ? `:${SIGN[m.role]}` : `(${SIGN[m.role]})`);
const clause = (c: ResponsibilityClause): string => `${c.label}${c.standalone ? '!' : ''}=${c.mentions.map(mention).join(' ')}`;
const read = (text: string): readonly string[] => scanClauses(text).map(clause);

// rules.md §5.1, form by form.
const FORMS: readonly (readonly [form: string, text: string, clauses: readonly string[]])[] = [
  ['1 inline', '完成衬砌。（责任单位：省水利厅、省财政厅）', ['责任单位=省水利厅 省财政厅']],
  ['1 before the full stop', '完成衬砌（责任单位：省水利厅）。', ['责任单位=省水利厅']],
  ['1 〔〕', '完成衬砌。〔责任单位：省水利厅〕', ['责任单位=省水利厅']],
  ['1 【】', '完成衬砌。【责任单位：省水利厅】', ['责任单位=省水利厅']],
  ['1 never closed', '完成衬砌。（责任单位：省水利厅、省财政厅', ['责任单位=省水利厅 省财政厅']],
  ['1 twice in a paragraph', '清淤（责任单位：市水利局）；绿化（责任单位：市林业局）。', ['责任单位=市水利局', '责任单位=市林业局']],
  ['2 own paragraph', '（责任单位：省水利厅、省财政厅等）', ['责任单位!=省水利厅 省财政厅']],
  ['2 own paragraph with full stop', '　（责任单位：省水利厅）。', ['责任单位!=省水利厅']],
  ['3 rule inside', '完成。（责任单位：省水利厅、省财政厅。列第一位的为牵头单位，下同）', ['责任单位=省水利厅 省财政厅']],
  ['4 no outer bracket, rule in brackets', '责任单位：省水利厅、省财政厅牵头，省林业局（除标注为“牵头”单位外，列第一位的为牵头或汇总单位，下同）', ['责任单位!=省水利厅:牵头 省财政厅:牵头 省林业局']],
  ['6 牵头单位 line', '牵头单位：市水利局、市财政局', ['牵头单位!=市水利局(牵头) 市财政局(牵头)']],
  ['6 line with full stop', '责任单位：市水利局。', ['责任单位!=市水利局']],
  ['6 behind the last sentence', '完成衬砌。责任单位：市水利局、市财政局。', ['责任单位=市水利局 市财政局']],
  ['7 牵头责任单位', '牵头责任单位：市水利局', ['牵头责任单位!=市水利局(牵头)']],
  ['7 协同责任单位', '协同责任单位：市财政局、市林业局', ['协同责任单位!=市财政局(配合) 市林业局(配合)']],
  ['7 a person is no unit', '牵头市领导：张某', []],
  ['8 three labels', '（牵头单位：省水利厅；配合单位：省财政厅、省林业局；完成时限：2028年12月底前）', ['牵头单位!=省水利厅(牵头) 省财政厅(配合) 省林业局(配合)']],
  ['8 with commas', '完成。（牵头单位：省水利厅，配合单位：省财政厅，完成时限：2028年）', ['牵头单位=省水利厅(牵头) 省财政厅(配合)']],
  ['8 with blanks', '完成。（牵头单位：省水利厅 配合单位：省财政厅、省林业局 完成时限：长期）', ['牵头单位=省水利厅(牵头) 省财政厅(配合) 省林业局(配合)']],
  ['8 参与、协办、主办', '（主办单位：市水利局；协办单位：市财政局；参与单位：市林业局）', ['主办单位!=市水利局(牵头) 市财政局(配合) 市林业局(配合)']],
  ['8 责任部门', '完成。（牵头部门：市水利局，责任部门：市财政局）', ['牵头部门=市水利局(牵头) 市财政局']],
  ['8 deadline first', '完成。（完成时限：2028年6月；牵头单位：市水利局）', ['牵头单位=市水利局(牵头)']],
  ['8 side by side', '（牵头单位：市水利局）（配合单位：市财政局）', ['牵头单位!=市水利局(牵头)', '配合单位!=市财政局(配合)']],
  ['8 spaced label', '（责 任 单 位：市水利局）', ['责任单位!=市水利局']],
  ['9 牵头、配合', '完成。（省水利厅牵头，省财政厅、省林业局配合）', ['=省水利厅:牵头 省财政厅:配合 省林业局:配合']],
  ['9 负责', '完成。（省水利厅负责）', ['=省水利厅:负责']],
  ['9 牵头负责', '完成。（省水利厅牵头负责）', ['=省水利厅:牵头']],
  ['9 按职责分工负责', '完成。（水利部牵头，财政部、农业农村部等按职责分工负责）', ['=水利部:牵头 财政部:负责 农业农村部:负责']],
  ['9 ；separates classes', '完成。（市水利局牵头，市财政局配合；各县区落实）', ['=市水利局:牵头 市财政局:配合 各县区#:负责']],
  ['9 由…会同', '完成。（由省水利厅牵头，会同省财政厅、省林业局落实）', ['=省水利厅:牵头 省财政厅:配合 省林业局:配合']],
  ['9 结合实际落实', '责任单位：省科技厅、省财政厅按职责分工负责，各地级以上市人民政府结合实际落实', ['责任单位!=省科技厅:负责 省财政厅:负责 各地级以上市人民政府#:负责']],
  ['8 各区、县级市', '完成。（牵头单位：市水利局，配合单位：市财政局，各区、县级市）', ['牵头单位=市水利局(牵头) 市财政局(配合) 各区、县级市#(配合)']],
  ['10 level word said once', '完成。（省水利厅、财政厅等省有关部门和各地级以上市人民政府按职责分工负责）', ['=省水利厅:负责 财政厅:负责 省有关部门#:负责 各地级以上市人民政府#:负责']],
  ['11 collectives', '完成。（责任单位：各市、县（市、区）人民政府，省级有关单位，省水网建设领导小组其他成员单位）', ['责任单位=各市、县（市、区）人民政府# 省级有关单位# 省水网建设领导小组其他成员单位#']],
  ['11 乡镇、街道', '完成。（责任单位：县水利局、各乡镇、街道，各镇（街道））', ['责任单位=县水利局 各乡镇、街道# 各镇（街道）#']],
  ['11 a set, then one body', '完成。（责任单位：县水利局、各街道、区城管局，各乡镇、县城投公司）', ['责任单位=县水利局 各街道# 区城管局 各乡镇# 县城投公司']],
  ['11 a set, then firms', '完成。（责任单位：各街道、市国有公司）', ['责任单位=各街道# 市国有公司']],
  ['11 one set', '完成。（责任单位：各乡镇、街道办事处，各镇、街道办，各市、县党委，各市、县管委会）', ['责任单位=各乡镇、街道办事处# 各镇、街道办# 各市、县党委# 各市、县管委会#']],
  ['11 部门、单位', '完成。（责任单位：市直有关部门、单位，各县区政府）', ['责任单位=市直有关部门、单位# 各县区政府#']],
  ['12 office, committee, institute', '完成。（责任单位：领导小组办公室、运动会组委会、某江实验室）', ['责任单位=领导小组办公室 运动会组委会 某江实验室']],
  ['15 label in brackets of its own', '【牵头单位】市水利局、市财政局', ['牵头单位!=市水利局(牵头) 市财政局(牵头)']],
  ['15 with colon', '【责任单位】：市水利局', ['责任单位!=市水利局']],
  ['15 several in one line', '【牵头单位】市水利局 【配合单位】市财政局、各县区 【完成时限】2028年6月', ['牵头单位!=市水利局(牵头) 市财政局(配合) 各县区#(配合)']],
  ['15 several, nothing between', '〔牵头单位〕市水利局〔配合单位〕市财政局', ['牵头单位!=市水利局(牵头) 市财政局(配合)']],
  ['15 behind the last sentence', '完成衬砌。【责任单位】市水利局、市财政局', ['责任单位=市水利局 市财政局']],
  ['15 roles written', '【责任单位】市水利局、市财政局按职责分工负责', ['责任单位!=市水利局:负责 市财政局:负责']],
  ['15 brackets of a name', '完成衬砌。（责任单位：省水网建设〔节水型社会〕领导小组成员单位）', ['责任单位=省水网建设〔节水型社会〕领导小组成员单位#']],
  ['15 another label', '【名词解释】蓝线，指河湖管理范围线。', []],
  ['15 no units', '【完成时限】2028年6月', []],
  ['16 〔〕 without label', '完成衬砌。〔省水利厅牵头，省财政厅、省林业局等配合〕', ['=省水利厅:牵头 省财政厅:配合 省林业局:配合']],
  ['16 〔〕 按职责分工负责', '完成衬砌。〔水利厅、省财政厅按职责分工负责〕', ['=水利厅:负责 省财政厅:负责']],
  ['16 各市政府负责具体落实', '完成衬砌。〔省水利厅牵头负责，各市、县（区）政府负责具体落实〕', ['=省水利厅:牵头 各市、县（区）政府#:负责']],
  ['16 a number of a document', '见办法〔2028〕6号。', []],
  ['17 label with another word in brackets', '责任部门（单位）：市水利局、市财政局', ['责任部门!=市水利局 市财政局']],
  ['18 last sentence', '完成衬砌。市水利局、市财政局、市林业局等按职责分工负责。', ['=市水利局:负责 市财政局:负责 市林业局:负责']],
  ['18 last sentence, one unit', '完成衬砌。市水利局负责。', ['=市水利局:负责']],
  ['18 last sentence, roles', '完成衬砌。市水利局牵头，市财政局、各县（区）政府配合。', ['=市水利局:牵头 市财政局:配合 各县（区）政府#:配合']],
  ['18 sets', '完成衬砌。各地、各部门按照职责分工抓好落实。', ['=各地#:负责 各部门#:负责']],
  ['18 由…牵头，…配合 at the start', '完成衬砌。由市水利局牵头，市财政局、市林业局配合，年内完成摸底。', ['=市水利局:牵头 市财政局:配合 市林业局:配合']],
  ['18 ……由…牵头，…参与', '摸底由市水利局牵头，市财政局、各县区参与。', ['=市水利局:牵头 市财政局:配合 各县区#:配合']],
  ['18 not beside a clause', '由市水利局牵头，市财政局配合，完成摸底。（责任单位：市水利局）', ['责任单位=市水利局']],
  ['18 牵头 alone, in passing', '由市水利局牵头，建立会商机制。', []],
  ['18 not who, but how', '加强组织领导，强化部门协同。', []],
  ['18 企业 are no bodies', '支持龙头企业牵头，高校、科研院所参与，组建联合体。', []],
  ['18 a heading', '第三节　动员社会参与', []],
  ['18 负责解释', '本方案由市水利局负责解释。', []],
  ['18 social governance', '健全党委领导、政府负责、社会协同、公众参与的机制。', []],
  ['14 排名第一', '（省水利厅、省财政厅，排名第一的为牵头单位，下同）', ['!=省水利厅 省财政厅']],
];

const LISTS: readonly (readonly [name: string, list: string, units: string])[] = [
  ['nested brackets', '省市场监管局（省知识产权局）、省财政厅', '省市场监管局（省知识产权局） 省财政厅'],
  ['role in brackets holds for one', '省水利厅（牵头）、省财政厅、省林业局（配合）', '省水利厅:牵头 省财政厅 省林业局:配合'],
  ['和 between bodies', '市水利局、市发展和改革委员会和市财政局', '市水利局 市发展和改革委员会 市财政局'],
  ['和 inside names', '省经济和信息化厅、省文化和旅游厅、省住房和城乡建设厅', '省经济和信息化厅 省文化和旅游厅 省住房和城乡建设厅'],
  ['及 before a set', '市水利局及各县（市、区）政府', '市水利局 各县（市、区）政府#'],
  ['等 and 和', '市总工会、市妇联等和各县区人民政府', '市总工会 市妇联 各县区人民政府#'],
  ['等有关部门', '市水利局等有关部门', '市水利局 有关部门#'],
  ['高等院校 keeps its 等', '省教育厅、各高等院校', '省教育厅 各高等院校#'],
  ['half-width comma', '市水利局,市财政局', '市水利局 市财政局'],
  ['slash', '市水利局/市财政局', '市水利局 市财政局'],
  ['blanks', '市水利局　市财政局 市林业局', '市水利局 市财政局 市林业局'],
  ['blanks inside names of a PDF', '省 水利厅、省委 组织部', '省水利厅 省委组织部'],
  ['superfluous marks', '市水利局、、市财政局、', '市水利局 市财政局'],
  ['沿海各市、县', '省农业农村厅，沿海各市、县人民政府', '省农业农村厅 沿海各市、县人民政府#'],
  ['rare characters', '𠮷安镇人民政府、县水利局', '𠮷安镇人民政府 县水利局'],
  ['Latin letters', 'A局、B公司', 'A局 B公司'],
  ['left open', '略', ''],
];

suite('responsibility clauses', () => {
  for (const [form, text, clauses] of FORMS) test(`form ${form}`, () => assert.deepEqual(read(text), clauses));

  test('half-width clauses read as full-width ones', () => {
    for (const [form, text] of FORMS) {
      const half = text.replace(/[，：；（）]/g, c => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[c] ?? c);
      const names = (t: string): readonly string[] => scanClauses(t).flatMap(c => c.mentions.map(m => m.name.replace(/（/g, '(').replace(/）/g, ')')));
      assert.deepEqual(names(half), names(text), form);
    }
  });

  for (const [name, list, units] of LISTS) {
    test(`list: ${name}`, () => assert.equal(scanClauses(`完成。（责任单位：${list}）`).flatMap(c => c.mentions.map(mention)).join(' '), units));
  }

  const NONE: readonly string[] = [
    '完成清淤（包括河道、水库）。', '支持企业上市（由企业自主负责）。', '完成。（按职责分工负责）', '各责任单位要高度重视：一是加强领导。', '牵头单位负责统筹，配合单位要支持。', '由省水利厅牵头，建立会商机制。',
    '（本办法由县水利局负责解释）', '（责任单位：）', '（责任人：王某）', '', '（（（（', '责任单位', '适用范围：全县。',
  ];
  for (const text of NONE) test(`no clause in ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), []));

  const SPANS: readonly (readonly [text: string, clause: string, tail: string, first: boolean, deadline: string | undefined])[] = [
    ['完成。（责任单位：市水利局等）后续。', '（责任单位：市水利局等）', '等', false, undefined],
    ['（责任单位：市水利局、市财政局，列第一位的为牵头单位，下同）', '（责任单位：市水利局、市财政局，列第一位的为牵头单位，下同）', '列第一位的为牵头单位，下同', true, undefined],
    ['（责任单位：市水利局；各县，排在首位的为牵头单位）', '（责任单位：市水利局；各县，排在首位的为牵头单位）', '排在首位的为牵头单位', true, undefined],
    ['（责任单位：市水利局，以下均需各县落实，不再列出）', '（责任单位：市水利局，以下均需各县落实，不再列出）', '以下均需各县落实，不再列出', false, undefined],
    ['建设。牵头单位：市水利局；完成时限：2028年6月底前。', '牵头单位：市水利局；完成时限：2028年6月底前', '', false, '2028年6月底前'],
    ['（牵头单位：市水利局，完成时限：长期坚持）', '（牵头单位：市水利局，完成时限：长期坚持）', '', false, '长期坚持'],
  ];
  for (const [text, whole, tail, first, deadline] of SPANS) {
    test(`span, tail, deadline of ${text}`, () => {
      const [found] = scanClauses(text);
      assert.ok(found);
      assert.deepEqual([text.slice(found.span.start, found.span.end), found.tail, found.firstLeads, found.deadlineText], [whole, tail, first, deadline]);
      for (const m of found.mentions) assert.equal(text.slice(m.span.start, m.span.end), m.name);
    });
  }

  const LEVELS: readonly (readonly [list: string, distributed: string])[] = [
    ['省发展改革委、财政厅、水利厅', '省发展改革委 省财政厅 省水利厅'],
    ['省发展改革委、财政厅，各市人民政府', '省发展改革委 省财政厅 各市人民政府'],
    ['市财政局、市场监管局、市政园林局', '市财政局 市市场监管局 市市政园林局'],
    ['商务部、市场监管总局、海关总署', '商务部 市场监管总局 海关总署'],
    ['自治区财政厅、水利厅', '自治区财政厅 自治区水利厅'],
    ['县水利局、团县委、县妇联', '县水利局 团县委 县妇联'],
    ['省财政厅、浙江证监局、国家税务总局某省税务局', '省财政厅 浙江证监局 国家税务总局某省税务局'],
  ];
  for (const [list, distributed] of LEVELS) {
    test(`level word of ${list}`, () => assert.equal(scanClauses(`（责任单位：${list}）`).flatMap(c => c.mentions.map(m => m.distributed)).join(' '), distributed));
  }

  test('5000 units in one clause, and a clause that opens a thousand times', () => {
    const units = Array.from({ length: 5000 }, (_, i) => `市第${i}局`);
    assert.deepEqual(scanClauses(`（责任单位：${units.join('、')}）`).flatMap(c => c.mentions.map(m => m.name)), units);
    assert.equal(scanClauses('（责任单位：市水利局'.repeat(1000)).length, 1);
  });
});
