import { failure, success, type Result } from '../../shared/issue';
import type { DraftChange } from '../draft';
import { valueAt } from '../draft-contents';
import { placeInList, type DraftQuestion, type DraftQuestionnaire } from './draft-questionnaire';
import { issueAt } from './names';
import { addElement } from './new-question';

/** Where a question is moved to: one place up or down, over the edge of a panel or page too, or behind another one. */
export type Movement = 'up' | 'down' | { after: string };

/** Moves a question; nothing where it stands there already. Issues: `place_unknown` at `/place`. */
export function moveQuestion(
  questionnaire: DraftQuestionnaire,
  question: DraftQuestion,
  to: Movement,
): Result<DraftChange[]> {
  const target = typeof to === 'object' ? behind(questionnaire, to.after) : beside(questionnaire, question.pointer, to);
  if (target === undefined) return typeof to === 'object' ? failure([issueAt('place_unknown', '/place')]) : success([]);
  const from = placeInList(question.pointer);
  const there = placeInList(target);
  // Once it is taken out, everything behind it stands one place nearer.
  const isLater = there.list === from.list && there.index > from.index;
  const pointer = isLater ? `${there.list}/${there.index - 1}` : target;
  if (pointer === question.pointer) return success([]);
  const taken: DraftChange = { kind: 'remove', path: questionnaire.file.path, pointer: question.pointer };
  const element = valueAt(questionnaire.json, question.pointer);
  const put = addElement(questionnaire, pointer, element);
  return success([taken, { ...put, pointer: shifted(put.pointer, question.pointer) }]);
}

/** A pointer that leads through a later element of the list that something is taken out of. */
function shifted(pointer: string, removed: string): string {
  const { list, index } = placeInList(removed);
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const [step = '', ...rest] = pointer.slice(list.length + 1).split('/');
  if (rest.length === 0 || Number(step) < index) return pointer;
  return [list, Number(step) - 1, ...rest].join('/');
}

function behind({ questions }: DraftQuestionnaire, name: string): string | undefined {
  const before = questions.find(({ json }) => json.name === name);
  if (before === undefined) return undefined;
  const { list, index } = placeInList(before.pointer);
  return `${list}/${index + 1}`;
}

/** The place it would stand at, in the list as it is now. */
function beside({ json, pages }: DraftQuestionnaire, pointer: string, to: 'up' | 'down'): string | undefined {
  const { list, index } = placeInList(pointer);
  const length = lengthOf(json, list);
  if (to === 'up' && index > 0) return `${list}/${index - 1}`;
  if (to === 'down' && index + 1 < length) return `${list}/${index + 2}`;
  const around = list.slice(0, list.lastIndexOf('/'));
  const position = pages.findIndex((page) => page.pointer === around);
  if (position < 0) {
    // In a panel: out of it, to the side it stands on.
    const panel = placeInList(around);
    return `${panel.list}/${to === 'up' ? panel.index : panel.index + 1}`;
  }
  const next = pages[position + (to === 'up' ? -1 : 1)];
  if (next === undefined) return undefined;
  const elements = `${next.pointer}/elements`;
  return `${elements}/${to === 'up' ? lengthOf(json, elements) : 0}`;
}

function lengthOf(json: unknown, list: string): number {
  const elements = valueAt(json, list);
  return Array.isArray(elements) ? elements.length : 0;
}

/**
 * Takes a question out, with what the envelope says of it. The name of one that was published stays taken for good:
 * it is retired. What rules and conditions still say of it, the checker tells.
 */
export function removeQuestion(
  { file, json }: DraftQuestionnaire,
  { pointer, json: { name } }: DraftQuestion,
): DraftChange[] {
  const note = `/questions/${name}`;
  return [
    { kind: 'remove', path: file.path, pointer },
    ...(valueAt(json, note) === undefined ? [] : [{ kind: 'remove' as const, path: file.path, pointer: note }]),
  ];
}
