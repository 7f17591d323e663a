import { questionUseSchema, type QuestionNote } from '~/core/questionnaire/envelope';
import type { QuestionFields } from '~/core/studio/questions/change-question';
import type { Texts } from '~/core/studio/questions/changes';
import type { QuestionnaireEdit } from '~/core/studio/questions/edit-questionnaire';
import { questionKinds, type QuestionKind, type QuestionPlace } from '~/core/studio/questions/new-question';

type Typed = Record<string, string>;

/** The texts of one thing out of the fields of a form, by language. */
export function textsIn(typed: Typed, name: string): Texts {
  const prefix = `${name}.`;
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, text]) => {
      const language = field.startsWith(prefix) ? field.slice(prefix.length) : '';
      return /^[A-Za-z0-9-]+$/.test(language) ? [[language, text]] : [];
    }),
  );
}

/** What the form of a question says. A choice without a place among the others is not in the order. */
export function readQuestionFields(typed: Typed, question: { isPicked: boolean; isNumber: boolean }): QuestionFields {
  const text = (name: string) => (typed[name] ?? '').trim();
  const isTicked = (name: string) => name in typed;
  const values = namesAfter(typed, 'choice.').map((name) => name.slice(0, name.lastIndexOf('.')));
  const { isPicked, isNumber } = question;
  return {
    title: textsIn(typed, 'title'),
    description: textsIn(typed, 'description'),
    why: textsIn(typed, 'why'),
    evidence: textsIn(typed, 'evidence'),
    choices: Object.fromEntries([...new Set(values)].map((value) => [value, textsIn(typed, `choice.${value}`)])),
    ...(isPicked && {
      items: {
        ...{ other: isTicked('other'), none: isTicked('none'), dontKnow: isTicked('dontKnow') },
        otherText: textsIn(typed, 'otherText'),
      },
    }),
    ...(isNumber && { bounds: { min: text('min'), max: text('max') } }),
    required: isTicked('required'),
    visibleIf: text('visibleIf'),
    factors: text('factors')
      .split(/[\s,;]+/)
      .filter((factor) => factor !== ''),
    sources: namesAfter(typed, 'source.'),
    proof: proofOf(text('proof')),
    use: questionUseSchema.catch('information').parse(text('use')),
    order: orderIn(typed),
    changeable: isTicked('changeable'),
    notApplicable: isTicked('notApplicable'),
  };
}

function namesAfter(typed: Typed, prefix: string): string[] {
  return Object.keys(typed).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

function orderIn(typed: Typed): string[] {
  return namesAfter(typed, 'order.')
    .map((value) => ({ value, place: Number(typed[`order.${value}`]) }))
    .filter(({ place }) => place > 0)
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}

function proofOf(typed: string): QuestionNote['proof'] {
  return typed === 'required' || typed === 'welcome' ? typed : 'none';
}

/** What a button beside a question or choice asks for, `move_choice:up:yes`; nothing for the button that saves. */
export function editOfButton(intent: string, question: string, typed: Typed): QuestionnaireEdit | undefined {
  const [kind, first = '', second = ''] = intent.split(':');
  const to = first === 'up' ? 'up' : 'down';
  switch (kind) {
    case 'move_choice':
      return { kind, question, choice: second, to };
    case 'remove_choice':
      return { kind, question, choice: first };
    case 'add_choice': {
      const choice = { value: (typed['value'] ?? '').trim(), text: { default: typed['text'] ?? '' } };
      return { kind, question, choice };
    }
    case 'move_question':
      return { kind, question, to: first === 'after' ? { after: typed['place'] ?? '' } : to };
    case 'remove_question':
      return { kind, question };
    default:
      return undefined;
  }
}

/** What the form for a new question says. */
export function readNewQuestion(typed: Typed): Extract<QuestionnaireEdit, { kind: 'add_question' }> {
  const kind = questionKinds.find((one) => one === typed['kind']) ?? ('one_choice' satisfies QuestionKind);
  return {
    kind: 'add_question',
    place: placeIn(typed['place'] ?? ''),
    question: {
      ...{ kind, name: typed['name'] ?? '', title: { default: typed['title'] ?? '' } },
      ...{ why: { default: typed['why'] ?? '' }, choices: (typed['choices'] ?? '').split('\n') },
    },
  };
}

function placeIn(typed: string): QuestionPlace {
  const [kind, name = ''] = typed.split(':');
  return kind === 'page' ? { onPage: name } : { after: name };
}

/** The revision of the draft that a form was made from; 0 where it is not told. */
export function revisionIn(typed: Typed): number {
  const revision = typed['basedOn'] ?? '';
  return /^\d{1,9}$/.test(revision) ? Number(revision) : 0;
}
