import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { knowledgeOf } from '../../../server/src/core/knowledge/builtin';
import { type UnitRecord } from '../../../server/src/core/knowledge/record';
import { hover } from '../../../server/src/core/service/hover';
import { commandLink, type HoverLinks } from '../../../server/src/core/service/hoverUnit';
import { sourceText, timeline } from '../../../server/src/core/service/unitCard';
import { analyze } from '../../support/analyze';
import { analyse, knowledge } from '../../support/analysis';
import { marked } from '../../support/markers';

const links: HoverLinks = { uri: 'untitled:甲(乙).gw', showLine: 'nigao.showLine', showRule: 'nigao.showRule' };

/** A client without commands. */
const noLinks: HoverLinks = { uri: links.uri };

/** `read`: with the units of the tests, or (`analyse`) with those that are shipped. */
function textAt(withCursor: string, format: MarkupKind = MarkupKind.Markdown, given: HoverLinks = links, read = analyze): string {
  const { text, position } = marked(withCursor);
  const found = hover(read(text), position, format, given);
  assert.ok(found !== null && typeof found.contents === 'object' && 'value' in found.contents);
  return found.contents.value;
}

const task = (n: number, clause: string): string => `${n}.建设第${n}个渔港。加快建设。（责任单位：${clause}）\n`;
const draft = (tasks: string): string => `浙江省智慧渔港行动计划\n一、主要任务\n（一）建设渔港\n${tasks}`;

suite('hover on a unit: its tasks', () => {
  test('those it leads and those it takes part in, each by its title', () => {
    const text = textAt(draft(`1.甲网络。建设。（省财政▮厅牵头，省商务厅配合）\n${task(2, '省商务厅、省财政厅')}`), MarkupKind.Markdown, noLinks);
    assert.match(text, /本稿牵头1项：1\\\.甲网络（第4行）\n\n本稿参与1项：2\\\.建设第2个渔港（第5行）/);
  });

  test('what a former unit went into first, and what that is today', () => {
    const text = textAt('浙江省甲业行动计划（2026—2028年）\n一、主要任务\n（一）建设网络\n1.布设设备。布设监测设备。（责任单位：省文化▮厅）\n', MarkupKind.Markdown, noLinks, text => analyse(text));
    assert.match(text, /^2018年10月起并入省文化和旅游厅，现为省文化广电和旅游厅。/);
  });

  test('documents and pages of governments are the basis; other addresses are counted, not named', () => {
    for (const unit of ['省文化▮厅', '省数据▮局', '省外▮办', '省财政▮厅', '省商务▮厅']) {
      const text = textAt(`浙江省甲业行动计划（2026—2028年）\n一、主要任务\n（一）建设网络\n1.布设设备。布设监测设备。（责任单位：${unit}）\n`, MarkupKind.Markdown, noLinks, text => analyse(text));
      const [line = ''] = /^(?:依据|来源)：.*$/m.exec(text) ?? [];
      assert.notEqual(line, '', unit);
      for (const [, host = ''] of line.matchAll(/https?:\/\/([^/)>]+)/g)) assert.match(host, /\.gov\.cn$/, `${unit}: ${line}`);
    }
  });

  test('five of them, the rest is counted', () => {
    const text = textAt(draft(Array.from({ length: 8 }, (_, i) => task(i + 1, i === 0 ? '省财政▮厅、省商务厅' : '省商务厅、财政厅')).join('')), MarkupKind.Markdown, noLinks);
    assert.match(text, /本稿参与8项：[^\n]*5\\\.建设第5个渔港（第8行）等$/m);
    assert.doesNotMatch(text, /第6个/);
  });

  test('a task that only inherits the clause of its section is not counted', () => {
    const text = textAt('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。（责任单位：省商▮务厅）\n1.布设设备。布设监测设备。\n2.贯通平台。归集数据。\n', MarkupKind.Markdown, noLinks);
    assert.match(text, /本稿牵头1项：（一）建设网络（第3行）/);
  });

  test('links to their lines where the client has a command; parentheses do not end them', () => {
    const text = textAt(draft(task(1, '省商▮务厅')));
    const target = /\[1\\\.建设第1个渔港\]\(([^)]*)\)/.exec(text)?.[1] ?? '';
    assert.ok(target.startsWith('command:nigao.showLine?'), text);
    assert.deepEqual(JSON.parse(decodeURIComponent(target.slice(target.indexOf('?') + 1))), [links.uri, 3]);
  });

  test('plain text has no links', () => {
    assert.match(textAt(draft(task(1, '省商▮务厅')), MarkupKind.PlainText), /本稿牵头1项：1\.建设第1个渔港（第4行）/);
  });

  test('the arguments of a link come back as they were', () => {
    const link = commandLink('a.b', 'x(y)', 3, '中 文');
    assert.doesNotMatch(link, /[()\s]/);
    assert.deepEqual(JSON.parse(decodeURIComponent(link.replace('command:a.b?', ''))), ['x(y)', 3, '中 文']);
  });
});

