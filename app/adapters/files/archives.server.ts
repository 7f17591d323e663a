import { setImmediate as letOthersRun } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ArchivedFile, Archives, Unpacked } from '~/use-cases/ports/outside';
import { readZipDirectory, type ZipEntry } from './zip-directory.server';

const inflate = promisify(inflateRaw);

const largestUnpackedBytes = 2 * 1024 * 1024 * 1024;
/** Packed in one go; then others have their turn. */
const sliceBytes = 1024 * 1024;
/** Packed already: to pack them again costs time and gains nothing. */
const packedAlready = /\.(pdf|png|jpe?g|docx|xlsx|pptx|odt|ods|odp)$/i;

/**
 * Archives as zip files that every system opens. Packed by fflate, which is the same everywhere: the deflate of Node.js
 * is not the same from one version or processor to the next.
 */
export const archives: Archives = {
  async pack(files) {
    const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    const hindrance = findFault(sorted.map(({ path, bytes }) => ({ name: path, size: bytes.length })));
    if (hindrance !== undefined) throw new Error(`Archive was not packed: ${hindrance.fault}`);
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      chunks.push(chunk);
    });
    for (const file of sorted) await add(zip, file);
    zip.end();
    return Buffer.concat(chunks);
  },

  async unpack(bytes, mostBytes) {
    const named = readZipDirectory(bytes);
    if (named === undefined) return damaged('');
    const entries = mostBytes === undefined ? named : named.filter((entry) => !isFolder(entry));
    const fault = findFault(entries, mostBytes);
    if (fault !== undefined) return fault;
    const files: ArchivedFile[] = [];
    for (const entry of entries) {
      const content = await unpackEntry(bytes, entry);
      if (content === undefined) return damaged(entry.name);
      files.push({ path: entry.name, bytes: content });
    }
    return { ok: true, files };
  },
};

async function add(zip: Zip, { path, bytes }: ArchivedFile): Promise<void> {
  const entry = packedAlready.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
  // The format's first day. It is written as a local time, so it has to be made as one to be the same everywhere.
  entry.mtime = new Date(1980, 0, 1, 12);
  zip.add(entry);
  let at = 0;
  do {
    entry.push(bytes.slice(at, at + sliceBytes), at + sliceBytes >= bytes.length);
    at += sliceBytes;
    await letOthersRun();
  } while (at < bytes.length);
}

async function unpackEntry(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  const bytes = entry.method === 0 ? Buffer.from(packed) : await inflateWithin(packed, entry.size);
  return bytes?.length === entry.size && crc32(bytes) === entry.crc ? bytes : undefined;
}

/** No more memory than was announced is ever used. */
async function inflateWithin(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  return inflate(packed, { maxOutputLength: Math.max(size, 1) }).catch(() => undefined);
}

function isFolder({ name, size }: ZipEntry): boolean {
  return size === 0 && name.endsWith('/');
}

function findFault(
  entries: { name: string; size: number }[],
  mostBytes = largestUnpackedBytes,
): Extract<Unpacked, { ok: false }> | undefined {
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostBytes)
    return { ok: false, fault: 'unpacks_too_large', found: '' };
  const known = new Set<string>();
  for (const { name } of entries) {
    if (!isSafe(name)) return { ok: false, fault: 'unsafe_path', found: name };
    if (known.has(name)) return { ok: false, fault: 'duplicate_path', found: name };
    known.add(name);
  }
  return undefined;
}

/** A path that stays below the folder it is unpacked to, on every system. */
function isSafe(path: string): boolean {
  return !/[\\:\p{C}]/u.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

function damaged(found: string): Unpacked {
  return { ok: false, fault: 'damaged', found };
}
