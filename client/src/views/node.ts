import { type WirePosition, type WireRange } from '../../../server/src/protocol/protocol';

/** One row of a view. Made anew from each answer of the server; the id says which row it was before. */
export interface ViewNode {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Markdown; asked for when the pointer rests on the row. */
  readonly tooltip: string;
  readonly icon: { readonly id: string; readonly color?: string } | undefined;
  /** For the `when` of menus. */
  readonly context: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Where a click goes. */
  readonly place: WireRange | undefined;
  /** Where the cursor must be for this row to be shown. */
  readonly holds: WireRange | undefined;
  /** At first sight. */
  readonly expanded: boolean;
  readonly children: readonly ViewNode[];
}

/** A row with its children left to itself: an end of the tree, where nothing else is said. */
export function node(given: Pick<ViewNode, 'id' | 'label' | 'context'> & Partial<ViewNode>): ViewNode {
  const { description = '' } = given;
  return {
    tooltip: '', icon: undefined, place: undefined, holds: given.place, expanded: false, children: [],
    spoken: description === '' ? given.label : `${given.label}，${description}`,
    ...given,
    description,
  };
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';
const icons: Readonly<Record<Severity, { readonly id: string; readonly color?: string }>> = {
  error: { id: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { id: 'warning', color: 'problemsWarningIcon.foreground' },
  info: { id: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { id: 'lightbulb' },
};
export const severityIcon = (severity: Severity): NonNullable<ViewNode['icon']> => icons[severity];

const before = (a: WirePosition, b: WirePosition): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);

export function holdsPosition({ start, end }: WireRange, at: WirePosition): boolean {
  return before(start, at) && before(at, end);
}

/** Words of the draft inside Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&$]/g, '\\$&').replace(/\s+/g, ' ');
}
