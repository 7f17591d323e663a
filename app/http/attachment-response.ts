/**
 * A file from outside as a download: never shown as a page, whatever it holds. Its name is text; what of it could end
 * the header, leave the folder or name a type is written as an escape or left out.
 */
export function attachmentResponse({ bytes, name }: { bytes: Uint8Array; name: string }): Response {
  return new Response(new Blob([bytes.slice()]), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': dispositionOf(name),
      'Content-Length': String(bytes.byteLength),
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/** RFC 6266: a plain name for old programs, and the whole one in UTF-8. */
function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9._ -]+/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
