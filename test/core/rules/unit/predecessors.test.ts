import assert from 'node:assert/strict';
import { builtinRecords } from '../../../../server/src/core/knowledge/builtin';
import { type Unit } from '../../../../server/src/core/knowledge/knowledge';
import { hasEnded } from '../../../../server/src/core/knowledge/period';
import { periodOf, type UnitRecord } from '../../../../server/src/core/knowledge/record';
import { normalName } from '../../../../server/src/core/knowledge/unitIndex';
import { type RuleContext } from '../../../../server/src/core/rules/rule';
import { meaningOf, type Named, namedUnits } from '../../../../server/src/core/rules/unit/mentions';
import { PastReader } from '../../../../server/src/core/rules/unit/past';
import { analyse, knowledge } from '../../../support/analysis';
import { home, namesAt } from '../../../support/records';
import { sharedTexts } from '../../../support/shared';

/** One mention of a unit in force, and a name that it had before. */
interface Swap {
  readonly named: Named;
  readonly written: string;
  readonly position: string;
}

function positionOf(context: RuleContext, { clause, said, span }: Named): string {
  if (clause) return said ? 'clause' : 'table';
  if (said) return 'prose';
  return context.plan.elements.find(e => e.span.start <= span.start && span.end <= e.span.end)?.kind ?? 'element';
}

const ended = builtinRecords.filter(r => r.to !== '' && r.confidence !== 'low' && !r.id.startsWith('gen-'));

/** Names of records that led to the unit by the day, in the form in which the mention stands: full for full, else short; without the level word where the list said it before. */
function predecessorsOf(unit: Unit, n: Named, context: RuleContext): readonly string[] {
  const names: string[] = [];
  for (const record of ended) {
    if (!hasEnded(periodOf(record), context.asOf)) continue;
    for (const name of formsLike(record, unit, n)) {
      const found = knowledge.resolveUnit(name, context.asOf, context.facts.jurisdiction);
      if (found.kind === 'former' && found.succession.confidence !== 'low' && found.succession.current.some(s => s.unit.id === unit.id)) names.push(name);
    }
  }
  const level = n.distributed.slice(0, n.distributed.length - n.name.length);
  return level === '' ? names : names.filter(name => name.startsWith(level)).map(name => name.slice(level.length));
}

function formsLike(record: UnitRecord, unit: Unit, n: Named): readonly string[] {
  const forms = normalName(n.name) === normalName(unit.name) ? [record.name] : record.shorts;
  return forms.filter(f => !f.includes('XX') && normalName(f) !== normalName(n.name));
}

/** For every text, drafts in which each mention stands under its first, second, … earlier name. */
function* rounds(text: string): Generator<readonly Swap[]> {
  const context = analyse(text).context();
  const open = namedUnits(context).flatMap(named => {
    const { resolution } = meaningOf(context, named);
    const names = resolution.kind === 'current' ? predecessorsOf(resolution.unit, named, context) : [];
    return names.length > 0 ? [{ named, names, position: positionOf(context, named) }] : [];
  });
  for (let i = 0; open.some(o => o.names.length > i); i++) yield open.flatMap(o => (o.names[i] === undefined ? [] : [{ named: o.named, written: o.names[i] as string, position: o.position }]));
}

function swapped(text: string, swaps: readonly Swap[]): { readonly text: string; readonly starts: readonly number[] } {
  let out = '';
  let last = 0;
  const starts: number[] = [];
  for (const { named, written } of swaps) {
    out += text.slice(last, named.span.start);
    starts.push(out.length);
    out += written;
    last = named.span.end;
  }
  return { text: out + text.slice(last), starts };
}

