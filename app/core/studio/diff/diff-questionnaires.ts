import { offeredChoices, type Question, type Questionnaire } from '../../questionnaire/questionnaire';
import { conditionInWords } from '../questions/condition-in-words';
import { namedCondition } from './named-condition';
import type { ComparedContent, DiffEntry, DiffPart, DiffVoice, FieldDiff } from './content-diff';
import {
  compareDescribed,
  flagSaid,
  listSaid,
  plainSaid,
  textSaid,
  titleIn,
  wordSaid,
  type Described,
  type Said,
} from './describe';
import { orderBetween } from './order';
import { sourcesSaid } from './sources-said';

/** The questionnaires in which something is different. */
export function diffQuestionnaires(before: ComparedContent, after: ComparedContent, voice: DiffVoice): DiffPart[] {
  const ids = new Set([...after.questionnaires, ...before.questionnaires].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const was = before.questionnaires.find((one) => one.id === id);
    const is = after.questionnaires.find((one) => one.id === id);
    const either = is ?? was;
    if (either === undefined || was?.hash === is?.hash) return [];
    const entries = compareDescribed(
      describe(was, before.questionnaires, voice),
      describe(is, after.questionnaires, voice),
    );
    return [
      {
        kind: 'questionnaire' as const,
        id,
        title: titleIn(either.title, id, voice),
        ...(was && { before: was.version }),
        ...(is && { after: is.version }),
        entries: was && is ? withOrder(entries, was, is, voice) : entries,
      },
    ];
  });
}

function describe(
  questionnaire: Questionnaire | undefined,
  all: readonly Questionnaire[],
  voice: DiffVoice,
): Described[] {
  if (questionnaire === undefined) return [];
  const { id, title, description, audience, domains, languages, reviewedBy, sources, context, pages } = questionnaire;
  const header: Said[] = [
    ...textSaid('title', title),
    ...textSaid('description', description),
    ...wordSaid('audience', audience, voice),
    ...listSaid('domains', domains),
    ...listSaid('languages', languages),
    ...listSaid('reviewed_by', reviewedBy),
    ...Object.entries(context).flatMap(([from, names]) => plainSaid('context', names.join(', '), from)),
    ...pages.flatMap((page) => [
      ...textSaid('page_title', page.title, page.name),
      ...textSaid('page_description', page.description, page.name),
    ]),
    ...sourcesSaid(sources, voice),
  ];
  return [
    { kind: 'header', name: '', title: titleIn(title, id, voice), said: header },
    ...questionnaire.questions.map((question) => describeQuestion(question, all, voice)),
  ];
}

function describeQuestion(question: Question, all: readonly Questionnaire[], voice: DiffVoice): Described {
  const { name, title, description, page, required, type, accepts, visibleIf = [], note } = question;
  const said: Said[] = [
    ...textSaid('text', title),
    ...textSaid('help', description),
    ...plainSaid('page', page),
    ...plainSaid('form', voice.translate(`diff:accepts.${accepts.kind}`)),
    ...plainSaid('type', type),
    ...offeredChoices(accepts).flatMap(({ value, text }) => textSaid('choice', text, String(value))),
    ...boundsSaid(question),
    ...flagSaid('required', required, voice),
    ...plainSaid(
      'asked_where',
      visibleIf.map((condition) => whenAsked(condition, all, voice)).join('\n') ||
        voice.translate('diff:values.always'),
    ),
    ...textSaid('why', note.why),
    ...textSaid('evidence', note.evidence),
    ...wordSaid('proof', `proof_${note.proof}`, voice),
    ...wordSaid('use', note.use, voice),
    ...listSaid('safe_to_risky', note.order ?? []),
    ...listSaid('sources', note.sources),
    ...listSaid('factors', note.factors),
    ...flagSaid('changeable', note.changeable, voice),
    ...flagSaid('not_applicable', note.notApplicable, voice),
  ];
  return { kind: 'question', name, title: titleIn(title, name, voice), said };
}

function whenAsked(condition: string, questionnaires: readonly Questionnaire[], voice: DiffVoice): string {
  const questions = questionnaires.flatMap((one) => one.questions);
  return conditionInWords(condition, { ...voice, questionnaires }) ?? namedCondition(condition, questions, voice);
}

function boundsSaid({ accepts }: Question): Said[] {
  switch (accepts.kind) {
    case 'choices':
    case 'number':
    case 'date':
      return [...plainSaid('least', accepts.min), ...plainSaid('most', accepts.max)];
    case 'text':
      return plainSaid('longest', accepts.maxLength);
    case 'rows':
      return [
        ...accepts.rows.flatMap(({ value, text }) => textSaid('row', text, String(value))),
        ...accepts.columns.flatMap(({ value, text }) => textSaid('choice', text, String(value))),
      ];
    case 'fields':
      return accepts.fields.flatMap(({ name, title }) => textSaid('row', title, name));
    case 'choice':
      return [];
  }
}

/** Adds in which order questions and choices are asked now, where those that stay changed places. */
function withOrder(entries: DiffEntry[], was: Questionnaire, is: Questionnaire, voice: DiffVoice): DiffEntry[] {
  const namesOf = ({ questions }: Questionnaire) => questions.map(({ name }) => name);
  let all = entries;
  for (const question of is.questions) {
    const old = was.questions.find(({ name }) => name === question.name);
    if (old === undefined) continue;
    const valuesOf = ({ accepts }: Question) => offeredChoices(accepts).map(({ value }) => String(value));
    const entry = {
      kind: 'question' as const,
      name: question.name,
      title: titleIn(question.title, question.name, voice),
    };
    all = add(all, entry, 'choice_order', orderBetween(valuesOf(old), valuesOf(question)));
  }
  const header = { kind: 'header' as const, name: '', title: titleIn(is.title, is.id, voice) };
  const titles = new Map(is.questions.map(({ name, title }) => [name, titleIn(title, name, voice)]));
  const order = orderBetween(namesOf(was), namesOf(is));
  const inWords = (names: string[]) => names.map((name) => titles.get(name) ?? name);
  return add(
    all,
    header,
    'question_order',
    order && { before: inWords(order.before), after: inWords(order.after) },
    '\n',
  );
}

function add(
  entries: DiffEntry[],
  of: Pick<DiffEntry, 'kind' | 'name' | 'title'>,
  field: string,
  order: { before: string[]; after: string[] } | undefined,
  between = ', ',
): DiffEntry[] {
  if (order === undefined) return entries;
  const diff: FieldDiff = { field, before: order.before.join(between), after: order.after.join(between) };
  const isThere = entries.some(({ kind, name }) => kind === of.kind && name === of.name);
  if (!isThere) return [...entries, { ...of, change: 'changed', fields: [diff] }];
  return entries.map((entry) =>
    entry.kind === of.kind && entry.name === of.name ? { ...entry, fields: [...entry.fields, diff] } : entry,
  );
}
