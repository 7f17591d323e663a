import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArchivedFile } from '~/use-cases/ports/outside';
import { archives } from './archives.server';
import { readZipDirectory } from './zip-directory.server';

const { pack, unpack } = archives;
const text = (content: string) => new Uint8Array(Buffer.from(content));
const files: ArchivedFile[] = [
  { path: 'record/events.jsonl', bytes: text('{"a":1}\n'.repeat(1_000)) },
  { path: 'files/ab/abc.pdf', bytes: new Uint8Array(randomBytes(3_000_000)) },
  { path: '10', bytes: text('ten') },
  { path: '9', bytes: new Uint8Array() },
  { path: 'مستند.txt', bytes: text('words') },
  { path: 'large.txt', bytes: new Uint8Array(2_500_000).fill(97) },
];
const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
const plain = (list: readonly ArchivedFile[]) =>
  list.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]);

const machineZone = process.env.TZ;
afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

describe('an archive', () => {
  it('gives back what was packed, in the order of the paths', async () => {
    const unpacked = await unpack(await pack(files));
    expect(unpacked.ok && plain(unpacked.files)).toEqual(plain(inOrder));
  });

  it('is a zip file that other programmes open, packed where it helps', async () => {
    const archive = await pack(files);
    expect(Object.keys(unzipSync(archive)).sort()).toEqual(inOrder.map(({ path }) => path).sort());
    expect(archive.length).toBeLessThan(3_020_000);
    const methods = readZipDirectory(archive)!.map(({ name, method }) => [name, method]);
    expect(methods).toEqual(inOrder.map(({ path }) => [path, path.endsWith('.pdf') ? 0 : 8]));
  });

  it('has the same bytes whatever the order and wherever the machine stands', async () => {
    const here = await pack(files);
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu']) {
      process.env.TZ = zone;
      expect(Buffer.compare(await pack([...files].reverse()), here)).toBe(0);
    }
  });

  it('of nothing is one', async () => {
    expect(await unpack(await pack([]))).toEqual({ ok: true, files: [] });
  });

  it('lets others run while it is packed', async () => {
    let turns = 0;
    let isPacking = true;
    const others = (async () => {
      for (; isPacking; turns++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await pack([{ path: 'a.txt', bytes: new Uint8Array(randomBytes(10 * 1024 * 1024)) }]);
    isPacking = false;
    await others;
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});

describe('paths', () => {
  const unsafe = ['../a', 'a/../../b', '/etc/passwd', 'a//b', './a', 'a/', '', 'C:/a', 'a\\..\\b', 'a\u0000b', 'a\nb'];

  it.each(unsafe)('such as %j are neither packed nor unpacked', async (path) => {
    await expect(pack([{ path, bytes: text('x') }])).rejects.toThrow('unsafe_path');
    const archive = rename(zipSync({ [placeholderFor(path)]: strToU8('x') }), placeholderFor(path), path);
    expect(await unpack(archive)).toEqual({ ok: false, fault: 'unsafe_path', found: path });
  });

  it('that stand twice are neither packed nor unpacked', async () => {
    const twice = ['a', 'b', 'a'].map((path) => ({ path, bytes: text(path) }));
    await expect(pack(twice)).rejects.toThrow('duplicate_path');
    const archive = rename(zipSync({ aaaa: strToU8('1'), bbbb: strToU8('2') }), 'bbbb', 'aaaa');
    expect(await unpack(archive)).toEqual({ ok: false, fault: 'duplicate_path', found: 'aaaa' });
  });

  it('may hold dots', async () => {
    const named = [{ path: '..a/b../.c/...', bytes: text('x') }];
    expect(await unpack(await pack(named))).toMatchObject({ ok: true, files: [{ path: '..a/b../.c/...' }] });
  });
});

describe('an archive that is refused', () => {
  it('would unpack to more than two gibibytes', async () => {
    const twoMegabytes = new Uint8Array(2 * 1024 * 1024);
    const archive = Buffer.from(zipSync({ a: [twoMegabytes, { level: 0 }], b: [twoMegabytes, { level: 0 }] }));
    const first = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    const announce = (entry: number, size: number) => {
      archive.writeUInt16LE(8, entry + 10);
      archive.writeUInt32LE(size, entry + 24);
    };
    announce(first, 1024 ** 3);
    announce(archive.indexOf('PK\u0001\u0002', first + 4, 'latin1'), 1024 ** 3 + 1);
    expect(await unpack(archive)).toEqual({ ok: false, fault: 'unpacks_too_large', found: '' });
    // One byte less is looked into.
    announce(archive.indexOf('PK\u0001\u0002', first + 4, 'latin1'), 1024 ** 3);
    expect(await unpack(archive)).toEqual({ ok: false, fault: 'damaged', found: 'a' });
  });

  it('lies about its size, and is given up as soon as that shows', async () => {
    let before = performance.now();
    const packed = deflateRawSync(new Uint8Array(300 * 1024 * 1024));
    const makingIt = performance.now() - before;
    const archive = Buffer.from(zipSync({ a: [packed, { level: 0 }] }));
    const entry = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    archive.writeUInt16LE(8, entry + 10);
    archive.writeUInt32LE(packed.length, entry + 24);
    before = performance.now();
    expect(await unpack(archive)).toEqual({ ok: false, fault: 'damaged', found: 'a' });
    expect(performance.now() - before).toBeLessThan(makingIt / 10);
  });

  it('was never packed where it would be', async () => {
    const bytes = new Uint8Array(1024 ** 2);
    const tooMuch = Array.from({ length: 2049 }, (_, index) => ({ path: String(index), bytes }));
    await expect(pack(tooMuch)).rejects.toThrow('unpacks_too_large');
  });

  it('is broken off anywhere', async () => {
    const archive = await pack([{ path: 'a.txt', bytes: text('some text') }]);
    for (let length = 0; length < archive.length; length++)
      expect(await unpack(archive.subarray(0, length))).toMatchObject({ ok: false, fault: 'damaged' });
  });

  it.each(['a.txt', 'a.png'])('has a changed byte in the content of %s', async (path) => {
    const archive = await pack([{ path, bytes: text('some text, some text, some more text') }]);
    const start = 30 + path.length;
    for (let at = start; at < start + 15; at++) {
      const changed = Buffer.from(archive);
      changed[at]! ^= 0x10;
      expect(await unpack(changed)).toEqual({ ok: false, fault: 'damaged', found: path });
    }
  });

  it('holds more or less than it announces', async () => {
    const archive = Buffer.from(zipSync({ a: text('x'.repeat(1024)) }));
    const directory = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    for (const size of [1023, 1025, 900]) {
      archive.writeUInt32LE(size, directory + 24);
      expect(await unpack(archive)).toEqual({ ok: false, fault: 'damaged', found: 'a' });
    }
  });

  it('gives, whatever byte is changed, what was packed or nothing', async () => {
    const packed = [
      { path: 'a/b.json', bytes: text('{"answer":"yes"}') },
      { path: 'c.png', bytes: text('picture') },
    ];
    const archive = await pack(packed);
    for (let at = 0; at < archive.length; at++) {
      const changed = Buffer.from(archive);
      changed[at]! ^= 1 << (at % 8);
      const unpacked = await unpack(changed);
      if (unpacked.ok) expect(plain(unpacked.files)).toEqual(plain(packed));
    }
  });

  it('is no archive', async () => {
    expect(await unpack(text('%PDF-1.7'))).toEqual({ ok: false, fault: 'damaged', found: '' });
    expect(await unpack(new Uint8Array())).toEqual({ ok: false, fault: 'damaged', found: '' });
  });
});

/** A harmless path of the same length in bytes. */
function placeholderFor(path: string): string {
  return 'z'.repeat(Buffer.byteLength(path));
}

/** The archive with another name in both places where a name stands. */
function rename(archive: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1');
}
