import { offeredChoices, type Questionnaire } from '../../questionnaire/questionnaire';
import { textSchema, type Text } from '../../shared/text';
import { itemsOf, memberOf } from '../draft-contents';

/** What a condition can read, with the answers it can be compared with. */
export interface BuilderSubject {
  name: string;
  title: Text;
  /** `number` is typed, `choice` and `choices` are picked; anything else is text. */
  kind: 'number' | 'choice' | 'choices' | 'text';
  choices: { value: string | number | boolean; title: Text }[];
}

/** Questions and facts of a draft as the builder of conditions offers them. @param facts of the rule set, by name. */
export function builderSubjects(questionnaires: readonly Questionnaire[], facts: unknown): BuilderSubject[] {
  const questions = questionSubjects(questionnaires);
  const named = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  const ofFacts = named.map(([name, fact]): BuilderSubject => {
    const title = textSchema.safeParse(memberOf(fact, 'title')).data ?? name;
    const asked = itemsOf(memberOf(fact, 'of')).map((of) => questions.find((question) => question.name === of));
    return { kind: 'text', choices: [], ...asked[0], name, title };
  });
  return [...ofFacts, ...questions];
}

function questionSubjects(questionnaires: readonly Questionnaire[]): BuilderSubject[] {
  return questionnaires
    .flatMap(({ questions }) => questions)
    .map(({ name, title, accepts }) => {
      const choices = offeredChoices(accepts).map(({ value, text }) => ({ value, title: text ?? String(value) }));
      const kind =
        accepts.kind === 'number' || accepts.kind === 'choice' || accepts.kind === 'choices' ? accepts.kind : 'text';
      return { name, title: title ?? name, kind, choices };
    });
}
