/** Names of the published schemas, by where a file stands. The first that fits counts. */
const schemas: readonly [RegExp, string][] = [
  [/^questionnaires\/[^/]+\/questionnaire\.json$/, 'questionnaire'],
  [/\.cases\.json$/, 'cases'],
  [/^rules\/[^/]+\/risks\//, 'risk'],
  [/^rules\/[^/]+\/stoppers\//, 'stopper'],
  [/^rules\/[^/]+\/measures\//, 'measures'],
  [/^rules\/[^/]+\/factors\.json$/, 'factors'],
  [/^rules\/[^/]+\/crosswalk\.json$/, 'crosswalk'],
  [/^rules\/[^/]+\/rule-set\.json$/, 'rule-set'],
];

/** The schema of a file of a draft, as it is published; nothing where there is none, or it cannot be had now. */
export async function schemaFor(path: string, text: string): Promise<unknown> {
  const [, found] = schemas.find(([pattern]) => pattern.test(path)) ?? [];
  if (found === undefined) return undefined;
  const name = found === 'rule-set' && /"extends"\s*:/.test(text) ? 'local-rule-set' : found;
  try {
    const response = await fetch(`/schemas/${name}.schema.json`);
    return response.ok ? ((await response.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
