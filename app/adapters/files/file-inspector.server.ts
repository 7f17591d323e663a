import { fileTypeFromBuffer } from 'file-type';
import type { FileInspector, FileVerdict } from '~/use-cases/ports/outside';
import { documentType } from './document-type.server';
import { isZip, readZipDirectory, type ZipEntry } from './zip-directory.server';

const officePrefix = 'application/vnd.openxmlformats-officedocument.';
const openDocumentPrefix = 'application/vnd.oasis.opendocument.';
/** Media types by extension. */
const binaryTypes: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: `${officePrefix}wordprocessingml.document`,
  xlsx: `${officePrefix}spreadsheetml.sheet`,
  pptx: `${officePrefix}presentationml.presentation`,
  odt: `${openDocumentPrefix}text`,
  ods: `${openDocumentPrefix}spreadsheet`,
  odp: `${openDocumentPrefix}presentation`,
};
const textTypes: Record<string, string> = { txt: 'text/plain', csv: 'text/csv', json: 'application/json' };

/** Enough to tell a type by, and little enough to be looked at while others wait. */
const headBytes = 64 * 1024;

const megabyte = 1024 * 1024;
/** Far beyond a report or a spreadsheet; an archive made to exhaust a reader's machine exceeds one of them. */
const unpackingLimits = { bytes: 200 * megabyte, ratio: 100, ratioFromBytes: 10 * megabyte, entries: 10_000 };

/**
 * Tells what a file is by its content and whether its name agrees. Nothing is unpacked, run or drawn. A text may well
 * be markup: files are only ever sent as attachments under their checked type, so that no browser reads it as a page.
 */
export const fileInspector: FileInspector = {
  async inspect(bytes, name) {
    if (bytes.length === 0) return fault('empty', '');
    const extension = extensionOf(name);
    if (isZip(bytes)) return inspectZip(bytes, extension);
    const detected = await detect(bytes);
    if (detected in binaryTypes) return agree(detected, binaryTypes, extension);
    return isText(bytes) ? inspectText(bytes, extension, detected) : fault('unknown_type', detected);
  },
};

async function detect(bytes: Uint8Array): Promise<string> {
  // A text in UTF-16 begins like some sound files.
  if (['255,254', '254,255'].includes(bytes.subarray(0, 2).join())) return '';
  return (await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.ext ?? '';
}

function inspectZip(bytes: Uint8Array, extension: string): FileVerdict {
  const entries = readZipDirectory(bytes);
  if (entries === undefined) return fault('damaged', extension in binaryTypes ? extension : 'zip');
  const type = documentType(bytes, entries);
  if (growsTooLarge(entries, bytes.length)) return fault('unpacks_too_large', type);
  return type in binaryTypes ? agree(type, binaryTypes, extension) : fault('unknown_type', type);
}

function growsTooLarge(entries: ZipEntry[], packed: number): boolean {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    entries.length > unpackingLimits.entries ||
    unpacked > unpackingLimits.bytes ||
    (unpacked > unpackingLimits.ratioFromBytes && unpacked > packed * unpackingLimits.ratio)
  );
}

/** @param detected a type that is made of text, or nothing. */
function inspectText(bytes: Uint8Array, extension: string, detected: string): FileVerdict {
  if (extension === 'json' && !isJson(bytes)) return fault('name_differs', 'txt');
  if (extension in textTypes) return agree(extension, textTypes, extension);
  const mayBeRenamed = detected === '' && (extension === '' || extension in binaryTypes);
  return mayBeRenamed ? fault('name_differs', 'txt') : fault('unknown_type', detected || extension);
}

function agree(found: string, types: Record<string, string>, extension: string): FileVerdict {
  const type = types[found];
  return type === undefined || found !== extension
    ? fault('name_differs', found)
    : { ok: true, type, extension: found };
}

function fault(kind: Extract<FileVerdict, { ok: false }>['fault'], found: string): FileVerdict {
  return { ok: false, fault: kind, found };
}

function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return extension === 'jpeg' ? 'jpg' : extension;
}

/** UTF-8 without control characters other than those that part words, lines and pages. */
function isText(bytes: Uint8Array): boolean {
  const text = decode(bytes);
  return text !== undefined && !/[^\P{Cc}\t\n\f\r]/u.test(text);
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decode(bytes) ?? '');
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
