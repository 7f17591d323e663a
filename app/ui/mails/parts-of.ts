/** A piece of a text; `href`: the path it leads to, where it is a link of our own. */
export interface TextPart {
  text: string;
  href?: string;
}

/** What ends a sentence around a link is no part of it. */
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

/** A text in pieces, in which links to `origin` stand apart; everybody else's stay text. */
export function partsOf(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(link)) {
    if (!URL.canParse(found) || new URL(found).origin !== origin) continue;
    const { pathname, search, hash } = new URL(found);
    parts.push({ text: text.slice(end, index) }, { text: found, href: pathname + search + hash });
    end = index + found.length;
  }
  return [...parts, { text: text.slice(end) }].filter((part) => part.text !== '');
}
