import type { LoadedContent } from '../content/assemble-content';
import { outlineSurvey } from '../questionnaire/outline-survey';
import type { Question, Questionnaire } from '../questionnaire/questionnaire';
import { surveySchema } from '../questionnaire/survey-json';
import type { RuleSet } from '../rules/rule-set';
import type { Issue } from '../shared/issue';
import { namesOfQuestionnaire, namesOfRuleSet, type KnownNames, type KnownQuestion } from './known-names';
import { isUnlike, sameWords } from './same-words';

/**
 * Names that stood for something else in a published version: a name can be retired, and never stands for anything else
 * afterwards, or old answers would be read wrongly. Issues at the field: `name_reused` is an error where it is certain
 * (another kind of answer, a retired name with another text, the text of another name), and a warning where the text
 * has no word in common with what it was.
 */
export function findReusedNames({ questionnaires, ruleSets }: LoadedContent, known: KnownNames): Issue[] {
  return [
    ...questionnaires.flatMap(({ value, files }) => inQuestionnaire(value, files[0]?.path ?? '', known)),
    ...ruleSets.flatMap(({ value }) => inRuleSet(value, known)),
  ];
}

/** That a name means something else, for certain or perhaps, and what it stood for. */
interface Reuse {
  severity: Issue['severity'];
  was: string;
}

function inQuestionnaire(questionnaire: Questionnaire, file: string, known: KnownNames): Issue[] {
  const versions = own(known.questionnaires, questionnaire.id) ?? [];
  const places = new Map(
    outlineSurvey(surveySchema.parse(questionnaire.survey), '/survey').questions.map((one) => [
      one.json.name,
      one.pointer,
    ]),
  );
  const now = namesOfQuestionnaire(questionnaire).questions;
  return questionnaire.questions.flatMap((question) => {
    const { name } = question;
    const is = own(now, name);
    const earlier = versions.flatMap(({ questions }) => own(questions, name) ?? []);
    if (is === undefined || earlier.length === 0) return [];
    const others = versions.flatMap(({ questions }) =>
      Object.entries(questions).flatMap(([other, { text }]) => (other === name ? [] : [text])),
    );
    const isRetired = own(versions.at(-1)?.questions ?? {}, name) === undefined;
    const pointer = places.get(name) ?? '';
    const reuse =
      otherKind(is, earlier) ??
      reuseOf(
        is.text,
        earlier.map(({ text }) => text),
        others,
        isRetired,
      );
    if (reuse !== undefined) return [issueOf(reuse, file, `${pointer}/name`, name)];
    return inChoices(question, is, earlier, file, pointer);
  });
}

function otherKind({ accepts }: KnownQuestion, earlier: readonly KnownQuestion[]): Reuse | undefined {
  const other = earlier.at(-1);
  return other === undefined || earlier.some((one) => one.accepts === accepts)
    ? undefined
    : { severity: 'error', was: other.text };
}

function inChoices(
  { name, accepts }: Question,
  is: KnownQuestion,
  earlier: readonly KnownQuestion[],
  file: string,
  pointer: string,
): Issue[] {
  if (accepts.kind !== 'choice' && accepts.kind !== 'choices') return [];
  return accepts.choices.flatMap(({ value }, index) => {
    const key = String(value);
    const texts = earlier.flatMap(({ choices }) => own(choices, key) ?? []);
    const others = earlier.flatMap(({ choices }) =>
      Object.entries(choices).flatMap(([other, text]) => (other === key ? [] : [text])),
    );
    const isRetired = own(earlier.at(-1)?.choices ?? {}, key) === undefined;
    const reuse = texts.length === 0 ? undefined : reuseOf(own(is.choices, key) ?? '', texts, others, isRetired);
    return reuse === undefined ? [] : [issueOf(reuse, file, `${pointer}/choices/${index}`, `${name}: ${key}`)];
  });
}

function inRuleSet(ruleSet: RuleSet, known: KnownNames): Issue[] {
  if (ruleSet.method !== 'risks') return [];
  const versions = own(known.ruleSets, ruleSet.id) ?? [];
  const now = namesOfRuleSet(ruleSet).risks;
  return ruleSet.risks.flatMap(({ id, file }) => {
    const is = own(now, id);
    const earlier = versions.flatMap(({ risks }) => own(risks, id) ?? []);
    const last = earlier.at(-1);
    if (is === undefined || last === undefined) return [];
    if (earlier.every(({ domain }) => domain !== is.domain))
      return [issueOf({ severity: 'error', was: last.title }, file, '/id', id)];
    if (earlier.some((one) => sameWords(one.event, is.event) || !isUnlike(one.event, is.event))) return [];
    const others = versions.flatMap(({ risks }) =>
      Object.entries(risks).flatMap(([other, { title }]) => (other === id ? [] : [title])),
    );
    const isRetired = own(versions.at(-1)?.risks ?? {}, id) === undefined;
    const titles = earlier.map(({ title }) => title);
    const reuse = reuseOf(is.title, titles, others, isRetired);
    return reuse === undefined ? [] : [issueOf(reuse, file, '/id', id)];
  });
}

/**
 * Whether a text means something else than a name stood for.
 * @param texts what it stood for, the oldest first; at least one.
 */
function reuseOf(
  text: string,
  texts: readonly string[],
  others: readonly string[],
  isRetired: boolean,
): Reuse | undefined {
  const was = texts.at(-1) ?? '';
  if (texts.some((one) => sameWords(one, text))) return undefined;
  if (isRetired || others.some((one) => sameWords(one, text))) return { severity: 'error', was };
  return texts.every((one) => isUnlike(one, text)) ? { severity: 'warning', was } : undefined;
}

function issueOf({ severity, was }: Reuse, file: string, pointer: string, name: string): Issue {
  return { code: 'name_reused', severity, where: { file, pointer }, values: { name, was } };
}

/** A member of its own: names come from files and may be those of JavaScript's machinery. */
function own<Value>(members: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
