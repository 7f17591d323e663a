import { runCommandLine } from '~/cli/run-command-line';
import { createCommandLinePorts } from '~/wiring-cli.server';

/** `rightscope` with these parameters, run to its end: its exit code and what it printed. */
export async function rightscope(...parameters: string[]) {
  const outcome = { code: -1, stdout: '', stderr: '' };
  outcome.code = await runCommandLine(parameters, {
    ports: createCommandLinePorts(),
    print: (text) => (outcome.stdout += `${text}\n`),
    printError: (text) => (outcome.stderr += `${text}\n`),
  });
  return outcome;
}
