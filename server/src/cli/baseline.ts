import { existsSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Finding } from '../core/rules/rule';
import { sentenceAt } from '../core/rules/sentence';
import { pathAt } from '../core/model/walk';
import { type Analysis } from '../core/service/analysis';
import { hashOf } from '../core/text/hash';
import { SourceText } from '../core/text/sourceText';
import { readTextFile, reasonOf } from '../node/readText';
import { slashed } from '../node/settingsHost';
import { type CheckedFile } from '../report/run';
import { UsageError } from './io';

/** One finding that was there before: a person reads rule, place and level; the key tells it again. */
export interface Debt {
  readonly rule: string;
  readonly severity: string;
  /** Path in the outline. */
  readonly in: string;
  readonly key: string;
}
interface BaselineFile {
  readonly version: 1;
  readonly files: { readonly [path: string]: readonly Debt[] };
}

/** Findings that a team lives with for now; a finding of the list is not reported, one that is gone from the draft is reported as stale. */
export class Baseline {
  readonly path: string;
  readonly #text: string;
  readonly #files: BaselineFile['files'];
  readonly #met = new Map<string, readonly Debt[]>();
  readonly #stale: Debt[] = [];

  private constructor(path: string, text: string, files: BaselineFile['files']) {
    this.path = path;
    this.#text = text;
    this.#files = files;
  }

  static read(path: string, mayBeMissing: boolean): Baseline {
    if (!existsSync(path)) {
      if (mayBeMissing) return new Baseline(path, '', {});
      throw new UsageError(`基线文件不存在：${path}；可先用--update-baseline写出。`);
    }
    const file = readTextFile(path, 256 * 1024 * 1024);
    if (file.kind !== 'text') throw new UsageError(`基线文件不能读取：${path}。`);
    const parsed = parse(file.text);
    if (parsed === undefined) throw new UsageError(`基线文件写法有误：${path}；可删去后用--update-baseline重新写出。`);
    return new Baseline(path, file.text, parsed.files);
  }

  /** Findings of a draft that are not in the list. */
  newOnes(path: string, analysis: Analysis, findings: readonly Finding[]): readonly Finding[] {
    const name = this.#name(path);
    const debts = debtsOf(analysis, findings);
    this.#met.set(name, debts.filter(d => d !== undefined));
    const known = new Set((this.#files[name] ?? []).map(d => d.key));
    const present = new Set(debts.map(d => d?.key));
    this.#stale.push(...(this.#files[name] ?? []).filter(d => !present.has(d.key)));
    return findings.filter((_, i) => !known.has(debts[i]?.key ?? ''));
  }

  /** Writes the findings of the drafts met; drafts that were not checked keep theirs. */
  update(): number {
    const files = Object.fromEntries(Object.entries({ ...this.#files, ...Object.fromEntries(this.#met) }).filter(([, debts]) => debts.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
    try {
      writeFileSync(this.path, `${JSON.stringify({ version: 1, files } satisfies BaselineFile, undefined, 2)}\n`);
    } catch (error) {
      throw new UsageError(`写不进基线文件${this.path}：${reasonOf(error)}。`);
    }
    return Object.values(files).reduce((n, debts) => n + debts.length, 0);
  }

  /** The list itself as a file with findings, where entries are stale. */
  staleFile(shown: string): CheckedFile | undefined {
    if (this.#stale.length === 0) return undefined;
    const findings = this.#stale.map((debt): Finding => {
      const at = Math.max(0, this.#text.indexOf(`"${debt.key}"`));
      return { ruleId: 'nigao/stale-baseline', severity: 'info', span: { start: at, end: at + debt.key.length + 2 }, message: `文稿中已经没有这一问题（${debt.rule}${debt.in === '' ? '' : `，${debt.in}`}），可用--update-baseline更新基线。` };
    });
    return { path: shown, source: new SourceText(this.#text), about: undefined, findings };
  }

  #name(path: string): string {
    return slashed(relative(dirname(this.path), resolve(path)));
  }
}

function parse(text: string): BaselineFile | undefined {
  try {
    const value = JSON.parse(text) as Partial<BaselineFile>;
    const lists = Object.values(value.files ?? {});
    const right = value.version === 1 && lists.every(list => Array.isArray(list) && list.every(d => typeof (d as Partial<Debt>).key === 'string'));
    return right ? (value as BaselineFile) : undefined;
  } catch {
    return undefined;
  }
}

/** Parallel to the findings; the program's own are no debts. Key: rule, sentence, and which of several alike: it survives renumbering and reflow. */
function debtsOf(analysis: Analysis, findings: readonly Finding[]): readonly (Debt | undefined)[] {
  const { source, plan } = analysis;
  const seen = new Map<string, number>();
  return findings.map(finding => {
    if (finding.ruleId.startsWith('nigao/')) return undefined;
    const hash = hashOf(`${finding.ruleId} ${sentenceAt(source, plan, finding.span.start)}`);
    const nth = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, nth);
    const place = pathAt(plan, finding.span.start).filter(b => b.kind !== 'paragraph').at(-1);
    return { rule: finding.ruleId, severity: finding.severity, in: place === undefined || place.path.length > 40 ? '' : place.path, key: `${hash}:${nth}` };
  });
}
