import { nearest } from '~/core/shared/nearest';
import { createTranslate } from '~/locales/translate';
import { createCommandLinePorts } from '~/wiring-cli.server';
import { exitCodes, WrongUsage, type Command, type CommandContext, type ExitCode } from './command';
import { brief } from './commands/brief';
import { check } from './commands/check';
import { score } from './commands/score';

const commands: Readonly<Record<string, Command>> = { score, brief, check };

/** Runs the command that the parameters name. */
async function run(parameters: string[], context: CommandContext): Promise<ExitCode> {
  const [name, ...rest] = parameters;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command(rest, context);
  const translate = createTranslate('en');
  if (name === '--help' || name === '-h' || name === 'help') {
    context.print(translate('cli:help.main'));
    return exitCodes.fine;
  }
  if (name === undefined) throw new WrongUsage('no_command');
  const suggestion = nearest(name, Object.keys(commands));
  throw suggestion === undefined
    ? new WrongUsage('unknown_command', { found: name })
    : new WrongUsage('unknown_command_near', { found: name, suggestion });
}

// A reader such as `head` may close the pipe early: that is no fault of this program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    ports: createCommandLinePorts(),
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
  });
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  const translate = createTranslate('en');
  process.stderr.write(`${error.inWords(translate)}\n${translate('cli:usage.see_help')}\n`);
  process.exitCode = exitCodes.wrongUsage;
}
