import { downloadResponse } from './download-response';

/** A PDF as a download. */
export function pdfResponse(file: { bytes: Uint8Array; fileName: string }): Response {
  return downloadResponse({ ...file, type: 'application/pdf' });
}
