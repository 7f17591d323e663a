import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileInspector } from './file-inspector.server';

const { inspect } = fileInspector;
const text = (content: string) => new Uint8Array(Buffer.from(content));
const refused = (fault: string, found: string) => ({ ok: false, fault, found });

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const pdf = text('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const part = text('<?xml version="1.0"?><w/>');
function office(main: string, more: Zippable = {}): Uint8Array {
  return zipSync({ '[Content_Types].xml': part, '_rels/.rels': part, [main]: part, ...more });
}
function openDocument(type: string, more: Zippable = {}): Uint8Array {
  const mimetype = text(`application/vnd.oasis.opendocument.${type}`);
  return zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': part, ...more });
}
const docx = office('word/document.xml');

describe('files that are taken', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['report.pdf', pdf, 'application/pdf', 'pdf'],
    ['REPORT.PDF', pdf, 'application/pdf', 'pdf'],
    ['picture.png', png, 'image/png', 'png'],
    ['picture.jpg', jpeg, 'image/jpeg', 'jpg'],
    ['picture.jpeg', jpeg, 'image/jpeg', 'jpg'],
    ['a.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['a.xlsx', office('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    [
      'a.pptx',
      office('ppt/presentation.xml'),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'pptx',
    ],
    ['a.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text', 'odt'],
    ['a.ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
    ['a.odp', openDocument('presentation'), 'application/vnd.oasis.opendocument.presentation', 'odp'],
    ['a.txt', text('Grüße\r\n\tمرحبا\f'), 'text/plain', 'txt'],
    ['a.txt', text('\ufeffwith a byte order mark'), 'text/plain', 'txt'],
    ['a.csv', text('a;b\n=1+1;2\n'), 'text/csv', 'csv'],
    ['a.json', text('{"a":1}'), 'application/json', 'json'],
    ['../../x.sh/ a b.tar.pdf ', pdf, 'application/pdf', 'pdf'],
  ])('%s', async (name, bytes, type, extension) => {
    expect(await inspect(bytes, name)).toEqual({ ok: true, type, extension });
  });

  it('HTML under the name of a text: it is one, and is never sent as a page', async () => {
    expect(await inspect(text('<!doctype html><script>alert(1)</script>'), 'a.txt')).toMatchObject({
      ok: true,
      type: 'text/plain',
    });
  });

  it('an office document with files in it that are archives themselves, which are not looked into', async () => {
    const inner = office('xl/workbook.xml');
    expect(await inspect(office('word/document.xml', { 'word/embeddings/1.xlsx': inner }), 'a.docx')).toMatchObject({
      ok: true,
    });
  });
});

describe('files that are refused', () => {
  it.each<[string, string, Uint8Array, string, string]>([
    ['without a byte', 'a.pdf', new Uint8Array(), 'empty', ''],
    ['a picture under the name of a document', 'a.pdf', png, 'name_differs', 'png'],
    ['a document without an extension', 'report', pdf, 'name_differs', 'pdf'],
    ['a document under the name of a programme', 'report.exe', pdf, 'name_differs', 'pdf'],
    ['a document under the name of a text', 'report.txt', pdf, 'name_differs', 'pdf'],
    ['a spreadsheet under the name of a letter', 'a.docx', office('xl/workbook.xml'), 'name_differs', 'xlsx'],
    ['a text under the name of a document', 'a.pdf', text('hello'), 'name_differs', 'txt'],
    ['a text under the name of JSON', 'a.json', text('{"a":1'), 'name_differs', 'txt'],
    ['a text without an extension', 'README', text('hello'), 'name_differs', 'txt'],
    ['SVG under the name of a picture', 'a.png', text('<?xml version="1.0"?><svg/>'), 'unknown_type', 'xml'],
    ['bare SVG under the name of a picture', 'a.png', text('<svg onload="alert(1)"/>'), 'name_differs', 'txt'],
    ['SVG', 'a.svg', text('<svg/>'), 'unknown_type', 'svg'],
    ['a page', 'a.html', text('<p>'), 'unknown_type', 'html'],
    ['a programme', 'a.txt', text('MZ\u0000\u0001'), 'unknown_type', 'exe'],
    ['a picture of another kind', 'a.png', text('GIF89a\u0001\u0000'), 'unknown_type', 'gif'],
    ['a text with a NUL', 'a.txt', text('a\u0000b'), 'unknown_type', ''],
    ['a text with commands to a terminal', 'a.txt', text('a\u001b[2Jb'), 'unknown_type', ''],
    ['a text that is not UTF-8', 'a.csv', new Uint8Array([0x61, 0xe9, 0x62]), 'unknown_type', ''],
    ['a text in UTF-16', 'a.txt', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'unknown_type', ''],
    ['an archive', 'a.zip', zipSync({ 'a.txt': part }), 'unknown_type', 'zip'],
    ['an archive in an archive', 'a.zip', zipSync({ 'a.zip': zipSync({ 'a.txt': part }) }), 'unknown_type', 'zip'],
    ['an archive under the name of a letter', 'a.docx', zipSync({ 'a.txt': part }), 'unknown_type', 'zip'],
    ['a letter without its list of parts', 'a.docx', zipSync({ 'word/document.xml': part }), 'unknown_type', 'zip'],
    ['an empty archive', 'a.docx', zipSync({}), 'unknown_type', 'zip'],
    [
      'a letter with macros',
      'a.docx',
      office('word/document.xml', { 'word/vbaProject.bin': part }),
      'unknown_type',
      'docm',
    ],
    ['two documents in one', 'a.docx', office('word/document.xml', { 'xl/workbook.xml': part }), 'unknown_type', 'zip'],
    ['a drawing', 'a.odt', openDocument('graphics'), 'unknown_type', 'zip'],
  ])('%s', async (_, name, bytes, fault, found) => {
    expect(await inspect(bytes, name)).toEqual(refused(fault, found));
  });
});

