import assert from 'node:assert/strict';
import { en, zh } from '../../client/src/boards/boardTexts';
import { chart } from '../../client/src/boards/charts';
import { renderComparison } from '../../client/src/boards/comparisonBoard';
import { MOST_ROWS } from '../../client/src/boards/frame';
import { escaped, inSet, markup } from '../../client/src/boards/markup';
import { fromPage } from '../../client/src/boards/pageMessages';
import { compareCells, passes } from '../../client/src/boards/select';
import { newNonce, shellHtml } from '../../client/src/boards/shell';
import { renderTargets } from '../../client/src/boards/targetBoard';
import { renderTasks } from '../../client/src/boards/taskBoard';
import { type TaskBoardResult, type WireBoardTask, type WireComparison } from '../../server/src/protocol/boards';
import { type WireIndicator } from '../../server/src/protocol/overview';

const range = { start: { line: 7, character: 2 }, end: { line: 7, character: 9 } };
const task = (given: Partial<WireBoardTask> = {}): WireBoardTask => ({
  id: '2.1', section: ['二、主要任务', '（一）建设平台'], task: '1.培育平台', targets: ['建成平台12个'], lead: '省经信厅', others: ['省商务厅', '省财政厅'], keys: ['zj-jxt', 'zj-swt', 'zj-czt'],
  deadline: '2028年', gap: false, range, ...given,
});
const board = (...rows: readonly WireBoardTask[]): TaskBoardResult => ({ title: '滨江市行动计划', rows, gaps: rows.filter(r => r.gap).length, units: [{ key: 'zj-jxt', name: '省经信厅', tasks: 1 }] });
const HOSTILE = `</td><script>alert(1)</script><img src=x onerror='x'>"&`;

