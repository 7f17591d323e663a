import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from './zip-directory.server';

const words = Buffer.from('some words, some words, some words');
const sample = Buffer.from(zipSync({ 'a.txt': words, 'ordner/größe.bin': [words, { level: 0 }] }));
const entryAt = (archive: Buffer, index: number) => {
  let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
  for (let passed = 0; passed < index; passed++) at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  return at;
};
const endAt = (archive: Buffer) => archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');

/** The archive with numbers written over, at places that are counted from its records. */
function changed(change: (archive: Buffer, first: number, second: number, end: number) => void): Buffer {
  const archive = Buffer.from(sample);
  change(archive, entryAt(archive, 0), entryAt(archive, 1), endAt(archive));
  return archive;
}

/** The same archive as a programme writes it that gives every size and place in 64 bits. */
function inLongForm(): Buffer {
  const first = entryAt(sample, 0);
  const end = endAt(sample);
  const entries = [first, entryAt(sample, 1)].map((at, index, all) => {
    const entry = Buffer.from(sample.subarray(at, all[index + 1] ?? end));
    const fields = Buffer.alloc(4 + 24);
    fields.writeUInt16LE(1, 0);
    fields.writeUInt16LE(24, 2);
    for (const [from, to] of [
      [24, 4],
      [20, 12],
      [42, 20],
    ] as const) {
      fields.writeBigUInt64LE(BigInt(entry.readUInt32LE(from)), to);
      entry.writeUInt32LE(0xffffffff, from);
    }
    // Another extra field before it, as some programmes write the time.
    const time = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);
    entry.writeUInt16LE(fields.length + time.length, 30);
    return Buffer.concat([entry, time, fields]);
  });
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(2n, 24);
  record.writeBigUInt64LE(2n, 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(first), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(first + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(sample.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([sample.subarray(0, first), directory, record, locator, last]);
}

describe('the directory of a zip file', () => {
  it('gives names, sizes and where the bytes are', () => {
    const entries = readZipDirectory(sample)!;
    expect(entries).toMatchObject([
      { name: 'a.txt', method: 8, size: words.length },
      { name: 'ordner/größe.bin', method: 0, size: words.length, packedSize: words.length },
    ]);
    const { start, packedSize } = entries[1]!;
    expect(sample.subarray(start, start + packedSize)).toEqual(words);
  });

  it('is the same in the long form', () => {
    expect(readZipDirectory(inLongForm())).toEqual(readZipDirectory(sample));
  });

  it('may be followed by a comment of the length it says', () => {
    const comment = Buffer.from('hello PK\u0005\u0006 hello');
    const archive = changed((archive, _first, _second, end) => archive.writeUInt16LE(comment.length, end + 20));
    expect(readZipDirectory(Buffer.concat([archive, comment]))).toHaveLength(2);
    expect(readZipDirectory(Buffer.concat([archive, comment, Buffer.from('x')]))).toBeUndefined();
  });

  it('may be read from the middle of a larger memory', () => {
    const memory = new Uint8Array(Buffer.concat([Buffer.from('before'), sample, Buffer.from('after')]));
    expect(readZipDirectory(memory.subarray(6, 6 + sample.length))).toHaveLength(2);
  });

  it.each<[string, (archive: Buffer, first: number, second: number, end: number) => void]>([
    ['counts one entry too many', (archive, _, __, end) => archive.writeUInt16LE(3, end + 10)],
    ['counts one entry too few', (archive, _, __, end) => archive.writeUInt16LE(1, end + 10)],
    ['begins elsewhere', (archive, first, _, end) => archive.writeUInt32LE(first + 1, end + 16)],
    ['begins beyond the file', (archive, _, __, end) => archive.writeUInt32LE(0xfffffff0, end + 16)],
    ['has an encrypted entry', (archive, first) => archive.writeUInt16LE(1, first + 8)],
    ['has an entry packed by another method', (archive, first) => archive.writeUInt16LE(12, first + 10)],
    ['has an unpacked entry of two sizes', (archive, _, second) => archive.writeUInt32LE(35, second + 24)],
    ['promises more than can be packed', (archive, first) => archive.writeUInt32LE(0x7fffffff, first + 24)],
    ['promises less than was packed', (archive, first) => archive.writeUInt32LE(2_000_000, first + 20)],
    ['places an entry in the directory', (archive, first) => archive.writeUInt32LE(first, first + 42)],
    [
      'has two entries on the same bytes',
      (archive, first, second) => {
        archive.writeUInt32LE(archive.readUInt32LE(first + 42), second + 42);
      },
    ],
    ['calls an entry otherwise than its content', (archive, first) => archive.write('b', first + 46)],
    [
      'has an entry that reaches into the next one',
      (archive, first) => {
        archive.writeUInt32LE(archive.readUInt32LE(first + 20) + 1, first + 20);
      },
    ],
  ])('is not sound where it %s', (_, change) => {
    expect(readZipDirectory(changed(change))).toBeUndefined();
  });

  it('lies where a small size hides much that is packed', () => {
    const archive = Buffer.from(zipSync({ a: [Buffer.alloc(4_000, 1), { level: 0 }] }));
    const at = entryAt(archive, 0);
    archive.writeUInt16LE(8, at + 10);
    archive.writeUInt32LE(10, at + 24);
    expect(readZipDirectory(archive)).toBeUndefined();
  });

  it('never throws and never leads out of the file, whatever its bytes', () => {
    const change = fc.record({ at: fc.nat(sample.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(sample, inLongForm()),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (from, list) => {
          const archive = Buffer.from(from);
          for (const { at, value } of list) archive[at] = value;
          for (const { start, packedSize } of readZipDirectory(archive) ?? [])
            expect(start + packedSize).toBeLessThanOrEqual(archive.length);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
