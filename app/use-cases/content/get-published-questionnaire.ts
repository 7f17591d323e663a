import { dayOf } from '~/core/shared/dates';
import { buildQuestionnaireBook } from '~/core/rulebook/build-questionnaire-book';
import type { ChoiceMovesInput, QuestionMoves } from '~/core/rulebook/choice-moves';
import type { QuestionnaireBook } from '~/core/rulebook/questionnaire-book';
import { contentKey, type JudgingContent } from '~/core/scoring/prepare-once';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { createKept } from '~/use-cases/round/kept-packs';
import { ruleSetsReading, wantedQuestionnaire, type ContentWanted } from './content-wanted';

/** A questionnaire as it is read. `hash`: where it is not what is offered, what its address has to name besides. */
export interface ReadQuestionnaire {
  book: QuestionnaireBook;
  hash?: string;
}

/**
 * A questionnaire with what its answers move in one of the rule sets that read it, the first unless another is named; in
 * the reader's language. Throws NotFound.
 */
export async function getPublishedQuestionnaire(
  ports: Pick<Ports, 'content' | 'contentVersions' | 'publications' | 'clock' | 'judging'>,
  actor: Actor,
  { language, ruleSet, ...wanted }: ContentWanted & { language: string; ruleSet?: string },
): Promise<ReadQuestionnaire> {
  requirePermission(actor, 'getPublishedQuestionnaire');
  const { questionnaire, isOffered } = await wantedQuestionnaire(ports, wanted);
  const contents = await ruleSetsReading(ports, questionnaire);
  const input = { questionnaire: questionnaire.id, effectiveDate: dayOf(ports.clock.now()) };
  const chosen = contents.find((content) => content.ruleSet.id === ruleSet) ?? contents[0];
  const book = buildQuestionnaireBook({
    questionnaire,
    questionnaires: chosen?.questionnaires ?? [questionnaire],
    ...(chosen && { reader: { ruleSet: chosen.ruleSet, moves: await movesIn(ports, chosen, input) } }),
    others: contents.filter((content) => content !== chosen).map((content) => content.ruleSet),
    language,
    translate: createTranslate(language),
  });
  return { book, ...(!isOffered && { hash: questionnaire.hash }) };
}

/** They follow from the content alone, and take a second to find out for the first time. */
const kept = createKept<QuestionMoves[]>();

async function movesIn(
  { judging }: Pick<Ports, 'judging'>,
  { ruleSet, questionnaires }: JudgingContent,
  input: ChoiceMovesInput,
): Promise<QuestionMoves[]> {
  const content = { ruleSet, questionnaires };
  const name = [contentKey(content), input.questionnaire, input.effectiveDate].join(' ');
  return kept.recall(name, () => judging.choiceMoves(content, input));
}
