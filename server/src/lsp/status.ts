import { type Form } from '../core/model/profile';
import { type StatusParams } from '../protocol/protocol';
import { type Analysed } from './analyses';

const FORM: Readonly<Record<Form, string>> = { formal: '正式稿', converted: '转换稿', web: '网页稿', ocr: '识别稿', truncated: '有缺页' };

/** What the status item of the editor shows of a document. */
export function statusOf(analysed: Analysed): StatusParams {
  const { document, settings, analysis } = analysed;
  const findings = analysed.findings();
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  const common = {
    uri: document.uri,
    version: document.version,
    counts,
    settingsUri: settings.loaded.path ?? null,
    limited: findings.some(f => f.ruleId === 'nigao/limit'),
  };
  if (analysis === undefined) return { ...common, kind: null, reason: '文稿超过长度上限，没有检查。', form: [], asOf: '', asOfBasis: 'today', period: null, jurisdiction: null };
  const { profile, facts, asOf } = analysis;
  return {
    ...common,
    kind: profile.id === undefined ? null : (profile.kind ?? null),
    reason: profile.reason,
    form: profile.form.map(f => FORM[f]),
    asOf: asOf.date,
    asOfBasis: asOf.basis,
    period: facts.period === undefined ? null : { from: facts.period.from, to: facts.period.to },
    jurisdiction: facts.jurisdiction?.name ?? null,
  };
}