suite('unit/former-name: an earlier name in the place of every current one', function () {
  this.timeout(60_000);

  test('is found in seeds and corpus in at least 99 of 100 places', function () {
    const texts = [...sharedTexts('seeds'), ...sharedTexts('corpus')];
    if (texts.length === 0) return this.skip();
    const counts = new Map<string, { found: number; all: number }>();
    const missed: string[] = [];
    for (const { name, text } of texts) {
      const before = analyse(text).asOf.date;
      for (const swaps of rounds(text)) {
        const changed = swapped(text, swaps);
        const analysis = analyse(changed.text, { config: { asOf: before } });
        const context = analysis.context();
        const starts = new Set(analysis.findings.filter(f => f.ruleId === 'unit/former-name').map(f => f.span.start));
        const past = new PastReader(context);
        const excused = new Set(namedUnits(context).filter(n => past.isPast(n, 9999)).map(n => n.span.start));
        swaps.forEach(({ written, position }, i) => {
          const start = changed.starts[i] as number;
          // Sentences that tell of the past are right to use the name of their time.
          if (excused.has(start)) return;
          const count = counts.get(position) ?? { found: 0, all: 0 };
          counts.set(position, { found: count.found + Number(starts.has(start)), all: count.all + 1 });
          if (!starts.has(start)) missed.push(`${name} ${position} ${written} …${changed.text.slice(start - 8, start + 14).replace(/\n/g, '⏎')}`);
        });
      }
    }
    const sum = [...counts.values()].reduce((a, b) => ({ found: a.found + b.found, all: a.all + b.all }));
    assert.ok(sum.all > 1000, `only ${sum.all} places`);
    assert.deepEqual(['addressees', 'clause', 'imprint', 'prose', 'signature', 'table'].filter(p => !counts.has(p)), []);
    assert.ok(sum.found / sum.all >= 0.99, `${sum.found} of ${sum.all} (${[...counts].map(([k, c]) => `${k} ${c.found}/${c.all}`).join(', ')})\n${missed.slice(0, 30).join('\n')}`);
  });
});

/** Every place where a draft names a unit; the name is put in for @. */
const POSITIONS: Readonly<Record<string, string>> = {
  clause: '（一）开展示范。每年遴选30台。（责任单位：省属某研究院、@）\n',
  'clause by itself': '（一）开展示范。每年遴选30台。\n牵头单位：@；配合单位：各县（市、区）政府\n',
  roles: '（一）开展示范。每年遴选30台。（@牵头，各县（市、区）政府配合）\n',
  prose: '（一）开展示范。每年遴选30台，由@组织验收。\n',
  'prose, after a mark': '（一）开展示范。每年遴选30台，@、各县（市、区）政府要抓好落实。\n',
  table: '（一）开展示范。每年遴选30台。\n\n| 重点任务 | 牵头单位 | 配合单位 |\n|---|---|---|\n| 遴选首台套 | @ | 某研究院 |\n',
};

suite('unit/former-name: every succession in every position', () => {
  const records = builtinRecords.filter(r => r.to !== '' && r.confidence !== 'low');
  const draftOf = (record: UnitRecord, body: string, given: { readonly to?: string; readonly from?: string } = {}): string => {
    const { place, issuer } = home(record);
    const date = `${Number(record.to.slice(0, 4)) + 1}年12月31日`;
    const to = given.to ?? '各县（市、区）人民政府';
    return `${issuer}关于印发${place}智能装备提升行动方案的通知\n\n${to}：\n\n现将《${place}智能装备提升行动方案》印发给你们，请认真贯彻执行。\n\n${given.from ?? issuer}\n\n${date}\n\n${place}智能装备提升行动方案\n\n一、主要任务\n\n${body}`;
  };
  const isFound = (text: string, name: string): boolean => {
    const at = text.indexOf(name);
    return analyse(text, { language: 'markdown' }).findings.some(f => f.ruleId === 'unit/former-name' && f.span.start === at);
  };
  /** Names that are judged on the day: not those that live on, not those whose heirs are doubtful. */
  const judged = (record: UnitRecord): readonly string[] => {
    const { place, short } = home(record);
    const jurisdiction = { level: place.endsWith('省') || place === '北京市' ? ('province' as const) : ('city' as const), name: short };
    return namesAt(record).filter(name => {
      const found = knowledge.resolveUnit(name, `${Number(record.to.slice(0, 4)) + 1}-12-31`, jurisdiction);
      return found.kind === 'former' && found.succession.confidence !== 'low';
    });
  };
  const TASK = '（一）开展示范。每年遴选30台。\n';
  const all: readonly (readonly [string, (record: UnitRecord, name: string) => string])[] = [
    ...Object.entries(POSITIONS).map(([position, body]) => [position, (r: UnitRecord, name: string) => draftOf(r, body.replace('@', name))] as const),
    ['addressees', (r, name) => draftOf(r, TASK, { to: `各县（市、区）人民政府，${name}` })],
    ['signature', (r, name) => draftOf(r, TASK, { from: name })],
  ];
  for (const [position, draft] of all) {
    test(position, () => {
      const cases = records.flatMap(r => judged(r).map(name => ({ name, text: draft(r, name) })));
      const missed = cases.filter(c => !isFound(c.text, c.name)).map(c => c.name);
      assert.ok(missed.length <= cases.length / 100, `${missed.length} of ${cases.length} missed: ${missed.slice(0, 40).join(' ')}`);
    });
  }
});
