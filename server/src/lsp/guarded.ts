import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Log {
  error(message: string): void;
}
export type Handler<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Wraps the handler of a request: a request that is cancelled is not begun, and a failure is logged and answered as an error. An empty result would
 * tell the writer that the draft is clean.
 */
export function guarded<P, R>(log: Log, name: string, handler: Handler<P, R>): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消。');
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${name}: ${traceOf(error)}`);
      throw new ResponseError(ErrorCodes.InternalError, `处理“${name}”时程序出错，详情见输出面板。`);
    }
  };
}

/** The same for what wants no answer. */
export function guardedNotification<P>(log: Log, name: string, handler: (params: P) => void | Promise<void>): (params: P) => Promise<void> {
  return async params => {
    try {
      await handler(params);
    } catch (error) {
      log.error(`${name}: ${traceOf(error)}`);
    }
  };
}

/** Kind and stack, without the message: it could quote the draft. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 12)].join('\n');
}
