import { operators } from '../../rules/operators';
import type { JsonPosition } from '../../shared/locate-json';
import { textIn } from '../../shared/text';
import { memberOf } from '../draft-contents';
import type { BuilderSubject } from '../rules/builder-subjects';
import type { Offer } from './offer';

/** What can stand at a place of JSON Logic: an operator, a question that is read, an answer it is compared with. */
export function offersOfLogic(position: JsonPosition, subjects: readonly BuilderSubject[], language: string): Offer[] {
  const { path, isKey, members } = position;
  if (isKey) {
    // An operation is an object of one member.
    const names = members.length === 0 ? ['var', ...operators] : [];
    return names.map((name) => ({ label: name, text: JSON.stringify(name) }));
  }
  const ofSubjects = (write: (name: string) => unknown) =>
    subjects.map(({ name, title }) => ({
      ...{ label: name, detail: textIn(title, language), text: JSON.stringify(write(name)) },
    }));
  if (path.at(-1) === 'var') return ofSubjects((name) => name);
  const choices = choicesAt(position, subjects);
  if (choices.length > 0)
    return choices.map(({ value, title }) => ({
      ...{ label: String(value), detail: textIn(title, language), text: JSON.stringify(value) },
    }));
  return ofSubjects((name) => ({ var: name }));
}

/** The answers to the question that stands on the other side of a comparison. */
function choicesAt({ path, valueAt }: JsonPosition, subjects: readonly BuilderSubject[]): BuilderSubject['choices'] {
  // A list of answers stands one step deeper.
  const operand = typeof path.at(-2) === 'number' ? path.slice(0, -1) : path;
  const index = operand.at(-1);
  if (typeof index !== 'number') return [];
  const read = [index - 1, index + 1]
    .map((other) => memberOf(valueAt([...operand.slice(0, -1), other]), 'var'))
    .find((name) => typeof name === 'string');
  return subjects.find(({ name }) => name === read)?.choices ?? [];
}
