import { type Position, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { fold } from '../text/fold';
import { pathAt } from '../model/walk';
import { type Unit, type UnitResolution } from '../knowledge/knowledge';
import { inFormOf } from '../knowledge/written';
import { type Edit } from '../rules/rule';
import { type Named } from '../rules/unit/mentions';
import { PastReader } from '../rules/unit/past';
import { type Analysis } from './analysis';
import { workspaceEdit } from './codeActions';
import { heirEdits, levelOf } from './renameLists';
import { nameAt, proseNameAt, resolutionOf, sameUnit } from './unitNames';

/** Why a name cannot be changed, in a sentence for the writer. */
export interface Refusal {
  readonly refused: string;
}
export interface RenamePlace {
  readonly range: Range;
  /** The name as it is, with the level word of its list. Never another: VS Code takes what it shows for the old name, and Enter on that for "no change". */
  readonly placeholder: string;
}

/** Whether there is a unit to rename under the cursor, and under which name. */
export function prepareRename(analysis: Analysis, position: Position): RenamePlace | Refusal {
  const subject = subjectAt(analysis, analysis.source.offsetAt(position));
  if ('refused' in subject) return subject;
  return { range: analysis.source.rangeOf(subject.named.span), placeholder: subject.form };
}

/** Replaces every mention of the unit: short forms by the short form, full names by the full name, where the new name is one the registry knows. */
export function rename(analysis: Analysis, position: Position, newName: string, target: { readonly uri: string; readonly version: number | null }): WorkspaceEdit | Refusal {
  const subject = subjectAt(analysis, analysis.source.offsetAt(position));
  if ('refused' in subject) return subject;
  const name = newName.trim();
  if (name === '') return { refused: '新名称不能为空。' };
  if (/[、，,；;。：:\n\r\t]/.test(name)) return { refused: '新名称只写一个单位，不能含顿号、逗号、冒号、句号。' };
  const edits = edited(analysis, subject, name);
  return workspaceEdit(analysis.source, edits, target);
}

interface Subject {
  readonly named: Named;
  readonly resolution: UnitResolution;
  /** As written, or with the level word of the list. */
  readonly form: string;
}

function subjectAt(analysis: Analysis, offset: number): Subject | Refusal {
  const named = nameAt(analysis, offset);
  if (named === undefined) return noSubject(analysis, offset);
  const { resolution, form } = resolutionOf(analysis, named);
  const collective = named.clause?.mentions.some(m => m.collective && m.span.start === named.span.start) === true;
  return collective || resolution.kind === 'generic' ? collectiveRefusal(named.name) : { named, resolution, form };
}

function noSubject(analysis: Analysis, offset: number): Refusal {
  const prose = proseNameAt(analysis, pathAt(analysis.plan, offset), offset);
  if (prose === undefined) return { refused: '光标处没有单位名称或者指标名称，请把光标放在名称上。' };
  return prose.collective ? collectiveRefusal(prose.name) : { refused: `“${prose.name}”在书名号、引号之中，照原文写，不随单位改名。` };
}

const collectiveRefusal = (name: string): Refusal => ({ refused: `“${name}”是泛称，指一类单位，不能统一改名。` });

// ── edits ───────────────────────────────────────────────────────────────

function edited(analysis: Analysis, subject: Subject, newName: string): readonly Edit[] {
  const mentions = withoutPast(analysis, subject, sameUnit(analysis, subject.named));
  const newForm = formFor(analysis, subject, newName);
  const own = mentions.map((n): Edit & { readonly named: Named } => {
    const text = newForm(resolutionOf(analysis, n).form);
    const level = levelOf(n);
    return { named: n, span: n.span, newText: level !== '' && text.startsWith(level) ? text.slice(level.length) : text };
  });
  return heirEdits(own).filter(e => analysis.text(e.span) !== e.newText);
}

/** After 原, in a sentence about the past, a former name is right as it stands; so it stays, unless the cursor is on it. */
function withoutPast(analysis: Analysis, { named, resolution }: Subject, mentions: readonly Named[]): readonly Named[] {
  if (resolution.kind !== 'former') return mentions;
  const past = new PastReader(analysis.context());
  const ended = Number(resolution.succession.effective.slice(0, 4));
  const stays = new Set(mentions.filter(n => past.isPast(n, ended)));
  const cursor = [...stays].some(n => n.span.start === named.span.start);
  return cursor ? mentions : mentions.filter(n => !stays.has(n));
}

/** How a written form reads after the renaming. */
function formFor(analysis: Analysis, { resolution, form }: Subject, newName: string): (written: string) => string {
  const { knowledge, asOf, facts } = analysis;
  const found = knowledge.resolveUnit(newName, asOf.date, facts.jurisdiction);
  const old = resolution.kind === 'current' || resolution.kind === 'former' ? resolution.unit : undefined;
  const next = found.kind === 'current' || found.kind === 'former' ? found.unit : undefined;
  if (old === undefined || next === undefined) return () => newName;
  if (old.id === next.id) return written => (isFull(written, old) === isFull(form, old) ? newName : written);
  // A name-plate is chosen on purpose.
  if (next.plates?.includes(newName) === true) return written => (isFull(written, old) ? next.name : newName);
  return written => inFormOf(written, old, next);
}

const isFull = (written: string, unit: Unit): boolean => fold(unit.name).endsWith(fold(written)) && !unit.shortNames.includes(written);
