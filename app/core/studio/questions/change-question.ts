import type { QuestionNote } from '../../questionnaire/envelope';
import { failure, success, type Issue, type Result } from '../../shared/issue';
import type { DraftChange } from '../draft';
import { bringTo, overText, type Texts } from './changes';
import { choicesOf, itemText } from './choices';
import type { DraftQuestion, DraftQuestionnaire } from './draft-questionnaire';
import { issueAt } from './names';
import { noteChange } from './new-question';

/** Everything a form says of one question. */
export interface QuestionFields {
  title: Texts;
  description: Texts;
  why: Texts;
  evidence: Texts;
  /** Texts of the choices, by value; those that are not named stay as they are. */
  choices: Record<string, Texts>;
  /** SurveyJS's own items; absent for questions that have none. */
  items?: { other: boolean; otherText: Texts; none: boolean; dontKnow: boolean };
  /** Bounds of a number, as typed; absent for other kinds. */
  bounds?: { min: string; max: string };
  required: boolean;
  /** SurveyJS expression; empty: always asked. */
  visibleIf: string;
  factors: string[];
  sources: string[];
  proof: QuestionNote['proof'];
  use: QuestionNote['use'];
  /** Values of choices from safe to risky; empty where they have no order. */
  order: string[];
  changeable: boolean;
  notApplicable: boolean;
}

/**
 * What a form changes of one question; nothing where everything stands as it says. What is ours goes to the envelope.
 * Issues: `field_empty` at `/title` and `/why`, `choice_needs_text` at `/choices.<value>`, `number_unreadable` at `/min`
 * and `/max`.
 */
export function changeQuestion(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  fields: QuestionFields,
): Result<DraftChange[]> {
  const { json, pointer } = question;
  const title = overText(json.title, fields.title);
  const choices = choiceChanges(questionnaire, question, fields);
  const bounds = fields.bounds && { min: numberFrom(fields.bounds.min), max: numberFrom(fields.bounds.max) };
  const note = noteChanges(questionnaire, question, fields);
  const issues: Issue[] = [
    ...(title === undefined ? [issueAt('field_empty', '/title')] : []),
    ...choices.issues,
    ...note.issues,
    ...(['min', 'max'] as const)
      .filter((bound) => bounds !== undefined && bounds[bound] === undefined)
      .map((bound) => issueAt('number_unreadable', `/${bound}`)),
  ];
  if (issues.length > 0) return failure(issues);
  const bring = (member: string, wanted: unknown, standard?: unknown) =>
    bringTo(questionnaire, `${pointer}/${member}`, wanted, standard);
  const { items } = fields;
  return success([
    ...bring('title', title),
    ...bring('description', overText(json.description, fields.description)),
    ...choices.changes,
    ...(items
      ? [
          ...bring('showOtherItem', items.other, false),
          ...bring('otherText', overText(json.otherText, items.otherText)),
          ...bring('showNoneItem', items.none, false),
          ...bring('showDontKnowItem', items.dontKnow, false),
        ]
      : []),
    ...(bounds ? [...bring('min', bounds.min), ...bring('max', bounds.max)] : []),
    ...bring('isRequired', fields.required, false),
    ...bring('visibleIf', fields.visibleIf.trim() || undefined),
    ...note.changes,
  ]);
}

interface Changed {
  changes: DraftChange[];
  issues: Issue[];
}

function choiceChanges(questionnaire: DraftQuestionnaire, question: DraftQuestion, fields: QuestionFields): Changed {
  const made: Changed = { changes: [], issues: [] };
  for (const { value, item, pointer } of choicesOf(question)) {
    const typed = Object.hasOwn(fields.choices, value) ? fields.choices[value] : undefined;
    if (typed === undefined) continue;
    const text = overText(itemText(item), typed);
    if (text === undefined) made.issues.push(issueAt('choice_needs_text', `/choices.${value}`, { choice: value }));
    else if (typeof item === 'object') made.changes.push(...bringTo(questionnaire, `${pointer}/text`, text));
    else if (text !== item) made.changes.push(...bringTo(questionnaire, pointer, { value: item, text }));
  }
  return made;
}

function noteChanges(
  questionnaire: DraftQuestionnaire,
  { json, note }: DraftQuestion,
  fields: QuestionFields,
): Changed {
  const { name } = json;
  const why = overText(note?.why, fields.why);
  const evidence = overText(note?.evidence, fields.evidence);
  const order = orderOf(fields.order, note);
  const { factors, sources, proof, use, changeable, notApplicable } = fields;
  const said = { factors, sources, proof, use, changeable, notApplicable };
  const isSilent = Object.entries(said).every(([member, value]) => isStandard(member as keyof typeof said, value));
  if (why === undefined) {
    if (note === undefined && evidence === undefined && order === undefined && isSilent)
      return { changes: [], issues: [] };
    return { changes: [], issues: [issueAt('field_empty', '/why')] };
  }
  if (note === undefined) {
    const told = Object.entries(said).filter(([member, value]) => !isStandard(member as keyof typeof said, value));
    const written = { why, ...(evidence && { evidence }), ...Object.fromEntries(told), ...(order && { order }) };
    return { changes: [noteChange(questionnaire, name, written)], issues: [] };
  }
  const bring = (member: string, wanted: unknown, standard?: unknown) =>
    bringTo(questionnaire, `/questions/${name}/${member}`, wanted, standard);
  const changes = [
    ...bring('why', why),
    ...bring('evidence', evidence),
    ...Object.entries(said).flatMap(([member, value]) => bring(member, value, standards[member as keyof typeof said])),
    ...bring('order', order),
  ];
  return { changes, issues: [] };
}

/** What a note stands for where it says nothing. */
const standards = {
  factors: [] as string[],
  sources: [] as string[],
  proof: 'none',
  use: 'information',
  changeable: false,
  notApplicable: false,
};

function isStandard(member: keyof typeof standards, value: unknown): boolean {
  return JSON.stringify(standards[member]) === JSON.stringify(value);
}

/** The order as it is written: values of the kind they had. */
function orderOf(wanted: string[], note: QuestionNote | undefined): QuestionNote['order'] {
  if (wanted.length === 0) return undefined;
  return wanted.map((value) => note?.order?.find((known) => String(known) === value) ?? value);
}

function numberFrom(typed: string): number | undefined {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(typed.trim()) ? Number(typed) : undefined;
}
