import { createCommandLinePorts } from '~/wiring-cli.server';
import { runCommandLine } from './run-command-line';

// A reader such as `head` may close the pipe early: that is no fault of this program.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  ports: createCommandLinePorts(),
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
});
