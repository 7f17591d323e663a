import type { Result } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';
import { issuesAsText } from '~/locales/issue-words';
import { exitCodes, type CommandContext, type ExitCode, type InstallationPorts } from './command';

/** Which data a command works on, and whether it changes it. */
interface Wanted {
  /** That of the configuration where it is left out. */
  directory: string | undefined;
  use: 'read' | 'write';
  translate: Translate;
}

/** Does the work on the data of an installation, closes it and prints what came of it, or what stood in the way. */
export async function withInstallation(
  { directory, use, translate }: Wanted,
  context: CommandContext,
  work: (installation: InstallationPorts) => Promise<Result<string>>,
): Promise<ExitCode> {
  const opened = await context.ports.openInstallation(directory, use);
  const outcome = opened.ok ? await work(opened.value.ports).finally(opened.value.close) : opened;
  return report(outcome, context, translate);
}

/** Prints the text of an outcome, or everything that is wrong. */
export function report(
  outcome: Result<string>,
  { print, printError }: Pick<CommandContext, 'print' | 'printError'>,
  translate: Translate,
): ExitCode {
  if (outcome.ok) {
    print(outcome.value);
    return exitCodes.fine;
  }
  printError(issuesAsText(outcome.issues, translate));
  return exitCodes.toMend;
}
