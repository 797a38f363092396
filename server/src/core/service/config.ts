import { type Form, type ProfileId } from '../model/profile';
import { type Level, type RuleId, type Severity } from '../rules/rule';
import { type Suppression } from '../rules/suppress';

/** Settings in force for one file: defaults < .nigao.json < front matter < editor < flags; merged once, frozen. */
export interface NigaoConfig {
  readonly kind: ProfileId | 'auto';
  readonly form: readonly Form[] | 'auto';
  /** document | today | ISO 8601 */
  readonly asOf: string;
  readonly failOn: Severity | 'never';
  readonly rules: { readonly [id: RuleId]: { readonly level?: Level; readonly options?: object } };
  readonly ignore: readonly Suppression[];
  readonly requireReason: boolean;
  readonly limits: { readonly fileBytes: number; readonly editorMilliseconds: number };
}

export const defaultConfig: NigaoConfig = {
  kind: 'auto',
  form: 'auto',
  asOf: 'document',
  failOn: 'error',
  rules: {},
  ignore: [],
  requireReason: true,
  limits: { fileBytes: 32 * 1024 * 1024, editorMilliseconds: 2000 },
};
