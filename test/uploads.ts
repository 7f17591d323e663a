import { zipSync } from 'fflate';

const encoder = new TextEncoder();
const part = encoder.encode('<?xml version="1.0"?><w/>');
const megabyte = 1_000_000;

/** A PDF that differs for each text in it. */
export const pdfOf = (text: string): Uint8Array =>
  encoder.encode(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% ${text}\ntrailer\n<<>>\n%%EOF\n`);

/** A PDF of so many bytes. */
export const pdfOfSize = (bytes: number): Uint8Array => {
  const start = pdfOf('large');
  const whole = new Uint8Array(bytes).fill(0x20);
  whole.set(start);
  return whole;
};

/** A Word document of a few thousand bytes that unpacks to 40 MB. */
export const zipBomb = (): Uint8Array =>
  zipSync({ '[Content_Types].xml': part, 'word/document.xml': new Uint8Array(40 * megabyte) });

/** Bytes of a Windows program. */
export const program = (): Uint8Array => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]);
