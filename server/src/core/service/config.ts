import { type Form, type ProfileId } from '../model/profile';
import { type Level, type RuleId, type Severity } from '../rules/rule';
import { type Suppression } from '../rules/suppress';
import { type HouseProfile } from './houseProfile';
import { joinedTerms, type TermSettings } from './houseTerms';

export interface RuleSetting {
  readonly level?: Level;
  readonly options?: { readonly [name: string]: unknown };
}
export interface Limits {
  readonly fileBytes: number;
  readonly editorMilliseconds: number;
}
/** 自定文种, `kinds` of .nigao.json, by name. */
export type KindSettings = { readonly [name: string]: OwnKind };
export interface OwnKind {
  /** Words that the title holds: all of one text (between blanks), any of the texts. */
  readonly title: readonly string[];
  /** The kind that it is judged like; left out: as recognised. */
  readonly profile?: ProfileId;
  readonly rules?: { readonly [id: RuleId]: RuleSetting };
  /** Required parts: words of a heading, several ways to say it between |. */
  readonly sections?: readonly string[];
}
/** Keys of .nigao.json that may be left out. */
export interface Declared {
  readonly units?: object;
  readonly terms?: TermSettings;
  readonly kinds?: KindSettings;
  /** What `nigao learn` found; a path only until the file is read. */
  readonly profile?: string | HouseProfile;
  readonly issued?: readonly string[];
  readonly baseline?: string;
}

/** Settings in force for one file: defaults < .nigao.json < front matter < editor < flags; merged once, frozen. */
export interface NigaoConfig extends Declared {
  readonly kind: ProfileId | 'auto';
  readonly form: readonly Form[] | 'auto';
  /** document | today | ISO 8601 */
  readonly asOf: string;
  readonly failOn: Severity | 'never';
  readonly rules: { readonly [id: RuleId]: RuleSetting };
  readonly ignore: readonly Suppression[];
  readonly requireReason: boolean;
  readonly limits: Limits;
}
/** One layer: what it does not say is left to the layer below. */
export type Settings = { readonly [K in keyof Omit<NigaoConfig, 'limits'>]?: NigaoConfig[K] } & { readonly limits?: Partial<Limits> };

export const PROFILES: readonly ProfileId[] = ['digest', 'points', 'actionPlan', 'multiYear', 'planning', 'implementation'];
export const FORMS: readonly Form[] = ['formal', 'converted', 'web', 'ocr', 'truncated'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
export const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];

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

/** Lays settings over a configuration: levels and options are merged rule by rule, suppressions are added up, everything else is replaced. */
export function withSettings<C extends Settings>(below: C, above: Settings | undefined): C {
  if (above === undefined) return below;
  const rules: { [id: RuleId]: RuleSetting } = { ...below.rules };
  for (const [id, setting] of Object.entries(above.rules ?? {}) as [RuleId, RuleSetting][]) {
    const options = { ...rules[id]?.options, ...setting.options };
    rules[id] = { ...rules[id], ...setting, ...(Object.keys(options).length > 0 ? { options } : {}) };
  }
  const units = below.units && above.units ? { units: { ...below.units, ...above.units } } : {};
  const terms = below.terms && above.terms ? { terms: joinedTerms(below.terms, above.terms) } : {};
  const kinds = below.kinds ? { kinds: { ...withoutLevels(below.kinds, Object.keys(above.rules ?? {})), ...above.kinds } } : {};
  const merged = { ...below, ...above, ...units, ...terms, ...kinds, rules, ignore: [...(below.ignore ?? []), ...(above.ignore ?? [])] };
  return above.limits === undefined && below.limits === undefined ? merged : { ...merged, limits: { ...below.limits, ...above.limits } };
}

/** What a later layer says of a rule stands above what an earlier one says of it for its own kinds. */
function withoutLevels(kinds: KindSettings, ids: readonly string[]): KindSettings {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { ...kind, rules: Object.fromEntries(Object.entries(kind.rules ?? {}).filter(([id]) => !ids.includes(id))) }]));
}

export function mergeConfig(...layers: readonly (Settings | undefined)[]): NigaoConfig {
  return Object.freeze(layers.reduce<NigaoConfig>((config, layer) => withSettings(config, layer), defaultConfig));
}

/** `document`, `today`, or a day of the calendar as YYYY-MM-DD. */
export function isAsOf(value: string): boolean {
  return value === 'document' || value === 'today' || isDay(value);
}

export function isDay(value: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
