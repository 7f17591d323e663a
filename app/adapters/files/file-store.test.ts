import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/temporary-directory';
import { createFileStore } from './file-store.server';

const bytes = Buffer.from('a proof');
const hash = createHash('sha256').update(bytes).digest('hex');

/** Everything below a folder that is a file. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
}

describe('the file store', () => {
  it('keeps bytes under their hash and gives them back', async () => {
    const directory = temporaryDirectory();
    const store = createFileStore(directory);
    expect(await store.put(bytes)).toBe(hash);
    expect(filesIn(directory)).toEqual([path.join('files', hash.slice(0, 2), hash)]);
    expect(Buffer.from((await store.get(hash))!)).toEqual(bytes);
    expect(Buffer.from((await createFileStore(directory).get(hash))!)).toEqual(bytes);
  });

  it('keeps no bytes at all and every byte there is', async () => {
    const store = createFileStore(temporaryDirectory());
    for (const content of [Buffer.alloc(0), Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))])
      expect(Buffer.from((await store.get(await store.put(content)))!)).toEqual(content);
  });

  it('keeps a view of a larger memory as what it shows', async () => {
    const store = createFileStore(temporaryDirectory());
    expect(await store.put(new Uint8Array(Buffer.from('xa proofx')).subarray(1, 8))).toBe(hash);
  });

  it('keeps the same bytes once, from however many people at the same time', async () => {
    const directory = temporaryDirectory();
    const store = createFileStore(directory);
    const large = randomBytes(300_000);
    const hashes = await Promise.all(Array.from({ length: 20 }, () => store.put(large)));
    expect(new Set(hashes).size).toBe(1);
    expect(filesIn(directory)).toHaveLength(1);
    expect(Buffer.from((await store.get(hashes[0]!))!)).toEqual(large);
  });

  it('mends a damaged file when the same bytes come again', async () => {
    const directory = temporaryDirectory();
    const store = createFileStore(directory);
    await store.put(bytes);
    writeFileSync(path.join(directory, 'files', hash.slice(0, 2), hash), 'a pro');
    await store.put(bytes);
    expect(Buffer.from((await store.get(hash))!)).toEqual(bytes);
  });

  it.skipIf(process.platform === 'win32')('lets nobody but its owner read', async () => {
    const directory = temporaryDirectory();
    await createFileStore(directory).put(bytes);
    const modeOf = (...parts: string[]) => statSync(path.join(directory, 'files', ...parts)).mode & 0o777;
    expect([modeOf(), modeOf('incoming'), modeOf(hash.slice(0, 2))]).toEqual([0o700, 0o700, 0o700]);
    expect(modeOf(hash.slice(0, 2), hash)).toBe(0o600);
  });

  it('gives nothing for what was never there or is removed, and removes twice', async () => {
    const store = createFileStore(temporaryDirectory());
    expect(await store.get(hash)).toBeUndefined();
    await store.put(bytes);
    await store.remove(hash);
    await store.remove(hash);
    expect(await store.get(hash)).toBeUndefined();
  });

  it.each([
    '',
    '../../etc/passwd',
    `${hash}/..`,
    `../${hash.slice(3)}`,
    hash.toUpperCase(),
    `${hash}\n`,
    hash.slice(1),
  ])('takes %j for no name', async (name) => {
    const store = createFileStore(temporaryDirectory());
    await expect(store.get(name)).rejects.toThrow(TypeError);
    await expect(store.remove(name)).rejects.toThrow(TypeError);
  });

  it('clears away at the next start what was broken off a day ago, and nothing that may still run', () => {
    const directory = temporaryDirectory();
    const incoming = path.join(directory, 'files', 'incoming');
    mkdirSync(incoming, { recursive: true });
    writeFileSync(path.join(incoming, 'old'), 'half');
    writeFileSync(path.join(incoming, 'new'), 'half');
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(path.join(incoming, 'old'), twoDaysAgo, twoDaysAgo);
    createFileStore(directory);
    expect(readdirSync(incoming)).toEqual(['new']);
  });

  it('never holds half a file, though the process be killed at any time', async () => {
    const directory = temporaryDirectory();
    const programme = `
      import { randomBytes } from 'node:crypto';
      import { createFileStore } from './app/adapters/files/file-store.server.ts';
      const store = createFileStore(process.env.TARGET);
      for (;;) {
        const content = randomBytes(2_000_000);
        console.log(await store.put(content));
      }`;
    const acknowledged: string[] = [];
    for (const milliseconds of [30, 90, 170]) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', programme], {
        env: { ...process.env, TARGET: directory },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      await once(child.stdout, 'data');
      await wait(milliseconds);
      child.kill('SIGKILL');
      await once(child, 'close');
      acknowledged.push(...printed.split('\n').slice(0, -1));
    }
    const store = createFileStore(directory);
    const kept = filesIn(path.join(directory, 'files')).filter((file) => !file.startsWith('incoming'));
    for (const file of kept) {
      const content = await store.get(path.basename(file));
      expect(createHash('sha256').update(content!).digest('hex')).toBe(path.basename(file));
    }
    expect(kept.map((file) => path.basename(file))).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves nothing behind where the bytes cannot be put in place', async () => {
    const directory = temporaryDirectory();
    mkdirSync(path.join(directory, 'files', hash.slice(0, 2), hash, 'in the way'), { recursive: true });
    await expect(createFileStore(directory).put(bytes)).rejects.toThrow();
    expect(filesIn(directory)).toEqual([]);
  });
});
