import assert from 'node:assert/strict';
import { semanticTokens } from '../../../server/src/core/service/semanticTokens';
import { tokenModifiers, tokenTypes } from '../../../server/src/protocol/protocol';
import { analyze, PLAN } from '../../support/analyze';
import { type Span } from '../../../server/src/core/text/span';

const legend = { types: tokenTypes.map(t => t.id), modifiers: [...tokenModifiers] };

/** `type:text`, with * for a name that is former. */
function tokens(text: string, within?: Span): string[] {
  const analysis = analyze(text);
  const { data } = semanticTokens(analysis, legend, within);
  const out: string[] = [];
  let line = 0;
  let character = 0;
  let last = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = analysis.source.offsetAt({ line, character });
    assert.ok(start >= last, 'tokens overlap');
    last = start + length;
    const piece = text.slice(start, last);
    assert.ok(!/[\r\n]/.test(piece) && piece.length === length, 'a token runs over a line');
    out.push(`${legend.types[type]}${modifiers === 0 ? '' : '*'}:${piece}`);
  }
  return out;
}

suite('semantic tokens', () => {
  test('markers, headings, units, deadlines, values, citations', () => {
    const all = tokens(PLAN);
    for (const expected of [
      'planMarker:一、', 'planHeading:总体要求', 'planMarker:（一）', 'planMarker:2.', 'planHeading:贯通数据平台', 'planCitation:《浙江省公共数据条例》',
      'planLeadUnit:省发展改革委', 'planSupportUnit:省经信厅', 'planLeadUnit:省商务厅', 'planTargetValue:120亿元', 'planTargetValue:90%',
    ]) assert.ok(all.includes(expected), `${expected} missing in\n${all.join('\n')}`);
    assert.ok(all.some(t => /^planDeadline:.*2028年/.test(t)), all.join('\n'));
  });

  test('a former name is marked', () => {
    assert.ok(tokens('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。做好建设。（责任单位：省经信委、省财政厅）\n').includes('planSupportUnit*:省经信委'));
  });

  test('a deadline in a clause is one token, beside its unit', () => {
    const all = tokens('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。做好建设。（责任单位：省商务厅；完成时限：2027年12月底前）\n');
    assert.equal(all.filter(t => t.startsWith('planDeadline:')).length, 1, all.join('\n'));
    assert.ok(all.includes('planLeadUnit:省商务厅'));
  });

  test('only those of a range', () => {
    const start = PLAN.indexOf('三、');
    assert.deepEqual(tokens(PLAN, { start, end: start + 6 }), ['planMarker:三、', 'planHeading:保障措施']);
  });

  test('nothing overlaps in any beginning of a draft', () => {
    for (let end = 0; end <= PLAN.length; end += 7) tokens(PLAN.slice(0, end));
  });
});
