import { check } from './commands/check';
import { compare } from './commands/compare';
import { extractCommand } from './commands/extract';
import { init } from './commands/init';
import { learn } from './commands/learn';
import { matrix } from './commands/matrix';
import { explain, listRules, printConfig } from './commands/rules';
import { targets } from './commands/targets';
import { help } from './help';
import { EXIT, faultText, type Io, UsageError } from './io';
import { type Arguments, type Command, readArguments } from './options';
import { type Sources } from './session';

const COMMANDS: readonly Command[] = ['check', 'extract', 'lsp', 'learn', 'init', 'matrix', 'targets', 'compare'];

/** The whole program but for the process: arguments → exit code. `lsp` is started by the caller. */
export async function runCli(argv: readonly string[], io: Io, sources: () => Sources, lsp: () => Promise<number>): Promise<number> {
  try {
    const [first = '--help', ...rest] = argv;
    if (first === '--help' || first === '-h') return say(io, help());
    if (first === '--version') return say(io, `${io.version}\n`);
    if (first === '--list-rules' || first === '--explain') return await dispatch('check', readArguments('check', argv), io, sources, lsp);
    const command = COMMANDS.find(c => c === first);
    if (command === undefined) throw new UsageError(unknownCommand(first));
    return await dispatch(command, readArguments(command, rest), io, sources, lsp);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`);
      return EXIT.usage;
    }
    io.err(`${faultText(error, io)}\n`);
    return EXIT.fault;
  }
}

async function dispatch(command: Command, args: Arguments, io: Io, sources: () => Sources, lsp: () => Promise<number>): Promise<number> {
  if (args.has('help')) return say(io, help(command));
  if (args.has('version')) return say(io, `${io.version}\n`);
  switch (command) {
    case 'check':
      if (args.has('list-rules')) return listRules(args, io);
      if (args.has('explain')) return explain(args, io);
      return args.has('print-config') ? printConfig(args, io, sources()) : check(args, io, sources());
    case 'extract':
      return extractCommand(args, io, sources());
    case 'learn':
      return learn(args, io, sources());
    case 'matrix':
      return matrix(args, io, sources());
    case 'targets':
      return targets(args, io, sources());
    case 'init':
      return init(args, io);
    case 'lsp':
      return lsp();
    case 'compare':
      return compare(args, io, sources());
  }
}

/** A file where a command should stand is the usual slip. */
function unknownCommand(given: string): string {
  const example = /[./\\\p{Script=Han}]/u.test(given) && !given.startsWith('-') ? given : '方案.txt';
  return `没有“${given}”这一命令；可用的命令：${COMMANDS.join('、')}。例如：nigao check ${example}`;
}

function say(io: Io, text: string): number {
  io.out(text);
  return EXIT.clean;
}