suite('hover where a rule found something', () => {
  const former = draft(task(1, '省经信▮委、省财政厅'));

  test('one line with the way to the rule’s page', () => {
    const text = textAt(former);
    const [card = '', rule = ''] = text.split('\n\n---\n\n');
    assert.match(card, /2018年10月起更名为省经信厅。/);
    assert.equal(rule.split('\n').length, 1);
    assert.match(rule, /^机构名称已变更 · \[关于这条规则\]\(command:nigao\.showRule\?[^)]*unit%2Fformer-name[^)]*\)$/);
  });

  test('its id where there is no command', () => {
    assert.match(textAt(former, MarkupKind.Markdown, noLinks), /机构名称已变更 · `unit\/former-name`$/);
  });
});

suite('card of a unit', () => {
  test('the history of a merged body on one line, oldest first', () => {
    const unit = knowledge.units.find(u => u.id === 'zj-jxt');
    assert.ok(unit);
    const line = timeline(knowledge, unit);
    assert.match(line, /^◂ 省经贸委、省信息产业厅、省乡镇企业局 至2009年 ▸ 省经信委 2009—2018年 ▸ \*\*省经信厅\*\* 2018年至今$/);
  });

  test('a body without history has none', () => {
    const { text, position } = marked('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。做好建设。（责任单位：省审▮计厅）\n');
    const found = hover(analyse(text), position);
    assert.doesNotMatch(JSON.stringify(found?.contents), /[◂▸]/);
  });

  test('many predecessors are counted', () => {
    const record = (id: string, short: string, to: string, successors: UnitRecord['successors']): UnitRecord => ({
      id, level: 'province', name: `浙江${short}`, shorts: [short], plates: [], from: '', to, successors, change: to === '' ? '' : 'merged', basis: '', sources: [], confidence: 'high', note: '', places: [], except: [], pinyin: [],
    });
    const names = ['省甲局', '省乙局', '省丙局', '省丁局', '省戊局', '省己局'];
    const own = knowledgeOf([...names.map(n => record(n, n, '2018', [{ id: 'x', duties: '', from: '', to: '' }])), record('x', '省新局', '', [])], [], 'test');
    assert.equal(timeline(own, own.units[6] as (typeof own.units)[number]), '◂ 省甲局、省乙局、省丙局、省丁局等6个 至2018年 ▸ **省新局**');
  });

  for (const [source, shown] of [
    ['https://www.zj.gov.cn/art/1.html', '[zj\\.gov\\.cn](<https://www.zj.gov.cn/art/1.html>)'],
    ['http://a.gov.cn/x_(1).html，2018年挂牌', '[a\\.gov\\.cn](<http://a.gov.cn/x_(1).html>)，2018年挂牌'],
    ['见http://a.gov.cn/x。又见 https://b.cn', '见[a\\.gov\\.cn](<http://a.gov.cn/x>)。又见 [b\\.cn](<https://b.cn>)'],
    ['浙政发〔2016〕2号', '浙政发〔2016〕2号'],
  ] as const) {
    test(`an address ends where Chinese begins: ${source}`, () => assert.equal(sourceText(source), shown));
  }
});
