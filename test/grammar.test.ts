import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { projectRoot } from './support/shared';

const files: Readonly<Record<string, string>> = {
  'text.nigao': 'syntaxes/nigao.tmLanguage.json',
  'markdown.nigao.injection': 'syntaxes/nigao.markdown.tmLanguage.json',
};
/** As much of Markdown as the injection needs to be seen: headings, fenced code, the rest. */
const markdown = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [
    { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
    { name: 'markup.heading.markdown', match: '^#+ .*$' },
    { name: 'meta.paragraph.markdown', begin: '^(?=\\S)', end: '$' },
  ],
});

async function registry(): Promise<Registry> {
  const wasm = readFileSync(join(projectRoot, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner: sources => new oniguruma.OnigScanner(sources), createOnigString: text => new oniguruma.OnigString(text) }),
    loadGrammar: scope => {
      const file = files[scope];
      if (file !== undefined) return Promise.resolve(parseRawGrammar(readFileSync(join(projectRoot, file), 'utf8'), file));
      return Promise.resolve(scope === 'text.html.markdown' ? parseRawGrammar(markdown, 'markdown.json') : null);
    },
    getInjections: scope => (scope === 'text.html.markdown' ? ['markdown.nigao.injection'] : []),
  });
}

/** The slices of a text that carry a scope beginning with `scope`. */
function slices(grammar: IGrammar, text: string, scope: string): readonly string[] {
  let state = INITIAL;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let before = false;
    for (const token of tokens) {
      const has = token.scopes.some(s => s.startsWith(scope));
      const slice = line.slice(token.startIndex, token.endIndex);
      if (has && before) found.push(`${found.pop() ?? ''}${slice}`);
      else if (has) found.push(slice);
      before = has;
    }
  }
  return found;
}

/** text | scope | slices */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['滨江市数字贸易发展行动计划（2026—2028年）', 'markup.heading.title', ['滨江市数字贸易发展行动计划（2026—2028年）']],
  ['　　滨江市数字贸易发展行动计划(2026-2028年)', 'markup.heading.title', ['　　滨江市数字贸易发展行动计划(2026-2028年)']],
  ['为推进数字贸易，制定本行动计划。', 'markup.heading', []],
  ['一、总体要求', 'markup.heading.1', ['总体要求']],
  ['　　一、总体要求', 'keyword.control.marker', ['一、']],
  ['　　三、保障措施', 'markup.heading.title', []],
  ['　　三、保障措施', 'markup.heading.1', ['保障措施']],
  ['　　（三）落实重点规划', 'markup.heading.title', []],
  ['　　2.编制专项规划', 'markup.heading.title', []],
  ['　　滨江市数字贸易行动计划', 'markup.heading.title', ['　　滨江市数字贸易行动计划']],
  ['（一）培育主体。到2028年培育企业30家。', 'markup.heading.2', ['培育主体']],
  ['(一)培育主体。到2028年培育企业30家。', 'markup.heading.2', ['培育主体']],
  ['（十二）培育主体', 'keyword.control.marker', ['（十二）']],
  ['1.建设平台。支持企业上平台。', 'markup.heading.3', ['建设平台']],
  ['１．建设平台。', 'markup.heading.3', ['建设平台']],
  ['1.5亿元以上项目', 'markup.heading', []],
  ['(1)建设平台', 'markup.heading.4', ['建设平台']],
  ['第二章　发展目标', 'markup.heading.chapter', ['发展目标']],
  ['专栏 3　重大工程', 'markup.heading.box', ['重大工程']],
  ['专栏3：重大工程', 'keyword.control.marker', ['专栏3：']],
  ['——建成平台3个。', 'punctuation.definition.list', ['——']],
  ['建成平台。（责任单位：市数据局、市商务局）', 'entity.name.type.unit', ['市数据局', '市商务局']],
  ['建成平台。(责任单位:市数据局、市商务局)', 'entity.name.type.unit', ['市数据局', '市商务局']],
  ['建成平台。(责任单位:市数据局、市商务局)', 'keyword.other.responsibility', ['责任单位']],
  ['（牵头单位：市数据局；配合单位：各县（市、区）政府；完成时限：2027年6月底前）', 'entity.name.type.unit', ['市数据局', '各县（市、区）政府']],
  ['（牵头单位：市数据局；配合单位：各县（市、区）政府；完成时限：2027年6月底前）', 'entity.name.type.deadline', ['2027年6月底前']],
  ['（市数据局牵头，市商务局、市财政局等按职责分工负责）', 'entity.name.type.unit', ['市数据局', '市商务局', '市财政局']],
  ['(市数据局牵头,市商务局、市财政局等按职责分工负责)', 'storage.modifier.role', ['牵头', '按职责分工负责']],
  ['（市数据局、市商务局。列第一位的为牵头单位，下同）', 'meta.responsibility', []],
  ['（责任单位：市数据局、市商务局。列第一位的为牵头单位，下同）', 'entity.name.type.unit', ['市数据局', '市商务局']],
  ['责任单位：市数据局、市商务局', 'entity.name.type.unit', ['市数据局', '市商务局']],
  ['一、建设平台（责任单位：市数据局）', 'markup.heading.1', ['建设平台']],
  ['一、建设平台（责任单位：市数据局）', 'entity.name.type.unit', ['市数据局']],
  ['支持企业（含个体工商户）上平台。', 'meta.responsibility', []],
  ['到2028年，建成基地12个，产值达到1.5万亿元以上，增长8%左右。', 'constant.numeric', ['12', '1.5', '以上', '8', '左右']],
  ['到2028年，建成基地12个，产值达到1.5万亿元以上，增长8%左右。', 'keyword.other.unit', ['个', '万亿元', '%']],
  ['到2028年，建成基地12个，产值达到1.5万亿元以上，增长8%左右。', 'constant.numeric.bound', ['以上', '左右']],
  ['到2028年底，“十五五”期间，2027年6月底前，3年内', 'entity.name.type.deadline', ['到2028年底', '“十五五”期间', '2027年6月底前', '3年内']],
  ['推进5G、4K和912工程建设，发布2.0版。', 'constant.numeric', []],
  ['依据《数据安全法》和《网络安全法》', 'string.quoted.other.citation', ['《数据安全法》', '《网络安全法》']],
  ['滨政办发〔2026〕12号', 'constant.other.doc-number', ['滨政办发〔2026〕12号']],
  ['滨政办发[2026]12号', 'constant.other.doc-number', ['滨政办发[2026]12号']],
  ['实施“千企上云”行动', 'string.quoted.double', ['“千企上云”']],
  ['2026年3月5日', 'constant.other.date', ['2026年3月5日']],
];

