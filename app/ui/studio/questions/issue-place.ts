import { questionnairePath } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { pointerPath } from '~/core/shared/parse-json';
import { choicesOf } from '~/core/studio/questions/choices';
import type { DraftQuestion, DraftQuestionnaire } from '~/core/studio/questions/draft-questionnaire';

/** The address of a questionnaire of a draft, and of what stands below it. */
export function questionnaireHref(draftId: string, questionnaireId: string, below = ''): string {
  return `/drafts/${draftId}/questionnaires/${questionnaireId}${below}`;
}

/** The question that an issue is about; nothing for one about the questionnaire as a whole or another file. */
export function questionOf({ where }: Issue, { file, questions }: DraftQuestionnaire): DraftQuestion | undefined {
  if (where.file !== file.path) return undefined;
  const [first, name] = pointerPath(where.pointer);
  if (first === 'questions') return questions.find(({ json }) => json.name === name);
  return questions.find(({ pointer }) => where.pointer === pointer || where.pointer.startsWith(`${pointer}/`));
}

/** Issues about one question, each at the field of its form, as `/why.default`. */
export function issuesAtFields(
  issues: readonly Issue[],
  question: DraftQuestion,
  questionnaire: DraftQuestionnaire,
): Issue[] {
  return issues
    .filter((issue) => questionOf(issue, questionnaire) === question)
    .map((issue) => ({ ...issue, where: { file: '', pointer: fieldOf(issue.where.pointer, question) } }));
}

const texts: ReadonlySet<string> = new Set(['title', 'description', 'why', 'evidence', 'otherText']);
const boxes: Readonly<Record<string, string>> = {
  isRequired: 'required',
  showOtherItem: 'other',
  showNoneItem: 'none',
  showDontKnowItem: 'dontKnow',
};

function fieldOf(pointer: string, question: DraftQuestion): string {
  const below = pointer.startsWith('/questions/')
    ? pointerPath(pointer).slice(2)
    : pointerPath(pointer.slice(question.pointer.length));
  const [member = '', part] = below;
  if (member === '') return '';
  if (texts.has(member)) return `/${member}.${part ?? 'default'}`;
  const choices = choicesOf(question);
  if (member === 'choices') {
    const choice = choices[Number(part ?? 0)];
    return choice === undefined ? '/text' : `/choice.${choice.value}.default`;
  }
  if (member === 'order') return choices[0] === undefined ? '' : `/order.${choices[0].value}`;
  if (member === 'sources') return question.note?.sources[0] === undefined ? '' : '/sources';
  return `/${boxes[member] ?? member}`;
}

/** Issues of one questionnaire's file. */
export function issuesOfFile(issues: readonly Issue[], questionnaireId: string): Issue[] {
  return issues.filter(({ where }) => where.file === questionnairePath(questionnaireId));
}

/** What an edit of a question was refused for, at the fields of its form. */
export function refusedAtFields(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const field = issue.where.pointer.slice(1);
    if (field === 'title' || field === 'why') return at(issue, `${field}.default`);
    return field.startsWith('choices.') ? at(issue, `choice.${field.slice('choices.'.length)}.default`) : issue;
  });
}

function at(issue: Issue, field: string): Issue {
  return { ...issue, where: { file: '', pointer: `/${field}` } };
}
