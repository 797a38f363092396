import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { historyChart, dataAddress } from '../../../server/src/core/service/historyChart';
import { hover } from '../../../server/src/core/service/hover';
import { type HistoryPoint, historyOf } from '../../../server/src/core/service/targetHistory';
import { analyse, shippedCorpus } from '../../support/analysis';

const TEXT = '浙江省网络零售提升行动计划（2021—2023年）\n\n2021年1月8日\n\n一、总体目标\n\n到2022年，网络零售额达到26500亿元；到2023年，网络零售额达到3万亿元。\n\n二、重点任务\n\n（一）做强平台。带动网络零售额增长，培育电商园区20个。\n';

suite('history of a target', () => {
  const analysis = analyse(TEXT, { corpus: shippedCorpus });
  const at = (word: string): { line: number; character: number } => analysis.source.positionAt(TEXT.indexOf(word) + 1);
  const shown = (format: MarkupKind, images: boolean, word = '网络零售额达到3'): string => {
    const found = hover(analysis, at(word), format, { uri: 'file:///a.gw', images });
    return (found?.contents as { value: string }).value;
  };

  test('by year, in one unit, with who states it', () => {
    const [first] = analysis.targets;
    assert.ok(first);
    assert.deepEqual(historyOf(analysis, first).map(p => [p.year, p.value, p.own, p.places.map(place => place.slice(0, 9)).join()]), [
      [2020, 20000, false, '《全省推进数字经济,《浙江省数字经济五'],
      [2022, 26000, false, '《浙江省数字赋能促,《浙江省数字经济五'],
      [2022, 26500, true, '本稿第7行'],
      [2023, 30000, true, '本稿第7行'],
    ]);
  });

  test('drawn where the client shows images, in words everywhere', () => {
    const drawn = shown(MarkupKind.Markdown, true);
    assert.match(drawn, /!\[网络零售额历年目标折线图\]\(data:image\/svg\+xml;charset=utf-8,[^\s()]+\)/);
    const plain = [shown(MarkupKind.Markdown, false), shown(MarkupKind.PlainText, true)];
    for (const text of plain) assert.doesNotMatch(text, /data:|!\[/);
    for (const text of [drawn, ...plain]) assert.match(text, /历年目标：\n- 2020年 2万亿元（《全省推进/);
  });

  test('one year, or a count that does not say whether it is new or in all: no history', () => {
    assert.doesNotMatch(shown(MarkupKind.Markdown, true, '电商园区'), /历年目标/);
    const alone = analyse(TEXT.replace(/；到2023年[^。]*/, ''));
    assert.deepEqual(historyOf(alone, alone.targets[0] as (typeof alone.targets)[number]).length, 1);
    assert.doesNotMatch((hover(alone, at('网络零售额达到'), MarkupKind.Markdown)?.contents as { value: string }).value, /历年目标/);
  });
});

suite('chart of a target', () => {
  const point = (year: number, value: number, own = true): HistoryPoint => ({ year, value, own, text: String(value), places: [] });

  test('needs two years', () => {
    assert.equal(historyChart([point(2025, 1), point(2025, 2)], '家'), undefined);
    assert.equal(historyChart([], '家'), undefined);
  });
  test('is well-formed, without a colour of the theme, and holds every point', () => {
    const points = Array.from({ length: 12 }, (_, i) => point(2015 + i, 10 * i, i % 2 === 0));
    const svg = historyChart(points, '<亿&元>') ?? '';
    assert.equal((svg.match(/<circle/g) ?? []).length, 12);
    assert.doesNotMatch(svg, /currentColor|NaN|Infinity|<亿/);
    assert.match(svg, /&#60;亿&#38;元&#62;/);
    const open = svg.match(/<(?:svg|text)\b/g)?.length;
    assert.equal(svg.match(/<\/(?:svg|text)>/g)?.length, open);
    assert.doesNotMatch(dataAddress(svg), /[\s()<>"]/);
    assert.equal(decodeURIComponent(dataAddress(svg).replace(/^[^,]*,/, '')), svg);
  });
  test('values all alike, and far apart', () => {
    for (const values of [[5, 5], [0, 0], [1e-9, 1e15], [-3, 4]]) {
      const svg = historyChart(values.map((v, i) => point(2020 + i, v)), '') ?? '';
      for (const [, y] of svg.matchAll(/cy="([^"]+)"/g)) assert.ok(Number(y) >= 0 && Number(y) <= 132, svg);
    }
  });
});
