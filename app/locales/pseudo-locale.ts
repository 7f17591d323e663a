const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = 'àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const markedLetters = [...marked];

/** The same catalogue with accented letters, so that a text that does not come from it stands out. Placeholders stay. */
export function accented<Catalogue>(catalogue: Catalogue): Catalogue {
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
