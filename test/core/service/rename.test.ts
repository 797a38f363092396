import assert from 'node:assert/strict';
import { type TextEdit } from 'vscode-languageserver-types';
import { prepareRename, rename } from '../../../server/src/core/service/rename';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const HEAD = '浙江省智慧渔港行动计划\n一、主要任务\n';
const target = { uri: 'file:///drafts/plan.gw', version: 3 };
const task = (clause: string): string => `${HEAD}（一）建设网络。做好建设。（责任单位：${clause}）\n`;

/** What VS Code would show in the box, and over which words; or the sentence of a refusal. */
function prepared(withCursor: string): { readonly over: string; readonly placeholder: string } | string {
  const { text, position } = marked(withCursor);
  const analysis = analyse(text);
  const place = prepareRename(analysis, position);
  if ('refused' in place) return place.refused;
  const { start, end } = place.range;
  return { over: text.slice(analysis.source.offsetAt(start), analysis.source.offsetAt(end)), placeholder: place.placeholder };
}

/** The draft after the renaming, or the sentence of a refusal. */
function renamed(withCursor: string, newName: string): string {
  const { text, position } = marked(withCursor);
  const { source } = analyse(text);
  const edit = rename(analyse(text), position, newName, target);
  if ('refused' in edit) return String(edit.refused);
  const change = edit.documentChanges?.[0];
  assert.ok(change !== undefined && 'edits' in change);
  assert.deepEqual(change.textDocument, target);
  return [...(change.edits as TextEdit[])].reverse().reduce((t, e) => t.slice(0, source.offsetAt(e.range.start)) + e.newText + t.slice(source.offsetAt(e.range.end)), text);
}
const gives = (before: string, newName: string, after: string): void => assert.equal(renamed(before, newName), after);

suite('rename: before it begins', () => {
  test('a unit in force: its name; with the level word where the list says it once', () => {
    assert.deepEqual(prepared(task('省商▮务厅')), { over: '省商务厅', placeholder: '省商务厅' });
    assert.deepEqual(prepared(task('省商务厅、财▮政厅')), { over: '财政厅', placeholder: '省财政厅' });
  });

  // VS Code takes the name shown for the old one: Enter on a successor shown beforehand would change nothing.
  test('a former unit: its name as it stands in the draft', () => {
    assert.deepEqual(prepared(task('省经▮信委')), { over: '省经信委', placeholder: '省经信委' });
    assert.deepEqual(prepared(task('浙江省经济和信▮息化委员会')), { over: '浙江省经济和信息化委员会', placeholder: '浙江省经济和信息化委员会' });
  });

  test('a unit that was split: its name too', () => {
    const about = (what: string): string => `${HEAD}（一）建设网络。${what}。（责任单位：省海洋▮与渔业局）\n成文。\n2020年6月1日\n`;
    assert.deepEqual(prepared(about('做好宣传')), { over: '省海洋与渔业局', placeholder: '省海洋与渔业局' });
  });

  for (const [what, draft, sentence] of [
    ['no unit', `${HEAD}（一）建设▮网络。做好建设。\n`, /没有单位名称/],
    ['a collective in a clause', task('省商务厅、各设▮区市政府'), /^“各设区市政府”是泛称/],
    ['a collective in prose', `${HEAD}（一）建设网络。由省级▮有关部门做好建设。\n`, /是泛称|没有单位名称/],
    ['a name in the title of a document', `${HEAD}（一）建设网络。按照《省经▮信委关于甲的通知》做好建设。\n`, /^“省经信委”在书名号、引号之中/],
  ] as const) {
    test(`refused on ${what}`, () => assert.match(String(prepared(draft)), sentence));
  }
});

suite('rename: what it writes', () => {
  test('short stays short, full stays full', () => {
    gives(`${HEAD}由浙江省经济和信息化委员会统筹。\n（一）建设网络。做好建设。（责任单位：省经▮信委、省商务厅）\n（二）贯通平台。做好贯通。（省经信委牵头）\n`, '省经信厅',
      `${HEAD}由浙江省经济和信息化厅统筹。\n（一）建设网络。做好建设。（责任单位：省经信厅、省商务厅）\n（二）贯通平台。做好贯通。（省经信厅牵头）\n`);
    gives(task('省经▮信委'), '浙江省经济和信息化厅', task('省经信厅'));
  });

  test('a list that says the level word once stays so', () => {
    gives(task('省商务厅、大数▮据局'), '省数据局', task('省商务厅、数据局'));
    gives(task('省商务厅、财▮政厅'), '杭州海关', task('省商务厅、杭州海关'));
  });

  test('who lends the level word to others and loses it leaves it to the next', () => {
    gives(task('省发展▮改革委、财政厅、商务厅'), '国家发展改革委', task('国家发展改革委、省财政厅、商务厅'));
    gives(task('省发展▮改革委、财政厅'), '省经信厅', task('省经信厅、财政厅'));
  });

  test('a name that nobody knows is written as given', () => {
    gives(`${HEAD}由浙江省财政厅统筹。\n（一）建设网络。做好建设。（责任单位：省财▮政厅）\n`, '甲乙丙研究所', `${HEAD}由甲乙丙研究所统筹。\n（一）建设网络。做好建设。（责任单位：甲乙丙研究所）\n`);
    gives(task('甲乙▮丙研究所、省财政厅'), '丁戊研究所', task('丁戊研究所、省财政厅'));
  });

  test('another short form of the same unit: short forms only', () => {
    gives(`${HEAD}由浙江省发展和改革委员会统筹。\n（一）建设网络。做好建设。（责任单位：省发▮改委）\n`, '省发展改革委', `${HEAD}由浙江省发展和改革委员会统筹。\n（一）建设网络。做好建设。（责任单位：省发展改革委）\n`);
  });

  test('what is said of the past stays, unless the cursor is on it', () => {
    const past = `${HEAD}原省经信委认定的项目继续有效。\n（一）建设网络。做好建设。（责任单位：省经▮信委）\n`;
    gives(past, '省经信厅', `${HEAD}原省经信委认定的项目继续有效。\n（一）建设网络。做好建设。（责任单位：省经信厅）\n`);
    assert.ok(!renamed(`${HEAD}原省经▮信委认定的项目继续有效。\n`, '甲厅').includes('省经信委'));
  });

  test('titles of documents stay', () => {
    assert.ok(renamed(`${HEAD}（一）建设网络。按照《省经信委关于甲的通知》做好建设。（责任单位：省经信▮委）\n`, '省经信厅').includes('《省经信委关于甲的通知》'));
  });

  test('a name that a line end cuts comes out whole', () => {
    const draft = `${HEAD}（一）建设网络。做好建设，加快形成覆盖全省渔港的感知网络。（责任单位：省经信\n委、省商▮务厅）\n`;
    assert.ok(renamed(draft.replace('▮', '').replace('省经信\n委', '省经▮信\n委'), '省经信厅').includes('（责任单位：省经信厅、省商务厅）'));
  });

  for (const [name, sentence] of [['', /不能为空/], ['  ', /不能为空/], ['省经信厅、省财政厅', /只写一个单位/], ['省经信厅：', /只写一个单位/]] as const) {
    test(`“${name}” is no name`, () => assert.match(renamed(task('省商▮务厅'), name), sentence));
  }
});