suite('grammar', () => {
  let plan: IGrammar;
  let md: IGrammar;
  suiteSetup(async () => {
    const all = await registry();
    const [first, second] = await Promise.all([all.loadGrammar('text.nigao'), all.loadGrammar('text.html.markdown')]);
    assert.ok(first && second);
    [plan, md] = [first, second];
  });

  for (const [text, scope, expected] of table) test(`${scope}: ${text}`, () => assert.deepEqual(slices(plan, text, scope), expected));

  test('an open clause ends with its line', () => {
    assert.deepEqual(slices(plan, '建成平台。（责任单位：市数据局\n建成基地。', 'meta.responsibility'), ['（责任单位：市数据局']);
  });

  test('half-width and full-width marks are coloured alike', () => {
    const full = '（一）培育主体。到2028年，培育企业30家。（责任单位：市数据局，各县（市、区）政府）';
    const half = full.replace(/[，：（）]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    const scopes = (text: string): readonly string[] => plan.tokenizeLine(text, INITIAL).tokens.map(t => `${t.startIndex}-${t.endIndex} ${t.scopes.join(' ')}`);
    assert.deepEqual(scopes(half), scopes(full));
  });

  test('in Markdown: clauses, boxes and document numbers', () => {
    const text = '# 方案\n\n建成平台。（责任单位：市数据局、市商务局）\n\n## 专栏 2 重大工程\n\n滨政发〔2026〕3号';
    assert.deepEqual(slices(md, text, 'entity.name.type.unit'), ['市数据局', '市商务局']);
    assert.deepEqual(slices(md, text, 'constant.other.doc-number'), ['滨政发〔2026〕3号']);
  });

  test('in Markdown: code and ordinary text stay as they are', () => {
    const text = '# 天气小程序\n\n支持3个城市，见《使用说明》（约2页）。\n\n```\n（责任单位：市数据局）\n```';
    assert.deepEqual(slices(md, text, 'entity.name.type.unit'), []);
    for (const scope of ['constant.', 'string.', 'meta.responsibility', 'keyword.']) assert.deepEqual(slices(md, text, scope), [], scope);
  });

  test('long lines and open brackets take linear time', () => {
    for (const text of ['（'.repeat(20_000), '《'.repeat(20_000), `（责任单位：${'市数据局、'.repeat(5_000)}`, '一'.repeat(20_000), '2026'.repeat(5_000)]) {
      const { stoppedEarly } = plan.tokenizeLine(text, INITIAL, 5000);
      assert.equal(stoppedEarly, false, text.slice(0, 10));
    }
  });
});
