/** A file to be kept, never shown by the browser. */
export function downloadResponse({
  bytes,
  fileName,
  type,
}: {
  bytes: Uint8Array;
  /** Letters, digits, dots and hyphens. */
  fileName: string;
  type: string;
}): Response {
  return new Response(new Blob([bytes.slice()]), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Length': String(bytes.byteLength),
    },
  });
}