/** What must never come through, and that tags are closed in order. */
function sound(html: string): void {
  assert.doesNotMatch(html, /<script|<img|<iframe|javascript:/i);
  const open: string[] = [];
  for (const [, close, tag = '', rest = ''] of html.matchAll(/<(\/?)([a-z]\w*)((?:[^<>"]|"[^"]*")*)>/g)) {
    assert.doesNotMatch(rest.replace(/"[^"]*"/g, '""'), /\s(?:on\w+|style|src|href)\b/i, rest);
    if (rest.endsWith('/') || ['meta', 'link', 'input'].includes(tag)) continue;
    if (close === '/') assert.equal(open.pop(), tag, html);
    else open.push(tag);
  }
  assert.deepEqual(open, []);
}

suite('boards: markup', () => {
  test('everything put in is escaped, markup is not', () => {
    assert.equal(markup`<p title="${'a"b'}">${HOSTILE}${markup`<b>${'<'}</b>`}${[markup`1`, markup`2`]}${undefined}${3}</p>`.html,
      '<p title="a&quot;b">&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;x&#39;&gt;&quot;&amp;<b>&lt;</b>123</p>');
    assert.equal(escaped('a\u0000\u001bb'), 'ab');
  });
  test('sets are asked for by name, whatever the name holds', () => {
    assert.equal(inSet([]), '');
    assert.equal(inSet(['甲', '乙|丙']), '|甲|乙 丙|');
  });
  test('the page runs only its own script and style', () => {
    const html = shellHtml({ source: 'https://own', script: 'https://own/board.js', style: 'https://own/board.css', nonce: 'abc', board: { kind: 'tasks', uri: `file:///a"b'<c>.gw` }, title: '任务分解表 · a<b>.gw', content: { number: 1, body: markup`<p>正文</p>` }, text: zh });
    assert.match(html, /<title>任务分解表 · a&lt;b&gt;\.gw<\/title>/);
    assert.match(html, /default-src &#39;none&#39;; style-src https:\/\/own; script-src &#39;nonce-abc&#39;/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="abc" src="https:\/\/own\/board\.js"><\/script>/);
    assert.match(html, /data-board="\{&quot;kind&quot;:&quot;tasks&quot;,&quot;uri&quot;:&quot;file:\/\/\/a\\&quot;b&#39;&lt;c&gt;\.gw&quot;\}"/);
    assert.doesNotMatch(html, /unsafe|\son\w+=/);
    assert.notEqual(newNonce(), newNonce());
    assert.match(newNonce(), /^[A-Za-z0-9]{32}$/);
  });
});

suite('boards: 任务分解表', () => {
  test('columns as it is sent out, real table with headings, sorting and filters labelled', () => {
    const { html } = renderTasks(board(task(), task({ id: '2.2', task: '2.推广场景', lead: null, others: [], keys: [], gap: true, deadline: null, targets: [] })), zh);
    sound(html);
    assert.deepEqual([...html.matchAll(/<th scope="col"[^>]*>(?:<button[^>]*>)?([^<]*)/g)].map(m => m[1]), ['序号', '章节', '重点任务', '目标指标', '牵头单位', '责任（配合）单位', '完成时限']);
    assert.equal(html.match(/aria-sort="none"/g)?.length, 6);
    for (const label of ['查找', '单位', '章节']) assert.match(html, new RegExp(`<label><span>${label}</span><(?:input|select)`));
    assert.match(html, /<caption>任务分解表，单击行转到正文<\/caption>/);
    assert.match(html, /共2项任务，1项未写明责任单位/);
    assert.match(html, /data-go="new" data-at="7,2,7,9" title="转到正文第8行">1\.培育平台</);
    assert.match(html, /aria-label="2\.推广场景，没有写明责任单位，转到正文第8行"/);
    assert.match(html, /<tbody class="row has-gap" data-id="2\.2" data-in-unit="" data-in-section="\|二、主要任务\|二、主要任务 \/ （一）建设平台\|" data-in-gap="\|1\|">/);
    assert.match(html, /<option value="zj-jxt">省经信厅（1项）<\/option>/);
    assert.match(html, /<option value="二、主要任务 \/ （一）建设平台">　（一）建设平台<\/option>/);
    assert.match(html, /省商务厅、省财政厅/);
  });
  test('many targets: three in the open, the rest to be unfolded; four are all shown', () => {
    const goals = (n: number): string => renderTasks(board(task({ targets: Array.from({ length: n }, (_, i) => `目标${i + 1}`) })), zh).html;
    assert.doesNotMatch(goals(4), /<details>/);
    assert.match(goals(6), /目标3<\/li><\/ul><details><summary>另3个<\/summary><ul><li>目标4/);
  });
  test('no gap, no filter for gaps; no task, a sentence', () => {
    assert.doesNotMatch(renderTasks(board(task()), zh).html, /data-filter="gap"/);
    const { html } = renderTasks({ title: null, rows: [], gaps: 0, units: [] }, zh);
    assert.match(html, /没有识别出可以列入任务分解表的任务。/);
    assert.doesNotMatch(html, /<table|data-export/);
  });
  test('a heading that runs on is cut, never through a character of two units', () => {
    const { html } = renderTasks(board(task({ task: `1.${'长'.repeat(55)}𠮷𠮷𠮷𠮷` })), zh);
    assert.match(html, new RegExp(`>1\\.${'长'.repeat(55)}……</button>`));
  });
  test('words of the draft cannot become markup', () => {
    sound(renderTasks({ ...board(task({ id: HOSTILE, section: [HOSTILE], task: HOSTILE, targets: [HOSTILE], lead: HOSTILE, others: [HOSTILE], keys: [HOSTILE], deadline: HOSTILE })), title: HOSTILE, units: [{ key: HOSTILE, name: HOSTILE, tasks: 1 }] }, zh).html);
  });
  test('a table beyond all measure is cut, and says so', () => {
    const { html } = renderTasks(board(...Array.from({ length: MOST_ROWS + 5 }, (_, i) => task({ id: String(i) }))), zh);
    assert.equal(html.match(/<tbody /g)?.length, MOST_ROWS);
    assert.match(html, /只显示前2000项，共2005项/);
  });
  test('English for an English editor', () => {
    const { html } = renderTasks(board(task({ targets: [], section: [] })), en);
    for (const words of ['Task Breakdown', '>Find<', '>Lead<', '>Deadline<', '1 tasks', 'title="Go to line 8"']) assert.ok(html.includes(words), words);
  });
});

const indicator = (given: Partial<WireIndicator> = {}): WireIndicator => ({
  id: 'p', name: '行业级平台', severity: 'error', bars: '', series: [{ year: 2025, value: 5 }, { year: 2028, value: 12 }],
  years: [{ year: 2025, yearly: false, values: ['5个'], base: true }, { year: 2028, yearly: false, values: ['12个', '15个'], base: false }],
  places: [
    { id: 'a', year: 2028, yearly: false, value: '12个', raw: '建成平台12个', source: 'text', range, problems: [{ severity: 'error', rule: 'target/conflict', message: '两处不一致。' }] },
    { id: 'b', year: 2028, yearly: false, value: '15个', raw: '15', source: 'table', range: { start: { line: 20, character: 0 }, end: { line: 20, character: 2 } }, problems: [{ severity: 'error', rule: 'target/conflict', message: '两处不一致。' }] },
    { id: 'c', year: 2028, yearly: false, value: '12个', raw: '12个', source: 'box', range: { start: { line: 30, character: 0 }, end: { line: 30, character: 2 } }, problems: [] },
  ],
  ...given,
});

suite('boards: 指标总览', () => {
  const render = (...indicators: readonly WireIndicator[]): string => renderTargets({ title: '行动计划', indicators, conflicts: 1, years: [2025, 2028] }, zh).html;
  test('a column for each year, every place leads to the text, the problem is said once', () => {
    const html = render(indicator());
    sound(html);
    assert.deepEqual([...html.matchAll(/<th scope="col"[^>]*>(?:<button[^>]*>)?([^<]*)/g)].map(m => m[1]), ['序号', '指标', '走势', '2025年', '2028年', '问题']);
    assert.match(html, /<div class="base">5个<small>基期<\/small><\/div>/);
    assert.match(html, /12个<\/button><small>正文 第8行 <button[^>]*data-at="30,0,30,2"[^>]*>专栏 第31行<\/button>/);
    assert.match(html, /data-at="20,0,20,2"[^>]*>15个<\/button><small>表 第21行/);
    assert.equal(html.match(/两处不一致。/g)?.length, 1);
    assert.match(html, /aria-label="2025年 5，2028年 12"/);
    assert.match(html, /共1个指标，1个有问题/);
  });
  test('values without a year and of every year have columns of their own', () => {
    const [place] = indicator().places;
    assert.ok(place);
    const html = render(indicator({ severity: null, series: [], years: [{ year: null, yearly: true, values: ['每年5个'], base: false }, { year: null, yearly: false, values: ['9个'], base: false }], places: [{ ...place, year: null, yearly: true, value: '每年5个', problems: [] }, { ...place, year: null, value: '9个', problems: [] }] }));
    assert.match(html, />每年<[\s\S]*>未写明年份</);
    assert.doesNotMatch(html, /走势|<svg/);
  });
  test('hints do not count as problems', () => {
    assert.match(render(indicator({ severity: 'hint' })), /data-in-gap="">/);
    assert.match(render(indicator()), /data-in-gap="\|1\|">/);
  });
  test('words of the draft cannot become markup', () => {
    const [place] = indicator().places;
    assert.ok(place);
    sound(render(indicator({ name: HOSTILE, years: [{ year: 2028, yearly: false, values: [HOSTILE], base: true }], places: [{ ...place, value: HOSTILE, problems: [{ severity: 'info', rule: 'x', message: HOSTILE }] }] })));
  });
});

suite('boards: charts', () => {
  test('two values are bars from nought, more are a line; one, or what is no number, is nothing', () => {
    const points = (...values: readonly number[]): { year: number; value: number }[] => values.map((value, i) => ({ year: 2025 + i, value }));
    assert.equal(chart(points(5, 10), 'x').html.match(/<rect/g)?.length, 2);
    const [small, large] = [...chart(points(5, 10), 'x').html.matchAll(/height="([\d.]+)"\/>/g)].map(m => Number(m[1]));
    assert.equal(large, (small ?? 0) * 2);
    assert.match(chart(points(1, 2, 3), 'x').html, /<polyline class="line" points="5,29 56,17 107,5"\/>/);
    assert.equal(chart(points(3, 3, 3), 'x').html.includes('NaN'), false);
    assert.match(chart(points(-2, 2), 'x').html, /<rect/);
    for (const none of [points(), points(1), points(1, Infinity), points(NaN, 1)]) assert.equal(chart(none, 'x').html, '');
    sound(chart(points(1, 2, 3), HOSTILE).html);
  });
});

suite('boards: 两稿对照', () => {
  const place = (text: string, line: number): { text: string; line: number } => ({ text, line });
  const comparison: WireComparison = {
    old: { shown: '旧稿.gw', title: '旧计划', facts: '2023年' }, new: { shown: '新稿.gw', title: null, facts: '' }, summary: '任务：新增1项。',
    tasks: [
      { kind: 'added', moved: false, old: null, new: place('1.新任务', 3), units: '省商务厅', deadline: '', words: null },
      { kind: 'reworded', moved: true, old: place('2.旧名', 5), new: place('2.新名', 6), units: '牵头甲→乙', deadline: '2026年→2027年', words: [{ kind: 'same', text: '推进' }, { kind: 'removed', text: HOSTILE }, { kind: 'added', text: '建设' }] },
    ],
    targets: [{ kind: 'raised', indicator: '平台', old: place('2028年12个', 8), new: place('2028年15个', 9), otherYear: false, difference: '+3个（+25%）' }],
    units: [{ unit: '省经信厅', formerly: '省经信委', old: { lead: 1, all: 2 }, new: { lead: 2, all: 1 } }],
  };
  test('three tabs, words marked, either text within reach', () => {
    const { html } = renderComparison(comparison, zh);
    sound(html);
    assert.deepEqual([...html.matchAll(/role="tab" [^>]*aria-selected="(\w+)"[^>]*>([^<]*)/g)].map(m => [m[1], m[2]]), [['true', '任务'], ['false', '指标'], ['false', '单位']]);
    assert.match(html, /推进<del>&lt;\/td&gt;[^<]*<\/del><ins>建设<\/ins>/);
    assert.match(html, /data-go="old" data-at="5,0,5,0" title="转到旧稿第6行">2\.旧名</);
    assert.match(html, /data-go="new" data-at="6,0,6,0"[^>]*>2\.新名</);
    assert.match(html, /改写、移动/);
    assert.match(html, /\+3个（\+25%）/);
    assert.match(html, /省经信厅 <small>旧稿为省经信委<\/small>/);
    assert.match(html, /<option value="added">新增 1<\/option><option value="reworded">改写 1<\/option>/);
    assert.match(html, /newLead number more">2<[\s\S]*newAll number less">1</);
    assert.match(html, /<dd>新稿\.gw<\/dd>/);
  });
  test('a column in which nothing stands is left out', () => {
    const heads = (tasks: WireComparison['tasks']): readonly (string | undefined)[] => [...(/<table data-table="tasks">.*?<\/thead>/s.exec(renderComparison({ ...comparison, tasks }, zh).html)?.[0] ?? '').matchAll(/data-sort-by="(\w+)"/g)].map(m => m[1]);
    assert.deepEqual(heads(comparison.tasks), ['kind', 'was', 'is', 'others', 'deadline']);
    assert.deepEqual(heads(comparison.tasks.map(t => ({ ...t, deadline: '' }))), ['kind', 'was', 'is', 'others']);
    assert.deepEqual(heads(comparison.tasks.map(t => ({ ...t, deadline: '', units: '' }))), ['kind', 'was', 'is']);
  });
  test('nothing changed', () => assert.equal(renderComparison({ ...comparison, tasks: [], targets: [], units: [] }, zh).html.match(/没有变化。/g)?.length, 3));
});

suite('boards: rows, order, messages of the page', () => {
  const row = { text: '1.培育平台　到２０２８年建成12个 Ａ', set: (name: string) => ({ unit: '|甲|乙|', gap: '' })[name] };
  for (const [text, chosen, expected] of [
    ['', {}, true], ['平台 2028', {}, true], ['ａ', {}, true], ['园区', {}, false], ['', { unit: '乙' }, true], ['', { unit: '丙' }, false], ['', { unit: '' }, true],
    ['', { gap: '1' }, false], ['', { other: '1' }, true], ['平台', { unit: '甲', gap: '' }, true],
  ] as const) test(`${JSON.stringify([text, chosen])} → ${String(expected)}`, () => assert.equal(passes(row, { text, chosen }), expected));

  test('months by number, what is empty last in either direction', () => {
    const cells = ['', '2027年12月', '2027年6月', '2026年'];
    assert.deepEqual([...cells].sort((a, b) => compareCells(a, b)), ['2026年', '2027年6月', '2027年12月', '']);
    assert.deepEqual([...cells].sort((a, b) => compareCells(a, b, true)), ['2027年12月', '2027年6月', '2026年', '']);
  });
  test('what is no message is none', () => {
    assert.deepEqual(fromPage({ type: 'ready', content: 1, more: 2 }), { type: 'ready', content: 1 });
    assert.deepEqual(fromPage({ type: 'go', side: 'old', at: [1, 2, 3, 4] }), { type: 'go', side: 'old', at: [1, 2, 3, 4] });
    assert.deepEqual(fromPage({ type: 'export', format: 'print', ids: ['a', 3] }), { type: 'export', format: 'print', ids: ['a'] });
    assert.deepEqual(fromPage({ type: 'export', format: 'csv', ids: null }), { type: 'export', format: 'csv', ids: null });
    for (const bad of [null, 'go', {}, { type: 'go', side: 'new', at: [1, 2, 3] }, { type: 'go', side: 'new', at: [1, 2, 3, -1] }, { type: 'go', side: 'x', at: [1, 2, 3, 4] }, { type: 'export', format: 'exe' }, { type: 'ready' }]) assert.equal(fromPage(bad), undefined, JSON.stringify(bad));
  });
});
