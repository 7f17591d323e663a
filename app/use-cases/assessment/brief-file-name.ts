/** What stands before the title, and what ASCII leaves of the title, so that it survives every header and file system. */
export function briefFileName(title: string, kind = 'risk-brief', extension = 'pdf'): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${[kind, slug].filter(Boolean).join('-')}.${extension}`;
}
