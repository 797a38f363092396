import { type Unit } from '../../knowledge/knowledge';
import { normalName } from '../../knowledge/unitIndex';
import { stemOf } from '../../knowledge/written';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { meaningOf, type Named, namedUnits } from './mentions';
import { writtenInTwoWays } from './sameBody';

interface Use {
  readonly named: Named;
  /** The name as judged: the level word of the list put before it. */
  readonly form: string;
}
interface Forms {
  readonly unit: Unit;
  /** By stem: 浙江省税务局 and 省税务局 are one form. */
  readonly byStem: Map<string, Use[]>;
}

/** The stem by which a form is told apart; undefined for full names and for name-plates of the same body. */
function formStem(unit: Unit, form: string): string | undefined {
  const stem = stemOf(form, unit);
  if (stem === stemOf(unit.name, unit) || unit.plates?.some(plate => stemOf(plate, unit) === stem) === true) return undefined;
  return stem;
}

function formsByUnit(context: RuleContext, uses: readonly Named[]): Iterable<Forms> {
  const found = new Map<string, Forms>();
  for (const named of uses) {
    const { resolution, form } = meaningOf(context, named);
    if (resolution.kind !== 'current' && resolution.kind !== 'former') continue;
    const { unit } = resolution;
    const stem = formStem(unit, normalName(form));
    if (stem === undefined) continue;
    const key = `${unit.id} ${unit.name}`;
    const forms = found.get(key) ?? { unit, byStem: new Map<string, Use[]>() };
    found.set(key, forms);
    const uses = forms.byStem.get(stem) ?? [];
    forms.byStem.set(stem, uses);
    uses.push({ named, form: normalName(form) });
  }
  return found.values();
}

/** Whether the house list wants another form: the very one, or one that differs by the place before it only. */
function isAvoided(unit: Unit, form: string): boolean {
  const avoid = unit.avoid?.map(normalName) ?? [];
  const stem = stemOf(form, unit);
  return avoid.includes(form) || (stem !== stemOf(unit.shortNames[0] ?? unit.name, unit) && avoid.some(a => stemOf(a, unit) === stem));
}

/** What the house list says of a use: forbidden, for a reason; or to be written otherwise. */
function houseReport(context: RuleContext, named: Named): Report | undefined {
  const { resolution, form } = meaningOf(context, named);
  const unit = resolution.kind === 'current' || resolution.kind === 'former' ? resolution.unit : undefined;
  const name = normalName(form);
  const reason = context.knowledge.forbidden?.get(name) ?? context.knowledge.forbidden?.get(normalName(named.name));
  if (reason === undefined && !(unit && resolution.kind === 'current' && isAvoided(unit, name))) return undefined;
  const standard = unit?.shortNames[0] ?? unit?.name;
  const other = standard === undefined || standard === name || context.knowledge.forbidden?.has(normalName(standard)) === true ? undefined : standard;
  const target = other === undefined ? undefined : asWritten({ named, form: name }, other);
  const instead = other === undefined ? '' : reason === undefined ? `应写作“${other}”` : `；应写作“${other}”`;
  return {
    span: named.span,
    message: reason === undefined ? `“${name}”${instead}（本单位名录）。` : `“${name}”不得使用（本单位名录）${reason === '' ? '' : `：${reason.replace(/。$/, '')}`}${instead}。`,
    ...(target === undefined ? {} : { fixes: [{ title: `改为“${target}”`, edits: [{ span: named.span, newText: target }], safety: 'review' }] }),
  };
}

/** The form that the draft uses most; the standard one, then the first, where several are used alike. */
function usual(unit: Unit, byStem: ReadonlyMap<string, readonly Use[]>): readonly Use[] {
  const standard = stemOf(unit.shortNames[0] ?? unit.name, unit);
  return [...byStem].sort(([a, x], [b, y]) => y.length - x.length || Number(b === standard) - Number(a === standard))[0]?.[1] ?? [];
}

