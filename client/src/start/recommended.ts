import { ConfigurationTarget, type QuickPickItem, window, workspace } from 'vscode';
import { messages } from '../messages';
import { recommended, type Recommended } from './recommendedSettings';

interface SettingItem extends QuickPickItem {
  readonly setting: Recommended;
}

/** Offers the settings that plain text and Markdown in Chinese need and do not have; writes the chosen ones to the workspace, never to the user. */
export async function useRecommended(): Promise<void> {
  const text = messages().recommended;
  if (workspace.workspaceFolders === undefined) return void window.showInformationMessage(text.noWorkspace);
  const items = recommended.filter(s => isKnown(s) && !isSet(s)).map((setting): SettingItem => ({
    label: text.what[setting.what], description: scopeOf(setting), detail: `"${setting.key}": ${JSON.stringify(setting.value)}`, setting, picked: true,
  }));
  if (items.length === 0) return void window.setStatusBarMessage(`$(check) ${text.nothing}`, 5000);
  const chosen = await window.showQuickPick(items, { title: text.title, placeHolder: text.hint, canPickMany: true, matchOnDetail: true });
  if (chosen === undefined || chosen.length === 0) return;
  try {
    for (const { setting } of chosen) await write(setting);
    window.setStatusBarMessage(`$(check) ${text.done(chosen.length)}`, 5000);
  } catch (error) {
    void window.showWarningMessage(`${text.failed}${error instanceof Error ? error.message : String(error)}`);
  }
}

const scopeOf = ({ languages }: Recommended): string => languages.map(l => `[${l}]`).join(' ');
const split = ({ key }: Recommended): readonly [string, string] => [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];

/** Older editors do not have all of them. */
function isKnown(setting: Recommended): boolean {
  const [section, name] = split(setting);
  return workspace.getConfiguration(section).inspect(name)?.defaultValue !== undefined;
}

function isSet(setting: Recommended): boolean {
  const [section, name] = split(setting);
  const wanted = JSON.stringify(setting.value);
  const scopes = setting.languages.length === 0 ? [undefined] : setting.languages.map(languageId => ({ languageId }));
  return scopes.every(scope => JSON.stringify(workspace.getConfiguration(section, scope).get(name)) === wanted);
}

async function write(setting: Recommended): Promise<void> {
  const [section, name] = split(setting);
  if (setting.languages.length === 0) return workspace.getConfiguration(section).update(name, setting.value, ConfigurationTarget.Workspace);
  for (const languageId of setting.languages) await workspace.getConfiguration(section, { languageId }).update(name, setting.value, ConfigurationTarget.Workspace, true);
}
