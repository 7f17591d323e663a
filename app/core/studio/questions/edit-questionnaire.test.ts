import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '~/core/questionnaire/parse-questionnaire';
import type { ContentFile } from '~/core/shared/content-file';
import { writeAt } from '~/core/shared/edit-json';
import { editFiles } from '../edit-draft';
import { readDraftQuestionnaire } from './draft-questionnaire';
import { questionnaireChanges, type QuestionnaireEdit } from './edit-questionnaire';
import type { QuestionFields } from './change-question';
import { nameFrom, type PublishedNames } from './names';

const path = 'questionnaires/kept/questionnaire.json';
const choice = (value: string) => ({ value, text: value.toUpperCase() });
const questionnaire = {
  id: 'kept',
  version: '1.0.0',
  title: 'Kept',
  audience: 'vendor',
  languages: ['en', 'fr'],
  sources: { law: { title: 'A law', status: 'unchecked' } },
  questions: {
    where: { why: 'It matters.', order: ['here', 'abroad'], proof: 'required' },
    shared: { why: 'It matters too.' },
  },
  survey: {
    pages: [
      {
        name: 'first',
        elements: [
          { type: 'radiogroup', name: 'where', title: 'Where?', choices: [choice('here'), choice('abroad')] },
          {
            type: 'panel',
            name: 'group',
            title: 'Together',
            elements: [{ type: 'comment', name: 'inside', title: 'Inside?', somethingOfTheirs: { kept: [1, 2] } }],
          },
          {
            type: 'text',
            name: 'years',
            title: { default: 'Years?', fr: 'Ans ?', sw: 'Miaka?' },
            inputType: 'number',
            min: 0,
            max: 9,
          },
        ],
      },
      {
        name: 'second',
        elements: [{ type: 'radiogroup', name: 'shared', title: 'Shared?', choices: ['yes', choice('no')] }],
      },
    ],
  },
};
/** As the formatter of the repository writes it. */
function written(json: unknown): string {
  const text = writeAt({ path, text: '{}' }, '', json);
  return text.ok ? text.text : '';
}
const files: ContentFile[] = [{ path, text: written(questionnaire) }];
const published: PublishedNames = new Map([
  ['where', { choices: new Set(['here', 'abroad', 'sold']) }],
  ['once_asked', { choices: new Set<string>() }],
]);

function after(edit: QuestionnaireEdit, from = files): ContentFile[] {
  const changes = questionnaireChanges(from, 'kept', edit, published);
  if (!changes.ok) throw new Error(changes.issues.map(({ code, where }) => `${code} ${where.pointer}`).join());
  const edited = editFiles(from, changes.value);
  if (!edited.ok) throw new Error(edited.issues.map(({ code }) => code).join());
  return edited.value.files;
}
const refusals = (edit: QuestionnaireEdit) => {
  const changes = questionnaireChanges(files, 'kept', edit, published);
  return changes.ok ? [] : changes.issues.map(({ code, where }) => `${where.pointer} ${code}`);
};
const read = (from: ContentFile[]) => {
  const found = readDraftQuestionnaire(from, 'kept');
  if (!found.ok) throw new Error(found.issues.map(({ code }) => code).join());
  return found.value;
};
const order = (from: ContentFile[]) =>
  read(from)
    .questions.map(({ json }) => json.name)
    .join(' ');
const question = (from: ContentFile[], name: string) => read(from).questions.find(({ json }) => json.name === name);
const add = (question: object = {}, place: object = { after: 'where' }) =>
  ({
    kind: 'add_question',
    place,
    question: {
      ...{ kind: 'one_choice', name: '', title: { default: 'Do helpers abroad see data?' } },
      ...{ why: { default: 'Other laws apply there.' }, choices: ['No', 'Yes, all of it'] },
      ...question,
    },
  }) as QuestionnaireEdit;

