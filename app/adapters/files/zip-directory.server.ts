/** What the directory of a zip file says of one entry. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  /** 0: as it is; 8: deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its packed bytes begin. */
  start: number;
}

const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const lengths = { entry: 46, local: 30, end: 22, locator64: 20 };
const longestComment = 0xffff;
/** Stands where a size or place is given in the 64-bit field instead. */
const elsewhere = 0xffffffff;

/** Whether bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bufferOf(bytes).readUInt32LE(0) === signatures.local;
}

/**
 * The entries of a zip file in the order of its directory, without unpacking any. Nothing where the directory is not
 * sound: broken off, at odds with what stands before the entries, entries that lie over each other, are encrypted or
 * packed by another method than the two, or sizes that cannot be true.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const data = bufferOf(bytes);
  try {
    const { count, offset, end } = findDirectory(data);
    const entries: { entry: ZipEntry; from: number }[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      const read = readEntry(data, at);
      entries.push(read);
      at = read.next;
    }
    if (at !== end) return undefined;
    return areApart(entries, offset) ? entries.map(({ entry }) => entry) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findDirectory(data: Buffer): { count: number; offset: number; end: number } {
  const at = findEnd(data);
  const count = data.readUInt16LE(at + 10);
  const size = data.readUInt32LE(at + 12);
  const offset = data.readUInt32LE(at + 16);
  if (count !== 0xffff && size !== elsewhere && offset !== elsewhere) return { count, offset, end: offset + size };
  expectSignature(data, at - lengths.locator64, signatures.locator64);
  const at64 = readLong(data, at - lengths.locator64 + 8);
  expectSignature(data, at64, signatures.end64);
  const offset64 = readLong(data, at64 + 48);
  return { count: readLong(data, at64 + 32), offset: offset64, end: offset64 + readLong(data, at64 + 40) };
}

/** The end record is the last thing in the file but for a comment that it gives the length of. */
function findEnd(data: Buffer): number {
  const last = data.length - lengths.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (data.readUInt32LE(at) === signatures.end && data.readUInt16LE(at + 20) === last - at) return at;
  throw new RangeError('no end of directory');
}

function readEntry(data: Buffer, at: number): { entry: ZipEntry; from: number; next: number } {
  expectSignature(data, at, signatures.entry);
  const flags = data.readUInt16LE(at + 8);
  const method = data.readUInt16LE(at + 10);
  const nameEnd = at + lengths.entry + data.readUInt16LE(at + 28);
  const extraEnd = nameEnd + data.readUInt16LE(at + 30);
  const name = data.subarray(at + lengths.entry, nameEnd);
  const long = readLongFields(data.subarray(nameEnd, extraEnd));
  const [size, packedSize, from] = [data.readUInt32LE(at + 24), data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)]
    // Only those that are given elsewhere stand there, in this order.
    .map((value) => (value === elsewhere ? (long.shift() ?? value) : value)) as [number, number, number];
  const entry: ZipEntry = {
    name: name.toString(flags & 0x800 ? 'utf8' : 'latin1'),
    method,
    crc: data.readUInt32LE(at + 16),
    packedSize,
    size,
    start: findStart(data, from, name),
  };
  if (flags & 1 || !isPlausible(entry)) throw new RangeError('not to be read');
  return { entry, from, next: extraEnd + data.readUInt16LE(at + 32) };
}

function findStart(data: Buffer, from: number, name: Buffer): number {
  expectSignature(data, from, signatures.local);
  const nameEnd = from + lengths.local + data.readUInt16LE(from + 26);
  if (!data.subarray(from + lengths.local, nameEnd).equals(name)) throw new RangeError('two names');
  return nameEnd + data.readUInt16LE(from + 28);
}

/** Deflate shrinks to no less than a 1,032nd and hardly ever grows. What is packed within that, only unpacking tells. */
function isPlausible({ method, packedSize, size }: ZipEntry): boolean {
  if (method === 0) return packedSize === size;
  return method === 8 && size <= packedSize * 1032 && packedSize <= size * 2 + 1024;
}

/** Entries that share bytes unpack to far more than there is. */
function areApart(entries: { entry: ZipEntry; from: number }[], offset: number): boolean {
  const sorted = [...entries].sort((one, other) => one.from - other.from);
  return sorted.every(({ entry }, index) => entry.start + entry.packedSize <= (sorted[index + 1]?.from ?? offset));
}

function readLongFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const fields = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(fields.length / 8) }, (_, index) => readLong(fields, index * 8));
  }
  return [];
}

function readLong(data: Buffer, at: number): number {
  return Number(data.readBigUInt64LE(at));
}

function expectSignature(data: Buffer, at: number, signature: number): void {
  if (data.readUInt32LE(at) !== signature) throw new RangeError('no signature');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
