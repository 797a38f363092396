import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { EncodingItem, reopenGb18030 } from './encodingItem';
import { newPlan } from './newPlan';
import { useRecommended } from './recommended';
import { openSample } from './sample';

/** First contact: what a writer meets before there is a draft, and a draft that came in another encoding. */
export function registerStart({ extensionUri }: ExtensionContext): { readonly encoding: EncodingItem; readonly disposables: readonly Disposable[] } {
  const encoding = new EncodingItem();
  const disposables = [
    encoding,
    commands.registerCommand('nigao.newPlan', () => newPlan()),
    commands.registerCommand('nigao.openSample', () => openSample(extensionUri)),
    commands.registerCommand('nigao.useRecommended', () => useRecommended()),
    commands.registerCommand('nigao.reopenGb18030', () => reopenGb18030()),
  ];
  return { encoding, disposables };
}