describe('archives that would unpack to too much', () => {
  const megabyte = 1024 * 1024;
  /** With bytes that are packed already, and what they are said to unpack to. */
  const withPacked = (packed: Uint8Array, size: number) => {
    const archive = Buffer.from(office('word/document.xml', { 'word/media/1': [packed, { level: 0 }] }));
    const at = archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    archive.writeUInt16LE(8, at + 10);
    archive.writeUInt32LE(size, at + 24);
    return archive;
  };
  const withZeros = (size: number) => withPacked(deflateRawSync(new Uint8Array(size)), size);

  it('are refused by what their directory says, without unpacking them', async () => {
    let before = performance.now();
    const bomb = withZeros(201 * megabyte);
    const makingIt = performance.now() - before;
    expect(bomb.length).toBeLessThan(megabyte);
    before = performance.now();
    expect(await inspect(bomb, 'a.docx')).toEqual(refused('unpacks_too_large', 'docx'));
    expect(performance.now() - before).toBeLessThan(makingIt / 4);
  });

  it('are refused in many parts as in one', async () => {
    const zeros = new Uint8Array(2 * megabyte);
    const parts = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`word/media/${index}`, zeros]));
    expect(await inspect(office('word/document.xml', parts), 'a.docx')).toEqual(refused('unpacks_too_large', 'docx'));
  });

  it('are refused above ten megabytes where they grow more than a hundredfold', async () => {
    expect(await inspect(withZeros(9 * megabyte), 'a.docx')).toMatchObject({ ok: true });
    expect(await inspect(withZeros(11 * megabyte), 'a.docx')).toEqual(refused('unpacks_too_large', 'docx'));
    const honest = withPacked(new Uint8Array(megabyte), 90 * megabyte);
    expect(await inspect(honest, 'a.docx')).toMatchObject({ ok: true });
  });

  it('are refused above two hundred megabytes, however little they grow', async () => {
    const packed = new Uint8Array(3 * megabyte);
    expect(await inspect(withPacked(packed, 199 * megabyte), 'a.docx')).toMatchObject({ ok: true });
    expect(await inspect(withPacked(packed, 200 * megabyte), 'a.docx')).toEqual(refused('unpacks_too_large', 'docx'));
  });

  it('are refused with more than ten thousand entries', async () => {
    const nothing: [Uint8Array, { level: 0 }] = [new Uint8Array(), { level: 0 }];
    const entries = (count: number): Zippable =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/${index}`, nothing]));
    expect(await inspect(office('word/document.xml', entries(9_997)), 'a.docx')).toMatchObject({ ok: true });
    expect(await inspect(office('word/document.xml', entries(9_998)), 'a.docx')).toEqual(
      refused('unpacks_too_large', 'docx'),
    );
  });
});

describe('damaged archives', () => {
  it('are refused wherever they are broken off', async () => {
    expect(Object.keys(unzipSync(docx))).toHaveLength(3);
    for (let length = 4; length < docx.length; length++)
      expect(await inspect(docx.slice(0, length), 'a.docx')).toEqual(refused('damaged', 'docx'));
  });

  it('are refused with something behind or before them', async () => {
    expect(await inspect(Buffer.concat([docx, pdf]), 'a.docx')).toEqual(refused('damaged', 'docx'));
    expect(await inspect(Buffer.concat([docx.slice(0, 4), docx]), 'a.docx')).toEqual(refused('damaged', 'docx'));
  });

  it('of an unknown name are called archives', async () => {
    expect(await inspect(docx.slice(0, 100), 'a.bin')).toEqual(refused('damaged', 'zip'));
  });
});
