const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = 'àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const markedLetters = [...marked];

/**
 * A catalogue of English as it would be in a pseudo-language (BCP 47): with accented letters, so that a text that does not
 * come from it stands out, and with a text for each form of the plural that the language has.
 */
export function pseudoLocale<Catalogue>(catalogue: Catalogue, language: string): Catalogue {
  return accented(withPlurals(catalogue, new Intl.PluralRules(language).resolvedOptions().pluralCategories));
}

/** English has two forms; what is missing of the others says what `_other` says, or it would fall back to English. */
function withPlurals<Catalogue>(catalogue: Catalogue, forms: readonly string[]): Catalogue {
  if (catalogue === null || typeof catalogue !== 'object') return catalogue;
  const texts = Object.entries(catalogue).map(([key, value]) => [key, withPlurals(value as unknown, forms)] as const);
  const isPlural = (base: string) => `${base}_one` in catalogue && `${base}_other` in catalogue;
  const all = texts.flatMap(([key, value]) => {
    const base = key.replace(/_other$/, '');
    return base !== key && isPlural(base) ? forms.map((form) => [`${base}_${form}`, value] as const) : [];
  });
  // What English says itself comes last and stands.
  return Object.fromEntries([...all, ...texts]) as Catalogue;
}

/** Placeholders stay as they are. */
function accented<Catalogue>(catalogue: Catalogue): Catalogue {
  if (typeof catalogue === 'string') return accentedText(catalogue) as Catalogue;
  if (catalogue === null || typeof catalogue !== 'object') return catalogue;
  return Object.fromEntries(Object.entries(catalogue).map(([key, value]) => [key, accented(value)])) as Catalogue;
}

function accentedText(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((piece) =>
      piece.startsWith('{{')
        ? piece
        : [...piece].map((letter) => markedLetters[plain.indexOf(letter)] ?? letter).join(''),
    )
    .join('');
}
