import { type Fix, type Report, type Rule } from '../rule';
import { clausesOf, isSetApart, type Placed } from './clauses';

const OPEN_END = /^等(?:部门|单位|机构|有关方面)?$/;
const NOBODY = /^(?:各|省级?|市级?|县级?|区级?)?(?:有关|相关)(?:部门|单位|方面|机构)$|^各(?:部门|单位|地|级)$|^各(?:地区?|级)?各?(?:有关|相关)?(?:部门|单位)$/;

/** 责任单位用“等”“有关部门”泛指. */
export const vague: Rule = {
  id: 'responsibility/vague',
  severity: 'info',
  levels: { points: 'hint', digest: 'off' },
  docs: {
    title: '责任单位用“等”“有关部门”泛指',
    what: '责任分工以“等”收尾，或者只写“有关部门”“相关单位”。',
    why: '泛指的单位不会认领任务，也无从考核。',
    exceptions: ['“各设区市政府”“各县（市、区）人民政府”“领导小组其他成员单位”所指是确定的', '先点名、后写“等省有关部门”', '表格里的“各有关单位”'],
    basis: '《党政机关公文处理工作条例》第十九条；任务分解惯例',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局⟦等⟧）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：⟦有关部门⟧）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局，各乡镇人民政府）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' }],
  },
  *check({ plan }) {
    for (const placed of clausesOf(plan)) if (isSetApart(placed.clause)) yield* reports(placed);
  },
};

function* reports({ clause }: Placed): Iterable<Report> {
  const { mentions, tail, tailSpan } = clause;
  if (tailSpan && OPEN_END.test(tail.replace(/\s/g, ''))) {
    const fixes: readonly Fix[] = [{ title: `删去“${tail}”`, edits: [{ span: tailSpan, newText: '' }], safety: 'review' }];
    yield { span: tailSpan, message: `责任单位以“${tail}”收尾，没有列全；请逐一写明。`, fixes };
  }
  const only = mentions[0];
  if (only && mentions.every(m => NOBODY.test(m.name))) yield { span: only.span, message: `“${only.name}”没有点名，无从认领；请写明具体单位。` };
}