describe('a new question', () => {
  it('stands where it was put, is asked as it was written, and leaves the rest as it was', () => {
    const made = after(add());
    expect(order(made)).toBe('where do_helpers_abroad_see_data inside years shared');
    expect(question(made, 'do_helpers_abroad_see_data')).toMatchObject({
      json: { type: 'radiogroup', choices: [{ value: 'no' }, { value: 'yes_all_of_it' }], showDontKnowItem: true },
      note: { why: 'Other laws apply there.' },
    });
    expect(after({ kind: 'remove_question', question: 'do_helpers_abroad_see_data' }, made)).toEqual(files);
  });

  it.each(['one_choice', 'several_choices', 'number', 'date', 'words'])('of the kind %s passes the checker', (kind) => {
    const faults = ([file]: ContentFile[]) => {
      const parsed = parseQuestionnaire(file ?? { path, text: '' });
      return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
    };
    expect(faults(after(add({ kind })))).toEqual(faults(files));
  });

  it('may begin a page, one without questions too', () => {
    const paged = after({ kind: 'add_page', title: { default: 'Third countries' } });
    expect(order(after(add({ name: 'far' }, { onPage: 'third_countries' }), paged))).toBe(
      'where inside years shared far',
    );
    expect(order(after(add({ name: 'far' }, { onPage: 'second' })))).toBe('where inside years far shared');
  });

  it.each<[string, QuestionnaireEdit, string]>([
    ['a name in use', add({ name: 'where' }), '/name duplicate_name'],
    ['the name of a page', add({ name: 'second' }), '/name duplicate_name'],
    ['a name that was published', add({ name: 'once_asked' }), '/name name_was_published'],
    ['a name in another style', add({ name: 'OnceAsked' }), '/name wrong_name'],
    ['a name of the machinery', add({ name: 'constructor' }), '/name forbidden_name'],
    ['no title', add({ title: { default: ' ' } }), '/title field_empty'],
    ['no reason', add({ why: {} }), '/why field_empty'],
    ['no choices', add({ choices: [' '] }), '/choices field_empty'],
    ['choices that come to one name', add({ choices: ['Yes!', 'yes'] }), '/choices duplicate_choice'],
    ['a place that is gone', add({}, { after: 'gone' }), '/place place_unknown'],
  ])('is refused with %s', (_, edit, refusal) => expect(refusals(edit)).toEqual([refusal]));
});

describe('moving a question', () => {
  const move = (name: string, to: 'up' | 'down' | { after: string }) =>
    order(after({ kind: 'move_question', question: name, to }));

  it.each<[string, 'up' | 'down' | { after: string }, string]>([
    ['where', 'up', 'where inside years shared'],
    ['where', 'down', 'inside where years shared'],
    ['inside', 'up', 'where inside years shared'],
    ['years', 'up', 'where years inside shared'],
    ['years', 'down', 'where inside years shared'],
    ['shared', 'up', 'where inside years shared'],
    ['shared', 'down', 'where inside years shared'],
    ['where', { after: 'inside' }, 'inside where years shared'],
    ['where', { after: 'shared' }, 'inside years shared where'],
    ['shared', { after: 'where' }, 'where shared inside years'],
  ])('%s %j', (name, to, expected) => expect(move(name, to)).toBe(expected));

  it('keeps what our forms know nothing of, over the edges of panels and pages', () => {
    const out = after({ kind: 'move_question', question: 'inside', to: 'up' });
    expect(question(out, 'inside')?.pointer).toBe('/survey/pages/0/elements/1');
    expect(question(out, 'inside')?.json).toMatchObject({ somethingOfTheirs: { kept: [1, 2] } });
    expect(question(after({ kind: 'move_question', question: 'years', to: 'down' }), 'years')?.page).toBe('second');
    expect(question(after({ kind: 'move_question', question: 'shared', to: 'up' }), 'shared')?.page).toBe('first');
  });
});

describe('what a form says of a question', () => {
  const fields = (name: string, changed: Partial<QuestionFields> = {}): QuestionFields => ({
    ...{ title: {}, description: {}, why: {}, evidence: {}, choices: {}, required: false, visibleIf: '' },
    ...{ factors: [], sources: [], proof: 'none', use: 'information', order: [] },
    ...{ changeable: false, notApplicable: false },
    ...(name === 'where' && { proof: 'required', order: ['here', 'abroad'] }),
    ...changed,
  });
  const change = (name: string, changed: Partial<QuestionFields> = {}): QuestionnaireEdit => ({
    kind: 'change_question',
    question: name,
    fields: fields(name, changed),
  });

  it('changes nothing where everything stands so', () => {
    for (const name of ['where', 'inside', 'years', 'shared']) expect(after(change(name))).toEqual(files);
  });

  it('writes each text in its languages and keeps those nobody asked about', () => {
    const made = after(change('years', { title: { default: 'How long?', fr: '' } }));
    expect(question(made, 'years')?.json.title).toEqual({ default: 'How long?', sw: 'Miaka?' });
    const french = after(change('where', { title: { fr: 'Où ?' }, choices: { here: { fr: 'ici' } } }));
    expect(question(french, 'where')?.json).toMatchObject({
      title: { default: 'Where?', fr: 'Où ?' },
      choices: [{ text: { default: 'HERE', fr: 'ici' } }, choice('abroad')],
    });
  });

  it('puts what is ours into the envelope and leaves the survey alone', () => {
    const said = { why: { default: 'So.' }, factors: ['G4'], sources: ['law'], proof: 'welcome' } as const;
    const made = after(change('inside', { ...said, factors: ['G4'], sources: ['law'], use: 'award' }));
    expect(question(made, 'inside')?.note).toMatchObject({
      why: 'So.',
      factors: ['G4'],
      sources: ['law'],
      use: 'award',
    });
    expect((read(made).json as { survey: unknown }).survey).toEqual(questionnaire.survey);
    const reordered = after(change('where', { order: ['abroad', 'here'] }));
    expect(question(reordered, 'where')?.note?.order).toEqual(['abroad', 'here']);
  });

  it('gives a bare choice its text', () => {
    const made = after(change('shared', { choices: { yes: { default: 'Yes, shared' } } }));
    expect(question(made, 'shared')?.json.choices?.[0]).toEqual({ value: 'yes', text: 'Yes, shared' });
  });

  it('is refused at its field', () => {
    expect(refusals(change('where', { title: { default: '' } }))).toEqual(['/title field_empty']);
    expect(refusals(change('where', { why: { default: '' } }))).toEqual(['/why field_empty']);
    expect(refusals(change('inside', { factors: ['G4'] }))).toEqual(['/why field_empty']);
    expect(refusals(change('where', { choices: { here: { default: '' } } }))).toEqual([
      '/choices.here choice_needs_text',
    ]);
    expect(refusals(change('years', { bounds: { min: '0', max: 'many' } }))).toEqual(['/max number_unreadable']);
    expect(refusals(change('gone'))).toEqual([' question_gone']);
  });
});

