import { type TextDocument, Uri, workspace } from 'vscode';
import { type StatusParams } from '../../../server/src/protocol/protocol';
import { messages } from '../messages';
import { languages, schemes } from '../planDocuments';

export interface Circumstances {
  readonly document: TextDocument | undefined;
  readonly isPlan: boolean;
  readonly stopped: boolean;
  /** undefined: not checked yet. */
  readonly status: StatusParams | undefined;
}

/** A page that says for the active document what is not checked and why, and what to do. */
export function whyNotChecked(given: Circumstances): { readonly title: string; readonly markdown: string } {
  const text = messages().why;
  const lines = [`# ${text.title}`, '', ...reasons(given), '', text.always];
  return { title: text.title, markdown: `${lines.join('\n')}\n` };
}

function reasons({ document, isPlan, stopped, status }: Circumstances): readonly string[] {
  const text = messages().why;
  if (document === undefined) return [text.noDocument];
  if (!languages.some(l => l === document.languageId)) return [text.language(document.languageId)];
  if (!schemes.some(s => s === document.uri.scheme)) return [text.scheme(document.uri.scheme)];
  if (!isPlan) return [text.noPlan];
  if (stopped) return [text.stopped];
  if (status === undefined) return [text.notYet];
  const found = [
    ...(status.asOf === '' ? [text.tooLong] : status.limited ? [text.tooSlow] : []),
    ...(status.kind === null && status.asOf !== '' ? [text.noKind(status.reason)] : []),
    ...(status.settingsUri === null ? [] : [text.settingsFile(workspace.asRelativePath(Uri.parse(status.settingsUri)))]),
  ];
  return found.length === 0 ? [text.nothing] : found.flatMap((line, i) => (i === 0 ? [line] : ['', line]));
}
