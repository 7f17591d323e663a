import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { smallContent } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { createCommandLinePorts } from '~/wiring-cli.server';
import { runCommandLine } from './run-command-line';

afterEach(() => vi.unstubAllEnvs());

/** `rightscope check` on a copy of the small content. */
async function check(change: (directory: string) => void) {
  const directory = temporaryDirectory();
  cpSync(smallContent, directory, { recursive: true });
  change(directory);
  vi.stubEnv('CONTENT_DIR', directory);
  let stderr = '';
  const code = await runCommandLine(['check'], {
    ports: createCommandLinePorts(),
    print: () => undefined,
    printError: (text) => (stderr += `${text}\n`),
  });
  return { code, stderr };
}

describe('rightscope check of worked examples', () => {
  it('finds nothing to mend where they fit the content', async () => {
    const { code, stderr } = await check(() => undefined);
    expect(code).toBe(0);
    expect(stderr).not.toContain('test/cases');
  });

  it('reports what is wrong with one, with file, line and column, as the server does at start', async () => {
    const { code, stderr } = await check((directory) =>
      writeFileSync(path.join(directory, 'test/cases/town-map/record.json'), '{\n  "title": "A map"\n}'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/test\/cases\/town-map\/record[.]json:\d+:\d+ /);
    expect(stderr).toContain('“summary” is missing');
  });

  it('says nothing of them where the content itself is broken', async () => {
    const { code, stderr } = await check((directory) =>
      writeFileSync(path.join(directory, 'questionnaires/need/questionnaire.json'), '{}'),
    );
    expect(code).toBe(1);
    expect(stderr).not.toContain('test/cases');
  });
});
