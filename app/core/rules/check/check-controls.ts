import type { Place } from '../../shared/issue';
import { canonicalJson } from '../../shared/hash';
import { nearest } from '../../shared/nearest';
import { toPointer } from '../../shared/parse-json';
import { questionsOf } from '../expression';
import type { Control, Risk } from '../rule-set';
import type { CheckContext } from './check-context';
import { completionsOf, mostCompletions, resultsOf } from './completions';

/** Each safeguard can be shown, by more than one way, by the question it is read from, and can count in full. */
export function checkControls(context: CheckContext): void {
  for (const risk of context.ruleSet.risks) {
    risk.controls.forEach((control, index) => {
      const place = { file: risk.file, pointer: toPointer(['controls', index]) };
      checkShownBy(control, place, context);
      checkCap(control, place, context);
      checkTwice(risk, control, index, place, context);
    });
  }
}

function checkShownBy(control: Control, place: Place, context: CheckContext): void {
  const at = { file: place.file, pointer: `${place.pointer}/shownBy` };
  const question = context.questions.get(control.shownBy);
  const read = control.inPlace.terms.flatMap(questionsOf);
  const values = { control: control.id, question: control.shownBy };
  if (question === undefined) {
    context.error(
      'unknown_question',
      at,
      { question: control.shownBy },
      nearest(control.shownBy, context.questions.keys()),
    );
    return;
  }
  if (!read.includes(control.shownBy)) context.error('shown_by_not_read', at, values);
  if (question.note.proof === 'none') context.warn('safeguard_not_provable', at, values);
  const { accepts } = question;
  const takesAnother = (accepts.kind === 'choice' || accepts.kind === 'choices') && accepts.other;
  if (!takesAnother) context.warn('safeguard_provable_one_way', at, values);
  else if (!otherWayCounts(control, context)) context.warn('other_way_never_counts', at, values);
}

/** Whether "another way, namely …" can ever put the safeguard in place. Undecided counts as yes. */
function otherWayCounts(control: Control, context: CheckContext): boolean {
  const completions = completionsOf([control.inPlace], context);
  if (completions.count > mostCompletions) return true;
  const placed = context.expressions.find(({ expression }) => expression === control.inPlace);
  if (placed?.sound !== true || !completions.questions.includes(control.shownBy)) return true;
  const resultFor = resultsOf(control.inPlace, context);
  let counts = false;
  completions.forEach((valueOf) => {
    // "Another way" may share its class with other values, so it is put in by hand.
    const withOther = (name: string) => (name === control.shownBy ? otherOf(name, context) : valueOf(name));
    counts ||= resultFor(withOther) === 1;
  });
  return counts;
}

function otherOf(name: string, context: CheckContext): string | string[] {
  return context.questions.get(name)?.accepts.kind === 'choices' ? ['other'] : 'other';
}

function checkCap(control: Control, place: Place, context: CheckContext): void {
  const { total, process } = context.ruleSet.parameters.quarterSteps;
  const most = control.kind === 'process' ? Math.min(total, process) : total;
  if (control.quarterSteps <= most) return;
  const values = { control: control.id, found: control.quarterSteps, most };
  context.warn('safeguard_above_cap', { file: place.file, pointer: `${place.pointer}/quarterSteps` }, values);
}

function checkTwice(risk: Risk, control: Control, index: number, place: Place, context: CheckContext): void {
  const logic = canonicalJson(control.inPlace.logic);
  const twin = risk.controls
    .slice(0, index)
    .find((other) => other.shownBy === control.shownBy && canonicalJson(other.inPlace.logic) === logic);
  if (twin !== undefined) context.warn('safeguard_twice', place, { control: control.id, other: twin.id });
}
