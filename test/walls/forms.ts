/** A form of a page that posts something, with what a browser would send of it untouched. */
export interface PostedForm {
  /** Where it is sent; the path alone. */
  action: string;
  /** One list of fields for each button that sends it. */
  bodies: [name: string, value: string][][];
  /** Names of the fields in which people write. */
  texts: string[];
  /** Whether it brings files. */
  isMultipart: boolean;
}

const attribute = /([\w:-]+)(?:="([^"]*)")?/g;
const tag = /<(form|input|button|textarea|select|option)\b([^>]*)>/g;
const typed = ['text', 'email', 'search', 'url', 'tel', ''];

/** All forms of a page that post, as our own server writes them: well-formed, every value in double quotes. */
export function formsOf(html: string, path: string): PostedForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([form]) => form)
    .filter((form) => /^<form\b[^>]*method="post"/i.test(form))
    .map((form) => readForm(form, path));
}

function readForm(html: string, path: string): PostedForm {
  const fields: [string, string][] = [];
  const buttons: [string, string][] = [];
  const texts: string[] = [];
  let found: PostedForm | undefined;
  let select = '';
  let isChosen = false;
  for (const match of html.matchAll(tag)) {
    const [whole, kind = '', written = ''] = match;
    const given = attributesOf(written);
    const name = given['name'] ?? '';
    const value = given['value'] ?? '';
    if (kind === 'form') {
      const action = new URL(given['action'] ?? path, `http://page${path}`).pathname;
      found = { action, bodies: [], texts, isMultipart: given['enctype'] === 'multipart/form-data' };
    } else if (kind === 'select') {
      select = name;
      isChosen = false;
    } else if (kind === 'option') {
      // The first option is sent unless another one is chosen.
      if ('selected' in given && isChosen) fields.pop();
      if ('selected' in given || !isChosen) fields.push([select, value]);
      isChosen = true;
    } else if (name === '' || 'disabled' in given) {
      continue;
    } else if (kind === 'textarea') {
      const start = (match.index ?? 0) + whole.length;
      fields.push([name, decoded(html.slice(start, html.indexOf('</textarea>', start)))]);
      texts.push(name);
    } else if (kind === 'button' || given['type'] === 'submit') {
      buttons.push([name, value]);
    } else if (given['type'] === 'checkbox' || given['type'] === 'radio') {
      if ('checked' in given) fields.push([name, value || 'on']);
    } else if (given['type'] !== 'file') {
      fields.push([name, value]);
      if (typed.includes(given['type'] ?? '')) texts.push(name);
    }
  }
  if (found === undefined) throw new Error('This is no form');
  found.bodies = buttons.length === 0 ? [fields] : buttons.map((button) => [...fields, button]);
  return found;
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]),
  );
}

/** Text as it was before it was written into HTML. */
export function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&amp;', '&');
}
