/** What the command line needs of the process; tests bring their own. */
export interface Io {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Replaces the progress line on stderr; nothing where that is no terminal. */
  readonly progress: (text: string) => void;
  /** Standard output is a terminal this many cells wide; undefined: it is none. */
  readonly terminal: number | undefined;
  readonly stdin: () => Uint8Array;
  /** ISO 8601, local time. */
  readonly today: string;
  /** Milliseconds from any start. */
  readonly now: () => number;
  readonly version: string;
}

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, usage: 2, fault: 3 } as const;

/** A mistake of the caller: one or more Chinese sentences for stderr, exit code 2. */
export class UsageError extends Error {}

/** What is said of a fault of the program itself; with NIGAO_DEBUG where it happened. */
export function faultText(error: unknown, { env }: Pick<Io, 'env'>): string {
  const message = error instanceof Error ? error.message : String(error);
  const where = error instanceof Error && (env['NIGAO_DEBUG'] ?? '') !== '' ? `\n${error.stack ?? ''}` : '';
  return `程序出错，没有完成（${message}）。${where === '' ? '设环境变量NIGAO_DEBUG=1可以看到出错之处。' : where}`;
}
