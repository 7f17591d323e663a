interface Version {
  id: string;
  version: string;
}

/** An earlier version is named by its hash as well: a draft can have changed under its number. */
const exactly = (hash: string | undefined) => (hash === undefined ? '' : `?hash=${encodeURIComponent(hash)}`);

const path = (room: string, { id, version }: Version) =>
  `/${room}/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;

/** Where a rule set is read. @param hash of a version that is not the one in use. */
export function ruleSetAddress(ruleSet: Version, hash?: string): string {
  return path('rules', ruleSet) + exactly(hash);
}

/** Where one of its risks is read. */
export function riskAddress(ruleSet: Version, risk: string, hash?: string): string {
  return `${path('rules', ruleSet)}/risks/${encodeURIComponent(risk)}${exactly(hash)}`;
}

/** Where it is read what people said about it before it was published. */
export function versionCommentsAddress(ruleSet: Version, hash?: string): string {
  return `${path('rules', ruleSet)}/comments${exactly(hash)}`;
}

/** Where a questionnaire is read, or one of its questions, by its number. */
export function questionnaireAddress(questionnaire: Version, hash?: string, question?: number): string {
  return (
    path('questionnaires', questionnaire) + exactly(hash) + (question === undefined ? '' : `#question-${question}`)
  );
}
