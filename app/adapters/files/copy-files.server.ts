import { chmod, copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Files are kept below folders of two digits, each under its hash; what is still coming in is not among them. */
const folderName = /^[0-9a-f]{2}$/;
const fileName = /^[0-9a-f]{64}$/;

/**
 * Copies the kept files of a folder that are not in the other one yet; what is removed meanwhile is left out. A file
 * never changes, so one that is there with all its bytes is the same.
 */
export async function copyFiles(directory: string, target: string): Promise<void> {
  const [from, to] = [path.join(directory, 'files'), path.join(target, 'files')];
  for (const folder of await namesIn(from, folderName)) {
    for (const name of await namesIn(path.join(from, folder), fileName)) {
      const copy = path.join(to, folder, name);
      await mkdir(path.dirname(copy), { recursive: true, mode: 0o700 });
      await copyOne(path.join(from, folder, name), copy).catch(unlessMissing);
    }
  }
}

async function copyOne(file: string, copy: string): Promise<void> {
  const [{ size }, there] = [await stat(file), await stat(copy).catch(unlessMissing)];
  if (there?.size === size) return;
  await copyFile(file, copy);
  await chmod(copy, 0o600);
  const handle = await open(copy, 'r+');
  await handle.sync().finally(() => handle.close());
}

async function namesIn(directory: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(directory).catch(unlessMissing)) ?? [];
  return names.filter((name) => pattern.test(name)).sort();
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
