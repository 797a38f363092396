import { type Severity } from '../core/rules/rule';

/** The few ways a terminal text is set off; without colour each is the identity. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 34 };

export function colours(on: boolean): Colours {
  const sgr = (open: number, close: number) => (text: string): string => (on && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text);
  return { bold: sgr(1, 22), dim: sgr(2, 22), severity: (severity, text) => sgr(CODES[severity], 39)(text) };
}
