import assert from 'node:assert/strict';
import { Analysis, type AnalysisInput } from '../../../server/src/core/service/analysis';
import { completion } from '../../../server/src/core/service/completion';
import { defaultConfig } from '../../../server/src/core/service/config';
import { highlights } from '../../../server/src/core/service/references';
import { signatureHelp } from '../../../server/src/core/service/signatureHelp';
import { intlSegmenter } from '../../../server/src/core/text/segmenter';
import { finished } from '../../../server/src/core/text/steps';
import { PLAN, smallKnowledge, TODAY } from '../../support/analyze';

const input = (text: string): AnalysisInput => ({ text, language: 'plain', config: defaultConfig, knowledge: smallKnowledge, segmenter: intlSegmenter(), today: TODAY });
const read = (text: string, before?: Analysis): Analysis => {
  const analysis = new Analysis(input(text), before);
  finished(analysis.reading());
  return analysis;
};

/** The cursor stands at |, in front of it ⟦what was typed⟧ since the draft was read. */
function typed(marked: string): { readonly before: string; readonly after: string; readonly offset: number } {
  const after = marked.replace(/[⟦⟧|]/g, '');
  return { before: marked.replace(/⟦.*?⟧/, '').replace('|', ''), after, offset: marked.replace(/[⟦⟧]/g, '').indexOf('|') };
}
const inPlan = (from: string, to: string): string => {
  assert.ok(PLAN.includes(from), from);
  return PLAN.replace(from, to);
};

/** Places where somebody types, and asks before the draft was read again. */
const PLACES: readonly (readonly [name: string, marked: string])[] = [
  ['a unit in a clause', inPlan('省经信厅、省财政厅）', '省经信厅、⟦省⟧|）')],
  ['a unit by its initials', inPlan('省经信厅、省财政厅）', '省经信厅、⟦sw⟧|）')],
  ['a mark in a clause', inPlan('（责任单位：省商务厅）', '（责任单位：省商务厅⟦、⟧|）')],
  ['a role behind a unit', inPlan('省发展改革委牵头', '省发展改革⟦委⟧|，')],
  ['the bracket of a clause', inPlan('新建冷库20座。（责任单位：省商务厅）', '新建冷库20座。⟦（⟧|')],
  ['the end of a task that has no clause', inPlan('新建冷库20座。（责任单位：省商务厅）', '新建冷库20座⟦。⟧|')],
  ['the end of a task that has one since now', inPlan('新建冷库20座。（责任单位：省商务厅）', '新建冷库20座。⟦（省商务厅）。⟧|')],
  ['a marker', inPlan('三、保障措施\n', '三、保障措施\n⟦（⟧|\n')],
  ['a heading behind a marker', inPlan('三、保障措施\n', '三、保障措施\n（一）⟦加⟧|\n')],
  ['an indicator behind a limit', inPlan('建立工作专班。', '到2028年⟦，⟧|')],
  ['a title behind 《', inPlan('建立工作专班。', '按照⟦《⟧|')],
  ['a sentence', inPlan('建立工作专班。', '建立⟦工作⟧|专班。')],
];

suite('a version that was typed from one that was read', () => {
  for (const [name, marked] of PLACES) {
    test(`${name}: what is offered is what the draft offers once it is read`, () => {
      const { before, after, offset } = typed(marked);
      const late = new Analysis(input(after), read(before));
      const position = late.source.positionAt(offset);
      const offered = completion(late, position, { snippets: true });
      assert.equal(late.isRead, false);
      const scratch = read(after);
      assert.deepEqual(offered, completion(scratch, position, { snippets: true }));
      assert.deepEqual(signatureHelp(late, position), signatureHelp(scratch, position));
    });
  }

  const HIGHLIGHTS: readonly (readonly [name: string, marked: string, found: readonly string[]])[] = [
    ['a sentence', inPlan('建立工作专班', '建立⟦好⟧|工作专班'), []],
    ['a name behind which is typed', inPlan('省经信厅配合', '省经信厅|⟦来⟧配合'), ['省经信厅', '省经信厅']],
    ['a name that comes to be', inPlan('建立工作专班。', '省科技⟦厅⟧|建立工作专班。'), ['省科技厅']],
    ['a name that is being changed', inPlan('（责任单位：省商务厅）', '（责任单位：省商⟦业⟧|务厅）'), []],
  ];
  for (const [name, marked, found] of HIGHLIGHTS) {
    test(`highlighted: ${name}`, () => {
      const { before, after, offset } = typed(marked);
      const late = new Analysis(input(after), read(before));
      const all = highlights(late, late.source.positionAt(offset));
      assert.deepEqual(all.map(h => after.slice(late.source.offsetAt(h.range.start), late.source.offsetAt(h.range.end))), found);
    });
  }

  test('who asks for the draft while it is being read is given what it has for good', () => {
    const steps = [...new Analysis(input(PLAN)).checking()].length;
    for (let asked = 0; asked < Math.min(steps, 20); asked++) {
      const analysis = new Analysis(input(PLAN));
      const checking = analysis.checking();
      for (let i = 0; i < asked; i++) checking.next();
      const { plan, tasks, targets, links } = analysis;
      finished(checking);
      assert.ok(plan === analysis.plan && tasks === analysis.tasks && targets === analysis.targets && links === analysis.links, `after ${asked} steps`);
    }
  });

  test('once it is read, nothing of the version before is asked', () => {
    const after = PLAN.replace('省经信厅配合', '省商务厅配合');
    const late = read(after, read(PLAN));
    assert.equal(late.typed, undefined);
    assert.deepEqual(late.lately(40), { draft: late, at: 40 });
  });

  test('of versions that nobody read the last that was read is asked', () => {
    const first = read(PLAN);
    const second = new Analysis(input(PLAN.replace('工作专班', '好工作专班')), first);
    const third = new Analysis(input(PLAN.replace('工作专班', '好好工作专班')), second);
    assert.equal(third.lately(0).draft, first);
    assert.equal(third.typed?.added, '好好');
  });

  test('another text is read by itself', () => {
    const other = new Analysis(input('一、主要任务\n（一）供水。'), read(PLAN));
    assert.equal(other.lately(0).draft, other);
  });
});
