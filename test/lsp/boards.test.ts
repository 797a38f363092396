import assert from 'node:assert/strict';
import {
  type BoardFileParams, boardFileRequest, type CompareFileResult, compareFileRequest, type CompareParams, compareRequest, type CompareResult, type FileResult, reviewPageRequest,
  type TargetBoardResult, targetBoardRequest, type TaskBoardResult, taskBoardRequest, type WireComparison,
} from '../../server/src/protocol/boards';
import { knowledge } from '../support/analysis';
import { TestClient } from '../support/server';
import { sheetOf } from '../support/workbook';

const uri = 'file:///drafts/plan.gw';
const DRAFT = [
  '浙江省智慧渔港行动计划（2026—2028年）', '一、总体目标', '到2028年，建成智慧渔港20个。', '二、主要任务',
  '（一）建设渔港。到2028年，建成智慧渔港12个。（牵头单位：省农业农村厅，配合单位：省财政厅；完成时限：2028年12月底前）',
  '（二）发展装备。推广深水网箱<b>。', '（三）做好服务。优化流程，培育服务机构5家。（责任单位：省经信厅、省商务厅）', '',
].join('\n');
const OLD = DRAFT.replace('（二）发展装备。推广深水网箱<b>。\n', '').replaceAll('智慧渔港12个', '智慧渔港10个').replace('优化流程', '简化流程').replace('省经信厅', '省经信委');

