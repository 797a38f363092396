import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

const read = (line: string): readonly string[] =>
  analyse(`临江市卫生健康行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，${line}\n`).targets.map(t => `${t.indicator} ${t.operator} ${t.value}${t.unit}`);

suite('values in characters and fractions', () => {
  const targets: readonly (readonly [line: string, expected: string])[] = [
    ['九成以上的行政村建成标准化卫生室。', '行政村建成标准化卫生室 ge 90%'],
    ['家庭医生签约率达到八成。', '家庭医生签约率 eq 80%'],
    ['家庭医生签约率达到九成五以上。', '家庭医生签约率 ge 95%'],
    ['三分之二以上的乡镇卫生院达到服务能力标准。', '乡镇卫生院达到服务能力标准 ge 66.67%'],
    ['居民健康素养水平达到百分之三十五。', '居民健康素养水平 eq 35%'],
    ['居民健康素养水平达到百分之三十五点二。', '居民健康素养水平 eq 35.2%'],
    ['居民健康素养水平不低于百分之九十。', '居民健康素养水平 ge 90%'],
    ['婴儿死亡率控制在千分之三以内。', '婴儿死亡率 le 3‰'],
    ['建成健康村一百个。', '健康村数量 eq 100个'],
    ['培育家庭医生团队三百五十个以上。', '家庭医生团队数量 ge 350个'],
    ['新建村卫生室两千所。', '村卫生室数量 eq 2000所'],
    ['新建一百二十所村卫生室。', '村卫生室数量 eq 120所'],
    ['医疗收入达到2025年的两倍。', '医疗收入 eq 2倍'],
    ['孕产妇死亡率控制在9/10万以内。', '孕产妇死亡率 le 9/10万'],
    ['孕产妇死亡率下降到7.5/10万以下。', '孕产妇死亡率 le 7.5/10万'],
    ['家庭医生签约率达到80%以上，三分之一的村卫生室完成改造，建成健康村一百个。', '家庭医生签约率 ge 80%|村卫生室完成改造 eq 33.33%|健康村数量 eq 100个'],
  ];
  for (const [line, expected] of targets) test(line, () => assert.deepEqual(read(line), expected.split('|')));

  const none: readonly string[] = [
    '推动改革成果落地，促成一批项目。', '形成一个中心、三个基地的格局。', '实施“一百个项目大会战”。', '坚持百分之百的责任心。', '做到一成不变的坚守。', '打造百亿级产业、千家企业。', '弘扬一千零一夜式的创意。',
    '分之又分的任务层层压实。', '健全三成立一评估机制。', '完善千分之机制。', '落实第一百零三次会议精神。', '推进医疗、医保、医药三医联动，一家人看一家病。', '推广三倍速培训法。', '每一百户居民配备相应力量。',
  ];
  for (const line of none) test(`no target: ${line}`, () => assert.deepEqual(read(line), []));

  test('the place is that of the words', () => {
    const analysis = analyse('临江市卫生健康行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，建成健康村一百个。\n');
    assert.deepEqual(analysis.targets.map(t => analysis.source.slice(t.span)), ['建成健康村一百个']);
  });

  test('long rows of numerals take no time', () => {
    for (const row of ['一百'.repeat(50_000), '三分之'.repeat(50_000), '九成'.repeat(50_000), '百分之九十点'.repeat(30_000), '1/10'.repeat(50_000)]) assert.ok(read(`建成${row}。`).length < 40_000);
  });
});