/** `target` without the level word that the list said before. */
function asWritten(use: Use, target: string): string {
  const level = use.form.endsWith(use.named.name) ? use.form.slice(0, use.form.length - use.named.name.length) : '';
  return level !== '' && target.startsWith(level) ? target.slice(level.length) : target;
}

function reportOf(unit: Unit, use: Use, main: readonly Use[]): Report {
  const first = main[0] as Use;
  const standard = unit.shortNames[0] ?? unit.name;
  const isStandard = stemOf(first.form, unit) === stemOf(standard, unit);
  const targets = isStandard ? [first.form] : stemOf(use.form, unit) === stemOf(standard, unit) ? [first.form] : [first.form, standard];
  const fixes = targets.map((target): Fix => ({ title: `改为“${target}”`, edits: [{ span: use.named.span, newText: asWritten(use, target) }], safety: 'review' }));
  return {
    span: use.named.span,
    message: `“${use.form}”与本稿另${main.length}处“${first.form}”指同一单位（${unit.name}），写法应当一致${isStandard ? '' : `；规范简称为“${standard}”`}。`,
    fixes,
    related: [{ span: first.named.span, message: `此处写作“${first.form}”` }],
  };
}

function* check(context: RuleContext): Iterable<Report> {
  const uses: Named[] = [];
  for (const named of namedUnits(context)) {
    const report = houseReport(context, named);
    if (report) yield report;
    else uses.push(named);
  }
  const told = new Set<number>();
  for (const { unit, byStem } of formsByUnit(context, uses)) {
    if (byStem.size < 2) continue;
    const main = usual(unit, byStem);
    for (const { named } of main) told.add(named.span.start);
    for (const uses of byStem.values()) {
      if (uses === main) continue;
      for (const use of uses) {
        told.add(use.named.span.start);
        yield reportOf(unit, use, main);
      }
    }
  }
  for (const report of writtenInTwoWays(context, uses)) if (!told.has(report.span.start)) yield report;
}

export const inconsistentName: Rule = {
  id: 'unit/inconsistent-name',
  severity: 'warning',
  docs: {
    title: '同一单位前后简称不一',
    what: '同一文稿用两种以上的写法称呼同一单位，如责任分工里“市发改委”“市发展改革委”“市发展和改革委员会”并用；所用名称是本单位名录（设置units）规定不用或者另有写法的。',
    why: '简称不一，读者会疑为两个单位，按单位汇总任务时也会漏项。',
    exceptions: [
      '署名、主送、正文用全称，责任分工用简称；全称之后注明“以下简称”的。',
      '同一处责任分工里并列的两个名称：是两个单位。',
      '同一机构的两块牌子，如“省委网信办”与“省网信办”。',
      '冠以地名与不冠地名，如“浙江省税务局”与“省税务局”。',
      '书名号、引号里的名称。',
    ],
    basis: '《党政机关公文处理工作条例》第九条关于规范化简称的规定；机构名录；本单位名录。',
    bad: [
      {
        text: '浙江省技能人才培养行动方案\n浙江省人民政府办公厅\n2021年4月8日\n一、主要任务\n（一）扩大培训规模。每年培训10万人次。（责任单位：省人力社保厅、省教育厅）\n（二）办好技能大赛。每年举办省级大赛20场。（责任单位：省人力社保厅）\n（三）完善评价办法。到2023年覆盖全部工种。（责任单位：⟦省人社厅⟧）\n',
      },
    ],
    good: [
      { text: '浙江省技能人才培养行动方案\n浙江省人力资源和社会保障厅\n2021年4月8日\n一、主要任务\n（一）扩大培训规模。每年培训10万人次。（责任单位：省人力社保厅、省教育厅。列第一位的为牵头单位，下同）\n（二）办好技能大赛。每年举办省级大赛20场。（责任单位：省人力社保厅）\n' },
    ],
  },
  check,
};
