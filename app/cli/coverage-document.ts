import { buildCoverage } from '~/core/coverage/build-coverage';
import { success, type Result } from '~/core/shared/issue';
import { createTranslate } from '~/locales/translate';
import { documentedCases } from '~/use-cases/content/get-coverage';
import { readShipped } from '~/wiring-cli.server';
import { coverageAsMarkdown } from './coverage-as-markdown';

/** Where the document stands. */
export const coverageFile = 'docs/coverage.md';

/** What the shipped rule sets of the method `risks` cover, as the text of {@link coverageFile}. */
export async function coverageDocument(): Promise<Result<string>> {
  const shipped = await readShipped();
  if (!shipped.ok) return shipped;
  const { content, examples } = shipped.value;
  const questionnaires = content.questionnaires.map(({ value }) => value);
  const coverages = content.ruleSets.flatMap(({ value }) =>
    value.method === 'risks' ? [buildCoverage(value, questionnaires, documentedCases(examples, value))] : [],
  );
  return success(coverageAsMarkdown(coverages, createTranslate('en')));
}
