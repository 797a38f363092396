import assert from 'node:assert/strict';
import { isoOf, scanDeadlines } from '../../../server/src/core/parse/date';

const shown = (text: string): readonly string[] =>
  scanDeadlines(text).map(d => `${text.slice(d.span.start, d.span.end)}=${d.form === 'by' ? isoOf(d.date) : d.form === 'within' ? `within ${d.years}` : d.form}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['到2026年,建成12个平台。', ['到2026年=2026']],
  ['到 2026 年底,全面建成。', ['到 2026 年底=2026']],
  ['2025年12月底前完成改造。', ['2025年12月底前=2025-12']],
  ['2025年6月30日前报送方案。', ['2025年6月30日前=2025-06-30']],
  ['到２０２７年底，覆盖率达到９５％。', ['到２０２７年底=2027']],
  ['2027年,覆盖率达到95%。', ['2027年=2027']],
  ['力争2027年产值突破100亿元。', ['2027年=2027']],
  ['到二〇三五年,基本实现现代化。', ['到二〇三五年=2035']],
  ['“十四五”期末,普及率达到90%。', ['“十四五”期末=2025']],
  ['“十五五”时期,年均增长5%。', ['“十五五”时期=2030']],
  ['2026年上半年出台办法。', ['2026年上半年=2026-06']],
  ['用3年时间,5年内基本建成。', ['用3年时间=within 3', '5年内=within 5']],
  ['每年培训1000人次,全年举办20场。', ['每年=yearly', '全年=thisYear']],
  ['年底前完成,长期坚持。', ['年底前=thisYear', '长期坚持=standing']],
  // no limits
  ['较2020年增长20%,自2021年起施行。', []],
  ['2020—2022年,2021年度报告,2021年的经验。', []],
  ['截至2023年底,已有30家。', []],
  ['近三年投入增长,毕业2年内高校毕业生,全年龄段。', []],
  ['2024年9月2日', []],
  ['达到2020年的2倍,恢复到2019年水平。', []],
];

suite('limits of time', () => {
  for (const [text, expected] of CASES) test(text, () => assert.deepEqual(shown(text), expected));
});
