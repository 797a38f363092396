import assert from 'node:assert/strict';
import { completion } from '../../../server/src/core/service/completion';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

interface Offer {
  readonly labels: readonly string[];
  readonly why: ReadonlyMap<string, string | undefined>;
}
function offered(withCursor: string): Offer {
  const { text, position } = marked(withCursor);
  const items = completion(analyse(text), position, { snippets: true }).items.filter(i => /[厅局委办部会院社行]$|政府$|海关$/.test(i.label));
  const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  return { labels: sorted.map(i => i.label), why: new Map(sorted.map(i => [i.label, i.labelDetails?.description])) };
}

const draft = (title: string, body: string, other = ''): string => `浙江省甲业行动计划（2026—2028年）\n一、主要任务\n（一）做好工作\n1.${title}。${body}（责任单位：▮）\n${other}`;

suite('completion: ranked by what the task is about', () => {
  for (const [title, body, first] of [
    ['发展水产', '推广深水网箱，带动渔业转型。', '省农业农村厅'],
    ['加强队伍', '开展技能培训，扩大就业。', '省人力社保厅'],
    ['拓展市场', '扩大进出口，支持电子商务。', '省商务厅'],
    ['建设网络', '优化充电设施和电力供应。', '省能源局'],
    ['守住底线', '开展安全生产检查。', '省应急管理厅'],
    ['提升水质', '推进大气和固体废物污染治理。', '省生态环境厅'],
    ['归集数据', '开放公共数据。', '省数据局'],
  ] as const) {
    test(`${title}：${body} → ${first}`, () => {
      const { labels, why } = offered(draft(title, body));
      assert.equal(labels[0], first, labels.slice(0, 6).join(' '));
      assert.match(why.get(first) ?? '', /^本项“.+”$/);
    });
  }

  test('人才: those who answer for it before all others', () => {
    assert.ok(offered(draft('引进人才', '实施引才工程。')).labels.slice(0, 4).includes('省人力社保厅'));
  });

  test('a word of the title counts more than one of the text', () => {
    const { labels } = offered(draft('发展旅游', '完善沿线公路。'));
    assert.ok(labels.indexOf('省文化广电和旅游厅') < labels.indexOf('省交通运输厅'), labels.slice(0, 5).join(' '));
  });

  test('then the section, then the draft', () => {
    const other = '2.另一项。做好。（责任单位：省审计厅）\n（二）其他工作\n1.再一项。做好。（责任单位：省司法厅）\n';
    const { labels, why } = offered(draft('建设', '稳步推进。', other));
    assert.deepEqual(labels.slice(0, 2), ['省审计厅', '省司法厅']);
    assert.deepEqual([why.get('省审计厅'), why.get('省司法厅')], ['本节所用', '本稿所用']);
    const fishing = offered(draft('发展渔业', '推进渔业转型。', other)).labels;
    assert.ok(fishing.indexOf('省农业农村厅') < fishing.indexOf('省审计厅'));
  });

  test('bodies of another level do not come before those of the draft', () => {
    const { labels } = offered(draft('发展水产', '带动渔业转型。'));
    assert.ok(labels.indexOf('省农业农村厅') < labels.indexOf('农业农村部') || !labels.includes('农业农村部'), labels.slice(0, 5).join(' '));
  });

  test('as of the date of the draft: 省大数据局 before 2024', () => {
    const old = draft('归集', '开放公共数据。', '浙江省人民政府办公厅\n2021年3月1日\n');
    assert.equal(offered(old).labels[0], '省大数据局');
  });

  test('names that stand in the clause say nothing of the task', () => {
    const { why } = offered(draft('做好工作', '稳步推进。').replace('▮', '省农业农村厅、▮'));
    assert.equal(why.get('农业农村部'), '中央');
  });

  test('in a draft of a city: the bodies of the city', () => {
    const { labels } = offered(draft('发展水产', '带动渔业转型。').replace('浙江省', '宁波市'));
    assert.equal(labels[0], '市农业农村局', labels.slice(0, 5).join(' '));
  });

  test('a word inside a longer one counts less: 海洋渔业 is not 渔业', () => {
    const { labels } = offered(draft('发展海洋渔业', '推进海洋渔业转型。'));
    assert.ok(labels.indexOf('省海洋经济厅') < labels.indexOf('省农业农村厅'), labels.slice(0, 5).join(' '));
  });

  test('no name stands twice', () => {
    const { labels } = offered(draft('引进人才', '实施引才工程。'));
    assert.equal(new Set(labels).size, labels.length);
    assert.ok(!labels.includes('省人力资源社会保障厅'), 'the pattern of other provinces');
  });
});
