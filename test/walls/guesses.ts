import { addressOf, routeFolders } from './addresses';
import type { Place } from './place';
import type { SealedWorlds } from './sealed-worlds';
import type { Target } from './rows';

/** Every address about the things that a buyer has. */
export function ownAddresses(place: Place): string[] {
  const targets: Target[] = ['', 'own', 'need', 'open', 'consultation'];
  const known = routeFolders.filter(
    (folder) => !/^(coverage|rules|questionnaires|examples|first-steps)|\$(response|document)Id|\$token/.test(folder),
  );
  const all = known.flatMap((folder) => targets.map((target) => addressOf(folder, place, target)));
  return [...new Set(all)].filter((address) => !address.includes(place.responseId));
}

/** A place in which the buyer takes what vendors have for its own, response by response. */
export function guessedPlaces(place: Place, { planted }: Pick<SealedWorlds, 'planted'>): Place[] {
  return planted.responses.map(({ responseId, documentId }) => ({
    ...place,
    ...{ responseId, rivalId: responseId, documentIds: { [responseId]: documentId } },
  }));
}

/** Names that nobody on the buyer's side can know, put into every address there is; and the same with a made-up one. */
export function guessedAddresses(places: Place[]): [guessed: string, made: string][] {
  // Where a procurement has an assessment of its own, the log names what was asked for as it was typed.
  const folders = routeFolders.filter((folder) => /^(assessments|responses)\b.*\$(assessment|response)Id/.test(folder));
  return places.flatMap((place) => {
    const none = { ...place, responseId: 'made-up', documentIds: { 'made-up': 'made-up-too' } };
    return folders.map((folder): [string, string] => [
      addressOf(folder, place, 'response'),
      addressOf(folder, none, 'response'),
    ]);
  });
}
