const longestName = 200;

/**
 * What a file is called, from the name that came with it: no path, nothing that steers a machine or turns the
 * direction of a line around, and the ending that belongs to its content. Markup stays as it is: a name is text.
 */
export function fileNameOf(typed: string, extension: string): string {
  const last = typed.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const ending = `.${extension}`;
  const hasEnding = clean.toLowerCase().endsWith(ending) || (extension === 'jpg' && /\.jpeg$/i.test(clean));
  const stem = hasEnding ? clean.slice(0, clean.lastIndexOf('.')) : clean;
  const kept = hasEnding ? clean.slice(clean.lastIndexOf('.')) : ending;
  return `${
    [...stem]
      .slice(0, longestName - kept.length)
      .join('')
      .trim() || 'document'
  }${kept}`;
}
