import { type Rule } from './rule';
import { formerName } from './unit/formerName';
import { inconsistentName } from './unit/inconsistentName';

/** Every rule, in the order of its category. The only place beside the rule file that a new rule touches. */
export const rules: readonly Rule[] = [formerName, inconsistentName];
