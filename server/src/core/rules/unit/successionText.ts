import { type Succession, type Successor, type Unit } from '../../knowledge/knowledge';
import { inFormOf } from '../../knowledge/written';
import { type RuleContext } from '../rule';
import { wordsOfDuty } from './dutyWords';

/** 2018-10 → 2018年10月 */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年` + (month === undefined ? '' : `${month}月`) + (day === undefined ? '' : `${day}日`);
}

const quoted = (name: string): string => `“${name}”`;
const shortOf = (unit: Unit): string => unit.shortNames[0] ?? unit.name;

/** The successor that the task's own words point to, and the word that tells. */
export type Chosen = Successor & { readonly word: string };

/** What became of a name, since when, on what ground, and as of which day that is said. */
export function successionText(form: string, succession: Succession, chosen: Chosen | undefined, context: RuleContext): string {
  const { former, current, kind, effective, atLatest, via = [] } = succession;
  const since = effective === '' ? '' : `${atLatest === true ? '最迟' : ''}自${chineseDate(effective)}起`;
  const name = (unit: Unit): string => quoted(inFormOf(form, former, unit));
  const first = current[0];
  const basis = `${succession.basis === '' ? '' : `依据：${succession.basis}。`}${asOfText(context)}`;
  if (!first && succession.stated === true) return `${quoted(form)}${since}撤销，请按现行分工写明。${basis}`;
  if (!first) return `${quoted(form)}${since}不再使用，职责去向未查明，请按现行分工写明。${basis}`;
  if (kind === 'split' && current.length > 1) {
    const parts = current.map(s => `${s.duties ?? '部分职责'}${later(s)}归${name(s.unit)}`);
    const mine = chosen === undefined ? '' : `本项写的是${chosen.word}。`;
    return `${quoted(form)}${since}已分设：${parts.join('，')}。${mine}${basis}`;
  }
  if (first.since !== undefined) return `${quoted(form)}${since}不再使用，${first.duties ?? '有关职责'}${later(first)}归${name(first.unit)}。${basis}`;
  const verb = kind === 'renamed' ? (since === '' ? '应为' : '为') : kind === 'split' ? '已分设，部分职责归' : '并入';
  const between = via[0];
  if (between) return `${quoted(form)}${since}${kind === 'renamed' ? '改为' : '并入'}${quoted(shortOf(between))}，现为${name(first.unit)}。${basis}`;
  return `${quoted(form)}${since}${verb}${name(first.unit)}。${basis}`;
}

const later = (s: Successor): string => (s.since === undefined ? '' : `${chineseDate(s.since)}起`);

/** Said where the day is not the draft's own. */
function asOfText({ asOf, asOfBasis }: RuleContext): string {
  return asOfBasis === 'document' ? '' : `以${chineseDate(asOf)}为准。`;
}

const EMPTY_WORDS = new Set(['管理', '职责', '项目', '工作', '承担', '其他', '行政', '实体', '协调', '统筹', '发展', '部分', '指导', '监督']);

/** The successor whose duties the words of the task name, and the word that tells; undefined where none or several do alike. */
export function successorByWords(current: readonly Successor[], words: string): Chosen | undefined {
  const scored = current.map(s => ({ ...s, ...bestWord(s.duties ?? '', words) })).sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best : undefined;
}

function bestWord(duties: string, words: string): { readonly score: number; readonly word: string } {
  let best = { score: 0, word: '' };
  for (const duty of duties.split(/[、，]/)) {
    for (let length = duty.length; length >= 2; length--) {
      for (let i = 0; i + length <= duty.length; i++) {
        const part = duty.slice(i, i + length);
        if (length > best.score && !EMPTY_WORDS.has(part) && words.includes(part)) best = { score: length, word: part };
      }
    }
    for (const word of wordsOfDuty(duty)) if (word.length > best.score && words.includes(word)) best = { score: word.length, word };
  }
  return best;
}
