import { buildQuestionnaireBook } from '~/core/rulebook/build-questionnaire-book';
import type { QuestionnaireBook } from '~/core/rulebook/questionnaire-book';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { ruleSetsReading, wantedQuestionnaire, type ContentWanted } from './content-wanted';

/** A questionnaire as it is read. `hash`: where it is not what is offered, what its address has to name besides. */
export interface ReadQuestionnaire {
  book: QuestionnaireBook;
  hash?: string;
}

/** A questionnaire with what its answers move in the rule sets that read it, in the reader's language. Throws NotFound. */
export async function getPublishedQuestionnaire(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock' | 'judging'>,
  actor: Actor,
  { language, ...wanted }: ContentWanted & { language: string },
): Promise<ReadQuestionnaire> {
  requirePermission(actor, 'getPublishedQuestionnaire');
  const { questionnaire, isOffered } = await wantedQuestionnaire(ports, wanted);
  const contents = await ruleSetsReading(ports, questionnaire);
  const input = { questionnaire: questionnaire.id, effectiveDate: ports.clock.now().slice(0, 'YYYY-MM-DD'.length) };
  const readers = await Promise.all(
    contents.map(async ({ ruleSet, questionnaires }) => ({
      ruleSet,
      moves: await ports.judging.choiceMoves({ ruleSet, questionnaires }, input),
    })),
  );
  const book = buildQuestionnaireBook({
    questionnaire,
    questionnaires: contents[0]?.questionnaires ?? [questionnaire],
    readers,
    language,
    translate: createTranslate(language),
  });
  return { book, ...(!isOffered && { hash: questionnaire.hash }) };
}
