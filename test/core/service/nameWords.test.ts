import assert from 'node:assert/strict';
import { headWord, nameDifference, nameWords, nearByWords } from '../../../server/src/core/service/nameWords';
import { intlSegmenter } from '../../../server/src/core/text/segmenter';
import { jiebaSegmenter } from '../../../server/src/node/jiebaSegmenter';

const near: readonly (readonly [string, string, string])[] = [
  ['重点企业装备数控化率', '重点工业企业装备数控化率', '“工业”'],
  ['城镇生活污水处理率', '农村生活污水处理率', '“城镇”与“农村”'],
];
const apart: readonly (readonly [string, string])[] = [
  ['发明专利授权数量', '发明专利申请数量'],
  ['工业增加值', '工业用电量'],
  ['发明专利授权量', '发明专利授权率'],
  ['行政村快递覆盖率', '城市污水处理率'],
];

for (const segmenter of [intlSegmenter(), jiebaSegmenter()]) {
  suite(`names of indicators by words (${segmenter.id})`, () => {
    const words = (name: string): readonly string[] => nameWords(name, segmenter);
    for (const [one, other, difference] of near) {
      test(`near: ${one} / ${other}`, () => {
        assert.equal(nearByWords(words(one), words(other)), true);
        assert.equal(nameDifference(words(one), words(other)), difference);
      });
    }
    test('a head that one segmenter takes for one word and another for two', () => assert.equal(nearByWords(words('软件产业业务收入'), words('软件产业主营业务收入')), true));
    for (const [one, other] of apart) test(`apart: ${one} / ${other}`, () => assert.equal(nearByWords(words(one), words(other)), false));
    test('a name is not near itself, quotation marks aside', () => assert.equal(nearByWords(words('“三新”经济增加值'), words('三新经济增加值')), false));
      test('the head word has two characters at least', () => assert.ok(headWord(words('行政村覆盖率')).length >= 2));
  });
}
