import { nearest } from '~/core/shared/nearest';
import { createTranslate } from '~/locales/translate';
import { exitCodes, WrongUsage, type Command, type CommandContext, type ExitCode } from './command';
import { backup } from './commands/backup';
import { brief } from './commands/brief';
import { check } from './commands/check';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { replay } from './commands/replay';
import { score } from './commands/score';
import { verify } from './commands/verify';

const commands: Readonly<Record<string, Command>> = {
  score,
  brief,
  check,
  replay,
  verify,
  export: exportCommand,
  import: importCommand,
  backup,
};

/** Runs the command that the parameters name. Wrong usage is explained, not thrown. */
export async function runCommandLine(parameters: string[], context: CommandContext): Promise<ExitCode> {
  try {
    return await run(parameters, context);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    // The language may be what was wrong.
    const translate = createTranslate('en');
    context.printError(`${translate(`cli:usage.${error.key}`, error.values)}\n${translate('cli:usage.see_help')}`);
    return exitCodes.wrongUsage;
  }
}

async function run([name, ...parameters]: string[], context: CommandContext): Promise<ExitCode> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command(parameters, context);
  if (name === '--help' || name === '-h' || name === 'help') {
    context.print(createTranslate('en')('cli:help.main'));
    return exitCodes.fine;
  }
  if (name === undefined) throw new WrongUsage('no_command');
  const suggestion = nearest(name, Object.keys(commands));
  if (suggestion === undefined) throw new WrongUsage('unknown_command', { found: name });
  throw new WrongUsage('unknown_command_near', { found: name, suggestion });
}
