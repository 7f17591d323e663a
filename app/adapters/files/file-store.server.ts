import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from '~/use-cases/ports/outside';

/** What a broken-off upload left is older than any upload that still runs, perhaps in another process. */
const leftoverMilliseconds = 24 * 60 * 60 * 1000;

/** Keeps files below `files/` of the data folder, each under its SHA-256: `files/ab/abcdef…`. */
export function createFileStore(dataDirectory: string): FileStore {
  const root = path.join(dataDirectory, 'files');
  const incoming = path.join(root, 'incoming');
  removeLeftovers(incoming);
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const target = placeOf(root, hash);
      await makeDirectory(incoming);
      await makeDirectory(path.dirname(target));
      const temporary = path.join(incoming, randomUUID());
      try {
        await writeDurably(temporary, bytes);
        // In one step: nobody ever sees half a file, and a damaged one is mended by sending it again.
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncDirectory(path.dirname(target));
      return hash;
    },

    async get(hash) {
      return readFile(placeOf(root, hash)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
    },

    async remove(hash) {
      const target = placeOf(root, hash);
      await rm(target, { force: true });
    },

    async check(hash) {
      try {
        return (await hashOfFile(placeOf(root, hash))) === hash ? 'whole' : 'altered';
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
        throw error;
      }
    },

    async isWritable() {
      try {
        await makeDirectory(incoming);
        await access(incoming, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Reads a file piece by piece: it may be larger than is good for the memory. */
async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Nothing but a hash ever names a file, so that no text from outside becomes a path. */
function placeOf(root: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('Not the name of a kept file');
  return path.join(root, hash.slice(0, 2), hash);
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder for the owner's eyes only, with those above it; their entries are on disk when it resolves. */
async function makeDirectory(directory: string): Promise<void> {
  const topmost = await mkdir(directory, { recursive: true, mode: 0o700 });
  if (topmost === undefined) return;
  for (let made = directory; made.length >= topmost.length; made = path.dirname(made))
    await syncDirectory(path.dirname(made));
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows opens no folders, and writes their entries itself.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function removeLeftovers(incoming: string): void {
  for (const name of namesIn(incoming)) {
    const file = path.join(incoming, name);
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - changed > leftoverMilliseconds) rmSync(file, { force: true });
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
