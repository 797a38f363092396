import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { definition } from '../../../server/src/core/service/definition';
import { highlights, references } from '../../../server/src/core/service/references';
import { type Span, span } from '../../../server/src/core/text/span';
import { analyse } from '../../support/analysis';
import { marked, withMarks } from '../../support/markers';

const uri = 'file:///drafts/plan.gw';
/** The draft ⟦ ⟧ marks every mention of the unit at ▮; markers are put back to compare. */
function mentioned(withMarkers: string, language: Language = 'plain'): { readonly found: string; readonly expected: string } {
  const { text, position, ranges } = marked(withMarkers);
  const analysis = analyse(text, { language });
  const { source } = analysis;
  const spans: Span[] = references(analysis, uri, position).map(l => span(source.offsetAt(l.range.start), source.offsetAt(l.range.end)));
  return { found: withMarks(text, spans), expected: withMarks(text, ranges) };
}
function all(withMarkers: string, language: Language = 'plain'): void {
  const { found, expected } = mentioned(withMarkers, language);
  assert.equal(found, expected);
}

const HEAD = '浙江省智慧渔港行动计划\n一、主要任务\n';

suite('references to a unit', () => {
  test('full and short forms, in clauses and prose', () => {
    all(`${HEAD}由⟦浙江省经济和信息化厅⟧统筹，省财政厅保障。\n（一）建设网络。做好建设。（责任单位：⟦省经▮信厅⟧、省商务厅）\n（二）贯通平台。做好贯通。（⟦省经信厅⟧牵头，省财政厅配合）\n`);
  });

  test('forms whose level word an earlier unit says', () => {
    all(`${HEAD}（一）建设网络。做好建设。（责任单位：省发展改革委、⟦财▮政厅⟧、商务厅）\n（二）贯通平台。做好贯通。（责任单位：⟦省财政厅⟧、经信厅）\n`);
  });

  test('label lines, tables, addressees, signature', () => {
    all(`关于印发《浙江省甲业行动计划》的通知\n各市、县（市、区）人民政府，⟦省财政厅⟧：\n现印发给你们，请认真贯彻执行。\n一、主要任务\n（一）建设网络\n做好建设。\n责任单位：省商务厅、⟦省财▮政厅⟧\n附表 任务分工表\n序号\t重点任务\t责任单位\n1\t建设网络\t省商务厅、⟦省财政厅⟧\n`);
  });

  test('another unit whose name holds the same words is another', () => {
    all(`${HEAD}（一）建设网络。做好建设。（责任单位：⟦省政▮府⟧、省政府办公厅、杭州市财政局）\n`);
  });

  test('names in the title of a document are left alone', () => {
    all(`${HEAD}（一）建设网络。按照《省经信委关于甲的通知》做好建设。（责任单位：⟦省经信▮委⟧、省财政厅）\n`);
  });

  test('a name that nobody knows is compared as written', () => {
    all(`${HEAD}（一）建设网络。做好建设。（责任单位：⟦甲乙▮丙研究所⟧、省财政厅）\n（二）贯通平台。做好贯通。（责任单位：省财政厅、⟦甲乙丙研究所⟧）\n`);
  });

  test('a name that a line end cuts', () => {
    all(`${HEAD}（一）建设网络。做好建设，加快形成覆盖全省渔港的感知网络。（责任单位：⟦省经信\n厅⟧、省商务厅）\n（二）贯通平台。做好贯通。（责任单位：⟦省经▮信厅⟧）\n`);
  });

  test('in Markdown', () => {
    all('# 浙江省甲业行动计划\n\n## 一、主要任务\n\n### （一）建设网络\n\n由⟦**省经信厅**⟧建设。（责任单位：⟦省经▮信厅⟧、省财政厅）\n'.replace('⟦**省经信厅**⟧', '**⟦省经信厅⟧**'), 'markdown');
  });

  test('between two names that touch, the one that begins there', () => {
    all(`${HEAD}（一）建设网络。由省商务厅▮⟦省财政厅⟧做好建设。\n`);
  });

  test('none where no unit is named', () => {
    const { text, position } = marked(`${HEAD}（一）建设▮网络。做好建设。\n`);
    assert.deepEqual([references(analyse(text), uri, position), highlights(analyse(text), position), definition(analyse(text), position, 's')], [[], [], []]);
  });

  test('five thousand names in one clause', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `第${i}研究所`).join('、');
    const { text, position } = marked(`${HEAD}（一）建设网络。做好建设。（责任单位：${names}、省财▮政厅）\n`);
    assert.equal(references(analyse(text), uri, position).length, 1);
  });
});

suite('references in a paragraph without end', () => {
  test('two hundred thousand mentions', () => {
    const text = `${HEAD}（一）建设网络。${'省财政厅'.repeat(200_000)}。\n`;
    assert.equal(references(analyse(text), uri, { line: 2, character: 10 }).length, 200_000);
  });
});

suite('highlights of a unit', () => {
  test('Write where it is given work, Read where it is spoken of', () => {
    const { text, position } = marked(`${HEAD}由省经信厅统筹。\n（一）建设网络。做好建设。（责任单位：省经▮信厅）\n`);
    assert.deepEqual(highlights(analyse(text), position).map(h => h.kind), [DocumentHighlightKind.Read, DocumentHighlightKind.Write]);
  });
});

suite('definition of a unit', () => {
  const link = (withMarkers: string): readonly [string, string] | undefined => {
    const { text, position } = marked(withMarkers);
    const analysis = analyse(text);
    const [found] = definition(analysis, position, 'nigao-registry');
    const range = found?.originSelectionRange;
    return found === undefined || range === undefined ? undefined : [found.targetUri, text.slice(analysis.source.offsetAt(range.start), analysis.source.offsetAt(range.end))];
  };

  test('the record, and the whole name as its origin', () => {
    assert.deepEqual(link(`${HEAD}（一）建设网络。做好建设。（责任单位：省发展改革委、财▮政厅）\n`), ['nigao-registry:/zj-czt.md', '财政厅']);
    assert.deepEqual(link(`${HEAD}由浙江省经济和▮信息化厅建设。\n`), ['nigao-registry:/zj-jxt.md', '浙江省经济和信息化厅']);
  });

  test('a former unit has its own record', () => {
    assert.deepEqual(link(`${HEAD}（一）建设网络。做好建设。（责任单位：省经▮信委）\n`), ['nigao-registry:/zj-jxw.md', '省经信委']);
  });

  test('none of a collective, none of a name that nobody knows', () => {
    assert.equal(link(`${HEAD}（一）建设网络。做好建设。（责任单位：省商务厅、各设▮区市政府）\n`), undefined);
    assert.equal(link(`${HEAD}（一）建设网络。做好建设。（责任单位：甲乙▮丙研究所、省财政厅）\n`), undefined);
  });
});
