import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asGb18030, looksGarbled } from '../../client/src/start/garbled';
import { shifted, skeletonNames } from '../../client/src/start/skeletons';
import { looksLikePlan } from '../../server/src/core/model/looksLikePlan';
import { analyse } from '../support/analysis';
import { projectRoot } from '../support/shared';
import { expand, snippets } from '../support/snippets';

suite('first contact', () => {
  for (const name of skeletonNames) {
    for (const year of [2026, 2029]) {
      test(`${name}, ${year}: the skeleton is a plan and passes every check as it stands`, () => {
        const snippet = snippets().find(s => s.name === name);
        assert.ok(snippet !== undefined);
        const text = expand(shifted(snippet.body, year));
        assert.ok(looksLikePlan(text));
        const analysis = analyse(text, { today: `${year}-11-21` });
        assert.equal(analysis.profile.kind?.includes(name), true, String(analysis.profile.kind));
        assert.deepEqual(analysis.findings.map(f => [f.ruleId, f.message]), []);
        assert.ok(text.includes(`${year}`));
      });
    }
  }

  test('years of a skeleton never go back', () => {
    assert.equal(shifted('（2026—2028年）', 2020), '（2026—2028年）');
    assert.equal(shifted('（2026—2028年）120260', 2027), '（2027—2029年）120260');
  });

  test('the sample as shipped shows findings of many kinds', () => {
    const text = readFileSync(join(projectRoot, 'client/media/sample.gw'), 'utf8');
    assert.equal(text, readFileSync(join(projectRoot, 'test/fixtures/flawed/数字经济行动计划.gw'), 'utf8'));
    const categories = new Set(analyse(text).findings.map(f => f.ruleId.split('/')[0]));
    for (const category of ['structure', 'responsibility', 'unit', 'target']) assert.ok(categories.has(category), category);
  });

  suite('garbled encodings', () => {
    // 行动计划 …… in GB18030, written out as bytes.
    const bytes = Uint8Array.from([0xd0, 0xd0, 0xb6, 0xaf, 0xbc, 0xc6, 0xbb, 0xae, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3, 0x0a]);
    const read = (encoding: string): string => new TextDecoder(encoding).decode(bytes);

    for (const encoding of ['utf-8', 'windows-1252', 'iso-8859-1']) test(`GB18030 read as ${encoding} is seen`, () => assert.ok(looksGarbled(read(encoding))));

    test('and read as GB18030 it is none', () => {
      assert.equal(asGb18030(bytes), '行动计划\n一、总体要求\n');
      assert.equal(looksGarbled(asGb18030(bytes) ?? ''), false);
    });

    const sound = ['', '周一开会。', 'Plain English text, nothing else.', 'Le café a été rénové à Besançon, où l’été fut très doux.', '三角符号△和一个损坏的�字，其余都好好的，前后文字照常可读，段落也不短。', '5×3÷2=7.5±0.1 °C'];
    for (const text of sound) test(`no: ${text.slice(0, 20)}`, () => assert.equal(looksGarbled(text), false));

    test('bytes that are no GB18030', () => assert.equal(asGb18030(Uint8Array.from([0x81, 0x20, 0xff])), undefined));
  });
});
