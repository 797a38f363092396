// What the extension says around the boards: dialogs and messages.
import { inEnglish } from '../messages';
import { type BoardTexts, en as boardEn, zh as boardZh } from './boardTexts';

const zh = {
  kinds: { xlsx: 'Excel 工作簿', csv: 'CSV 表格', markdown: 'Markdown', html: '网页' },
  saved: (name: string): string => `已保存“${name}”。`,
  open: '打开',
  noDraft: '没有可用的文稿：请先打开一个 .gw、.txt 或 .md 文件。',
  tooLong: '文稿没有打开，或者超过编辑器中的长度上限。',
  compareTitle: '与另一稿对照',
  comparePlaceholder: '选择旧稿',
  pickFile: '选择文件……',
  sameFolder: '同一文件夹',
  otherFiles: '同一文件夹的其他文稿',
  savedVersion: '上次保存的文稿',
  savedVersionHint: '尚未保存的改动',
  git: 'git 中的版本',
  files: '文稿',
  compareButton: '对照',
  unreadable: (name: string): string => `“${name}”不能读取，或者不是文本文件。`,
  failed: '没有完成，详情见日志。',
};
type HostTexts = typeof zh;

const en: HostTexts = {
  kinds: { xlsx: 'Excel workbook', csv: 'CSV table', markdown: 'Markdown', html: 'Web page' },
  saved: name => `“${name}” was saved.`,
  open: 'Open',
  noDraft: 'No draft: open a .gw, .txt or .md file first.',
  tooLong: 'The draft is not open, or beyond the limit of length.',
  compareTitle: 'Compare With Another Draft',
  comparePlaceholder: 'Choose the earlier draft',
  pickFile: 'Choose a file…',
  sameFolder: 'Same folder',
  otherFiles: 'Other files of the folder',
  savedVersion: 'The draft as last saved',
  savedVersionHint: 'changes not saved yet',
  git: 'Versions in git',
  files: 'Drafts',
  compareButton: 'Compare',
  unreadable: name => `“${name}” cannot be read, or is no text file.`,
  failed: 'Not done; see the log.',
};

export const hostTexts = (): HostTexts => (inEnglish() ? en : zh);
export const boardTexts = (): BoardTexts => (inEnglish() ? boardEn : boardZh);
