import { type UnitMention } from '../parse/responsibility';
import { type Task } from '../model/task';
import { type Analysis } from './analysis';
import { keyOf, resolve } from './units';

/** Tasks whose own clause names a unit: those that it leads, and the others. */
export interface UnitTasks {
  readonly leads: readonly Task[];
  readonly supports: readonly Task[];
}

/** `key`: see `keyOf`. Tasks that only inherit the clause of their section are not counted again. */
export function tasksOfUnit(analysis: Analysis, key: string): UnitTasks {
  const keys = new Map<string, string>();
  const isUnit = ({ name, distributed }: UnitMention): boolean => {
    const known = keys.get(distributed) ?? keyOf(resolve(analysis, name, distributed), name);
    keys.set(distributed, known);
    return known === key;
  };
  const leads: Task[] = [];
  const supports: Task[] = [];
  for (const task of analysis.tasks) {
    const mention = task.own.flatMap(c => c.mentions).find(isUnit);
    if (mention === undefined) continue;
    const led = mention.role === 'lead' || (task.lead.mention !== undefined && isUnit(task.lead.mention));
    (led ? leads : supports).push(task);
  }
  return { leads, supports };
}

/** Line of the task's heading, from 0. */
export function lineOfTask({ source }: Analysis, { bearer }: Task): number {
  return source.lineAt(bearer.ordinal?.span.start ?? bearer.heading.start);
}
