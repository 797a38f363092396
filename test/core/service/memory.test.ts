import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastingReading } from '../../../server/src/core/model/reading';
import { type AnalysisInput } from '../../../server/src/core/service/analysis';
import { remembered } from '../../../server/src/core/text/memo';
import { analyse } from '../../support/analysis';
import { projectRoot } from '../../support/shared';

const memory = (): Pick<AnalysisInput, 'read'> => ({ read: remembered(lastingReading) });

/** Faults of marks, numbers and terms, to be put in where they stand and taken out again. */
const PIECES = ['超过50家以上，', '“', '(', ',', '、等', '截止2026年6月底，', '20—30个左右，', '。。', '\n\n', '；一是：', '《', ' ', '做大作强', '30余家以上，', '近期，'];

suite('what is remembered from version to version', () => {
  const folder = join(projectRoot, 'test/fixtures/flawed');
  for (const name of readdirSync(folder).filter(n => n.endsWith('.gw'))) {
    test(`changes no finding: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const kept = memory();
      assert.deepEqual(analyse(text, kept).findings, analyse(text).findings);
      PIECES.forEach((piece, i) => {
        const at = Math.floor((text.length * (i + 1)) / (PIECES.length + 2));
        const edited = text.slice(0, at) + piece + text.slice(at);
        assert.deepEqual(analyse(edited, kept).findings, analyse(edited).findings, piece);
      });
      assert.deepEqual(analyse(text, kept).findings, analyse(text).findings);
    });
  }

  test('one sentence in several roles: title, heading, paragraph, cell', () => {
    const line = '培育港航企业超过50家以上,引进人才约30个左右';
    const places = [`${line}\n\n一、主要任务\n\n推进工作。\n`, `港航行动计划\n\n一、${line}\n\n推进工作。\n`, `港航行动计划\n\n一、主要任务\n\n${line}\n\n${line}\n`, `港航行动计划\n\n一、主要任务\n\n任务\t目标\n${line}\t5个\n`];
    const kept = memory();
    for (const text of [...places, ...places].reverse()) assert.deepEqual(analyse(text, kept).findings, analyse(text).findings, text);
  });
});
