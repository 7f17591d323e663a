/** Data for machines, as a download. */
export function jsonResponse({ json, fileName }: { json: string; fileName: string }): Response {
  return new Response(json, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}