describe('choices', () => {
  const values = (from: ContentFile[], name = 'where') =>
    question(from, name)?.json.choices?.map((item) => (typeof item === 'object' ? item.value : item));

  it('are added as the riskiest, moved, and taken out of the order too', () => {
    const made = after({ kind: 'add_choice', question: 'where', choice: { value: '', text: { default: 'At sea' } } });
    expect(values(made)).toEqual(['here', 'abroad', 'at_sea']);
    expect(question(made, 'where')?.note?.order).toEqual(['here', 'abroad', 'at_sea']);
    const moved = after({ kind: 'move_choice', question: 'where', choice: 'at_sea', to: 'up' }, made);
    expect(values(moved)).toEqual(['here', 'at_sea', 'abroad']);
    const gone = after({ kind: 'remove_choice', question: 'where', choice: 'at_sea' }, made);
    expect(gone).toEqual(files);
  });

  it('that were published and taken out do not come back, nor do two share a value', () => {
    const put = (value: string): QuestionnaireEdit => ({
      kind: 'add_choice',
      question: 'where',
      choice: { value, text: { default: 'Sold' } },
    });
    expect(refusals(put('sold'))).toEqual(['/value choice_was_published']);
    expect(refusals(put('here'))).toEqual(['/value duplicate_choice']);
    expect(refusals(put('dontknow'))).toEqual(['/value reserved_choice']);
    expect(refusals(put('Sold'))).toEqual(['/value choice_not_snake_case']);
  });
});

describe('taking out', () => {
  it('a question takes what the envelope says of it', () => {
    const made = after({ kind: 'remove_question', question: 'where' });
    expect(order(made)).toBe('inside years shared');
    expect(Object.keys(read(made).envelope.questions)).toEqual(['shared']);
  });

  it('a page waits until nothing is on it', () => {
    expect(refusals({ kind: 'remove_page', page: 'second' })).toEqual([' page_not_empty']);
    const paged = after({ kind: 'add_page', title: { default: 'Second' } });
    expect(read(paged).pages.map(({ page }) => page)).toEqual(['first', 'second', 'second_2']);
    expect(after({ kind: 'remove_page', page: 'second_2' }, paged)).toEqual(files);
  });
});

it('says what the questionnaire is called and in which languages', () => {
  const edit = (languages: string[], title = 'Kept'): QuestionnaireEdit => ({
    kind: 'change_questionnaire',
    fields: { title: { default: title }, description: {}, languages },
  });
  expect(after(edit(['en', 'fr']))).toEqual(files);
  expect(read(after(edit(['en', 'ar'], 'Held'))).envelope).toMatchObject({ title: 'Held', languages: ['en', 'ar'] });
  expect(refusals(edit([], ''))).toEqual(['/title field_empty', '/languages languages_unreadable']);
  expect(refusals(edit(['en', 'english!']))).toEqual(['/languages languages_unreadable']);
});

it('makes names out of words', () => {
  expect(nameFrom('Où sont-elles gardées ?')).toBe('ou_sont_elles_gardees');
  expect(nameFrom("2 helpers don't know")).toBe('helpers_dont_know');
  expect(nameFrom('Do sub-processors of yours in third countries see data?')).toBe(
    'do_sub_processors_of_yours_in_third',
  );
  expect(nameFrom('؟')).toBe('');
});
