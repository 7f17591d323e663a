/** How the version that a document speaks about stands to the one on offer. */
export type VersionStanding = 'same' | 'differs' | 'not_named' | 'not_offered';

/**
 * Whether a document speaks about what is offered, as far as names tell. Two names of one version may be written
 * differently, and a report on one version may well hold for the next: what follows is for an evaluator to say.
 * @param offered the version that the firm offers; absent where it did not say.
 * @param named the version that the document names; absent where it names none.
 */
export function versionStanding(offered: string | undefined, named: string | undefined): VersionStanding {
  if (named === undefined) return 'not_named';
  if (offered === undefined) return 'not_offered';
  return plain(offered) === plain(named) ? 'same' : 'differs';
}

/** Without capitals, blanks and the `v` before a number. */
function plain(version: string): string {
  return version
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/^v(?=\d)/, '');
}
