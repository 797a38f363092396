import { type Position } from 'vscode-languageserver-types';
import { CitedDocuments } from '../../../server/src/core/service/citedDocuments';
import { codeLenses } from '../../../server/src/core/service/codeLens';
import { completion } from '../../../server/src/core/service/completion';
import { extractActions } from '../../../server/src/core/service/divisionTable';
import { documentLinks } from '../../../server/src/core/service/documentLinks';
import { inlayHints } from '../../../server/src/core/service/inlayHints';
import { prepareRenaming, renaming } from '../../../server/src/core/service/renaming';
import { signatureHelp } from '../../../server/src/core/service/signatureHelp';
import { analyze } from '../../support/analyze';

const HEAD = '东海省港航行动计划（2026—2028年）\n一、总体目标\n到2028年，网络零售额达到26000亿元。\n二、主要任务\n（一）建设港口。';
const documents = new CitedDocuments([{ uri: 'file:///a.txt', path: 'a.txt', title: '东海省数据发展规划', docNumber: '东政发〔2025〕12号' }]);
const target = { uri: 'file:///b.txt', version: 1 };

/** What takes time with the square of the text does not end before the patience of the runner. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['brackets', '（'.repeat(300_000)],
  ['opening 《', '《'.repeat(300_000)],
  ['blanks behind a bracket', `（责任单位：${' '.repeat(90_000)}`],
  ['names of one indicator in a paragraph', '扩大网络零售额。'.repeat(30_000)],
  ['references in a paragraph', '见专栏1、2和附件3，'.repeat(30_000)],
  ['amounts in a paragraph', '投资26000亿元，'.repeat(30_000)],
  ['citations in a paragraph', '落实《东海省数据发展规划》（东政发〔2025〕12号），'.repeat(8_000)],
  ['digits', '1'.repeat(300_000)],
  ['blank lines', '\n'.repeat(200_000)],
];

suite('reading: texts that nobody writes', () => {
  for (const [name, body] of TEXTS) {
    test(name, function () {
      this.timeout(60_000);
      const text = `${HEAD}${body}\n专栏1 重点工程\n更新岸桥。\n`;
      const analysis = analyze(text);
      const at: readonly Position[] = [HEAD.length, HEAD.length + (body.length >> 1), HEAD.length + body.length].map(o => analysis.source.positionAt(o));
      for (const position of at) {
        completion(analysis, position, { snippets: true, documents });
        signatureHelp(analysis, position);
        prepareRenaming(analysis, position);
      }
      renaming(analysis, analysis.source.positionAt(text.indexOf('网络零') + 1), '网上零售额', target);
      inlayHints(analysis, { start: 0, end: text.length }, { units: true, amounts: true });
      documentLinks(analysis, target.uri, documents);
      codeLenses(analysis);
      extractActions(analysis, { start: HEAD.length, end: HEAD.length }, target);
    });
  }
});
