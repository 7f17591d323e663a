import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const program = new URL('../../app/cli/beside.mjs', import.meta.url);

test('whatever a thread is asked to run, the program beside the server offers', async () => {
  const sources = [
    'app/beside.server.ts',
    ...readdirSync('app/adapters/threads').map((name) => `app/adapters/threads/${name}`),
  ];
  const asked = sources.flatMap((source) =>
    [...readFileSync(source, 'utf8').matchAll(/\bname: '(\w+)'/g)].map(([, name]) => name ?? ''),
  );
  expect(asked.length).toBeGreaterThan(3);
  const offered = (await import(program.href)) as Record<string, unknown>;
  expect(asked.filter((name) => typeof offered[name] !== 'function')).toEqual([]);
});
