import { type Rule } from './rule';

/** Every rule, in the order of its category. The only place beside the rule file that a new rule touches. */
export const rules: readonly Rule[] = [];