suite('language server: boards', () => {
  let client: TestClient;
  setup(async () => {
    client = await TestClient.start({ knowledge });
    await client.open(uri, DRAFT);
  });
  teardown(() => client.dispose());
  const file = (params: Omit<BoardFileParams, 'textDocument'>): Promise<FileResult> => client.request<FileResult>(boardFileRequest, uri, params);
  const compared = (text: string, more: object = {}): Promise<CompareResult> => client.request<CompareResult>(compareRequest, uri, { shown: '新稿.gw', old: { uri: 'file:///drafts/old.gw', languageId: 'nigao', shown: '旧稿.gw', text }, ...more } satisfies Omit<CompareParams, 'textDocument'>);

  test('任务分解表: rows with places, the gap, units counted', async () => {
    const board = await client.request<TaskBoardResult>(taskBoardRequest, uri);
    assert.deepEqual(board.rows.map(r => [r.task, r.lead, r.others.join('、'), r.deadline, r.gap, r.range.start.line]), [
      ['（一）建设渔港', '省农业农村厅', '省财政厅', '2028年12月底前', false, 4], ['（二）发展装备', null, '', null, true, 5], ['（三）做好服务', null, '省经信厅、省商务厅', null, false, 6],
    ]);
    assert.deepEqual(board.rows.map(r => r.section), [['二、主要任务'], ['二、主要任务'], ['二、主要任务']]);
    assert.deepEqual([board.gaps, new Set(board.rows.map(r => r.id)).size], [1, 3]);
    assert.ok(board.rows.every(r => r.keys.every(key => board.units.some(u => u.key === key))), 'a unit of a row can be chosen in the filter');
    assert.equal(board.title, '浙江省智慧渔港行动计划（2026—2028年）');
  });

  test('指标总览: the conflict first, with years', async () => {
    const board = await client.request<TargetBoardResult>(targetBoardRequest, uri);
    assert.equal(board.indicators[0]?.name.includes('智慧渔港'), true, JSON.stringify(board.indicators));
    assert.ok(board.conflicts >= 1);
    assert.deepEqual(board.indicators[0]?.places.map(p => [p.value, p.range.start.line]), [['20个', 2], ['12个', 4]]);
    assert.ok(board.years.includes(2028));
  });

  test('follows the draft: the newest version is answered for', async () => {
    await client.change(uri, { text: DRAFT.replace('推广深水网箱<b>。', '推广深水网箱。（责任单位：省科技厅）') });
    const board = await client.request<TaskBoardResult>(taskBoardRequest, uri);
    assert.equal(board.gaps, 0);
  });

  test('CSV, Markdown, page: as it is sent out, chosen rows renumbered', async () => {
    const csv = await file({ board: 'tasks', format: 'csv' });
    assert.equal(csv.name, '浙江省智慧渔港行动计划（2026—2028年）任务分解表');
    assert.match(csv.text ?? '', /^\ufeff序号,章节,重点任务,目标指标,牵头单位,责任（配合）单位,完成时限\r\n1,二、主要任务,（一）建设渔港,/);
    const { rows } = await client.request<TaskBoardResult>(taskBoardRequest, uri);
    const ids = [rows[2]?.id ?? '', 'no such row', rows[0]?.id ?? ''];
    const chosen = (await file({ board: 'tasks', format: 'csv', ids })).text?.split('\r\n') ?? [];
    assert.deepEqual(chosen.slice(1, 3).map(line => line.split(',').slice(0, 3).join(',')), ['1,二、主要任务,（三）做好服务', '2,二、主要任务,（一）建设渔港']);
    assert.match((await file({ board: 'tasks', format: 'markdown' })).text ?? '', /^# 浙江省智慧渔港行动计划（2026—2028年）任务分解表\n\n\| 序号 \|/);
    const page = (await file({ board: 'tasks', format: 'html' })).text ?? '';
    assert.match(page, /<h1>浙江省智慧渔港行动计划（2026—2028年）任务分解表<\/h1>[\s\S]*<td class="number">1<\/td>/);
    assert.match(page, /@page\{size:A4 landscape/);
    assert.doesNotMatch(page, /<script|<b>|https?:/);
    assert.match((await file({ board: 'targets', format: 'csv' })).text ?? '', /^\ufeff序号,指标,2028年,问题,行\r\n1,智慧渔港数量,20个／12个,“智慧渔港数量”2028年：[^\r]*,3、5\r\n2,服务机构数量,5家,,7\r\n/);
  });

  test('a workbook that unpacks, with the same rows', async () => {
    const { base64 = '' } = await file({ board: 'tasks', format: 'xlsx' });
    const text = sheetOf(Buffer.from(base64, 'base64'));
    for (const words of ['任务', '（一）建设渔港', '省农业农村厅', '2028年12月底前', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', '<pageSetup fitToHeight="0"', "'任务分解表'!$1:$1"]) assert.ok(text.includes(words), words);
  });

  test('检查报告: the page of nigao check --format html', async () => {
    const { name, text = '' } = await client.request<FileResult>(reviewPageRequest, uri, { shown: 'plan.gw', version: '9.9.9' });
    assert.equal(name, '浙江省智慧渔港行动计划（2026—2028年）检查报告');
    for (const words of ['<h1>浙江省智慧渔港行动计划（2026—2028年）检查报告</h1>', 'plan.gw', '3项任务', '没有责任单位', '<h2>任务分解表</h2>', '拟稿 9.9.9']) assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /<script|网箱<b>/);
  });

  test('对照: added, reworded with words, raised, renamed; lines from 0', async () => {
    const result = (await compared(OLD)) as WireComparison;
    const of = (kind: string): WireComparison['tasks'][number] | undefined => result.tasks.find(t => t.kind === kind);
    assert.deepEqual([of('added')?.new?.text, of('added')?.new?.line], ['（二）发展装备', 5]);
    const reworded = result.tasks.find(t => t.new?.text === '（三）做好服务');
    assert.deepEqual(reworded?.words?.filter(w => w.kind !== 'same').map(w => [w.kind, w.text]), [['removed', '简化'], ['added', '优化']]);
    assert.match(reworded?.units ?? '', /省经信委→省经信厅/);
    assert.equal(reworded?.old?.line, 5);
    const raised = result.targets.find(t => t.kind === 'raised');
    assert.deepEqual([raised?.old?.text, raised?.new?.text, raised?.difference], ['2028年10个', '2028年12个', '+2个（+20%）']);
    assert.match(result.summary, /任务：新增1项/);
    assert.deepEqual([result.old.shown, result.new.shown], ['旧稿.gw', '新稿.gw']);
    assert.deepEqual(((await compared(DRAFT)) as WireComparison).tasks, []);
  });

  test('对照 as a page and as Markdown', async () => {
    const params = { shown: '新稿.gw', old: { uri: 'file:///drafts/old.gw', languageId: 'nigao', shown: '旧稿.gw', text: OLD } };
    for (const [format, start] of [['html', '<!doctype html>'], ['markdown', '# 两稿对照']] as const) {
      const result = await client.request<CompareFileResult>(compareFileRequest, uri, { ...params, format });
      assert.ok('name' in result && result.text?.startsWith(start) === true && result.name.endsWith('两稿对照'), format);
    }
  });

  test('what is not open, or too long, is said', async () => {
    const other = 'file:///drafts/other.gw';
    for (const request of [taskBoardRequest, targetBoardRequest, boardFileRequest, reviewPageRequest]) assert.equal(await client.request(request, other, { board: 'tasks', format: 'csv' }), null);
    assert.ok('refused' in (await client.request<CompareResult>(compareRequest, other, { shown: 'x', old: { uri, languageId: 'nigao', shown: 'y', text: OLD } })));
    const long = await compared(`${OLD}${'长'.repeat(2 * 1024 * 1024)}`);
    assert.match('refused' in long ? long.refused : '', /“旧稿\.gw”超过编辑器中的长度上限/);
    assert.deepEqual(client.logged, []);
  });

  test('a Markdown draft is read as Markdown on both sides', async () => {
    const markdown = 'file:///drafts/plan.md';
    await client.open(markdown, '# 智慧渔港行动计划（2026—2028年）\n\n## 一、主要任务\n\n### （一）建设渔港\n\n布设设备。（责任单位：省经信厅）\n', 'markdown');
    const result = await client.request<CompareResult>(compareRequest, markdown, { shown: 'plan.md', old: { uri: 'file:///drafts/old.md', languageId: 'markdown', shown: 'old.md', text: '# 智慧渔港行动计划（2026—2028年）\n\n## 一、主要任务\n\n### （一）建设渔港\n\n布设设备。（责任单位：省科技厅）\n' } });
    assert.ok('tasks' in result);
    assert.deepEqual(result.tasks.map(t => [t.kind, t.units]), [['reassigned', '牵头省科技厅→省经信厅；增省经信厅；减省科技厅']]);
  });
});
