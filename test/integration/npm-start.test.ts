import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { smallContent } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { ask } from './harness/client';

const start = new URL('../../app/cli/start.mjs', import.meta.url).pathname;
const secondStartMs = 15_000;

/** Runs `npm start`'s program from another folder and collects what it prints until it ends or says that it is ready. */
function run(
  nodeOptions: string[],
  variables: Record<string, string>,
): Promise<{ output: string; code?: number | null }> {
  const child = spawn(process.execPath, [...nodeOptions, start], {
    cwd: tmpdir(),
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text.toString();
      if (output.includes('ready')) resolve({ output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => resolve({ output, code }));
  });
}

it('is up within seconds where everything is installed and built, whatever folder it is called from', async () => {
  const began = performance.now();
  const variables = { PORT: '0', DATA_DIR: temporaryDirectory(), CONTENT_DIR: smallContent };
  const { output } = await run([], variables);
  expect(performance.now() - began).toBeLessThan(secondStartMs);
  expect(output).not.toContain('Building');
  const address = /http:\/\/\S+/.exec(output)?.[0] ?? '';
  expect(await ask(address, '/health')).toMatchObject({ status: 200 });
});

it('tells an old Node.js which one is needed', async () => {
  const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })";
  const { output, code } = await run(['--import', `data:text/javascript,${encodeURIComponent(older)}`], {});
  expect(code).toBe(1);
  expect(output).toBe(
    'Rightscope needs Node.js 20.19 or newer; this is 20.18.3. Get a newer one from https://nodejs.org\n',
  );
});
