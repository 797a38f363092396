import { type Command, OPTIONS } from './options';

const COMMANDS: Readonly<Record<Command, string>> = {
  check: '检查文稿：nigao check [文件|文件夹|通配符|-] [选项]',
  extract: '列出文稿的大纲、责任分工、单位、指标和引文（JSON）：nigao extract 文件… [选项]',
  lsp: '启动语言服务器：nigao lsp --stdio',
  learn: '从已印发文件归纳事实和行文习惯：nigao learn 文件夹 [--output 文件夹]',
  init: '写出带说明的.nigao.json：nigao init [文件夹]',
  matrix: '任务分解表：nigao matrix 文件… [--format markdown|csv|xlsx|json] [--unit 单位]',
  targets: '指标表：nigao targets 文件… [--format markdown|csv|xlsx|json] [--explain-match]',
  compare: '两稿对照：nigao compare 旧稿 新稿 [--format table|markdown|html|json]，或者nigao compare 文件 --since git版本',
};

export function help(command?: Command): string {
  if (command === undefined) {
    const commands = Object.entries(COMMANDS).map(([name, text]) => `  ${name.padEnd(9)}${text}`);
    return ['拟稿 Nigao：检查规划类文稿（行动计划、规划、实施方案、工作要点）', '', '命令', ...commands, '', 'nigao 命令 --help 显示该命令的选项；nigao --version 显示版本。', '', '退出码：0 没有达到不通过级别的问题；1 有；2 用法、设置或者文件有误；3 程序出错', ''].join('\n');
  }
  const options = OPTIONS.filter(o => o.commands.includes(command)).map(o => `  --${o.name}${o.value === undefined ? '' : ` ${o.value}`}\n      ${o.help}${o.example === undefined ? '' : `。例如：${o.example}`}`);
  return [COMMANDS[command], '', '选项', ...options, ''].join('\n');
}
