import { describe, expect, test } from 'vitest';
import { loadQuestionnaire } from '#test/fixtures/questionnaires/load-questionnaire';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { answerFrom, fieldName, readTyped, typedFrom } from './typed-answer';

const { questions } = loadQuestionnaire('kitchen-sink');
const question = (name: string): Question => {
  const found = questions.find((one) => one.name === name);
  if (!found) throw new Error(`No question ${name}`);
  return found;
};

/** What a browser posts when these fields are filled in. */
function posted(fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** What a browser posts for a question whose fields show this answer. */
function postBack({ name }: Question, answer: Answer): FormData {
  const { values, parts, comment, notApplicable, reason } = typedFrom(answer);
  return posted([
    ...values.map((value): [string, string] => [fieldName.value(name), value]),
    ...Object.entries(parts).map(([part, text]): [string, string] => [fieldName.part(name, part), text]),
    [fieldName.comment(name), comment],
    ...(notApplicable ? [[fieldName.notApplicable(name), 'yes'] as [string, string]] : []),
    [fieldName.reason(name), reason],
  ]);
}

describe('the fields of a question', () => {
  const answers: [string, Answer][] = [
    ['data_kept', { value: 'health_data' }],
    ['data_kept', { value: 'other', comment: 'Only what the law asks for' }],
    ['data_kept', { value: 'dontknow' }],
    ['data_kinds', { value: ['names', 'photos'] }],
    ['data_kinds', { value: ['names', 'other'], comment: 'Gaits' }],
    ['has_log', { value: true }],
    ['has_log', { value: false }],
    ['log_read', { value: 'not_read' }],
    ['hosting', { value: 'rented_servers' }],
    ['support_quality', { value: 4 }],
    ['keeps_days', { value: 0 }],
    ['tested_on', { value: '2024-02-29' }],
    ['test_findings', { value: 'One\nTwo' }],
    ['routes', { value: { by_phone: 'works' } }],
    ['responsible', { value: { first_person: 'Ada', second_person: 'Grace' } }],
    ['data_kept', { notApplicable: { reason: 'Nothing is stored' } }],
  ];

  test.for(answers)('of %s post back the answer they show', ([name, answer]) => {
    const asked = question(name);
    expect(answerFrom(asked, readTyped(postBack(asked, answer), asked))).toEqual(answer);
  });

  test('make a blank where nothing is filled in', () => {
    for (const asked of questions) expect(answerFrom(asked, readTyped(new FormData(), asked))).toBeNull();
  });

  test('make a blank of white space, and of "no answer yet"', () => {
    const contact = question('contact_name');
    expect(answerFrom(contact, readTyped(posted([['value:contact_name', ' \r\n ']]), contact))).toBeNull();
    const kept = question('data_kept');
    expect(answerFrom(kept, readTyped(posted([['value:data_kept', '']]), kept))).toBeNull();
  });

  test('read a decimal comma, and keep what is no number as it was typed', () => {
    const share = question('share_found');
    const answer = (text: string) => answerFrom(share, readTyped(posted([['value:share_found', text]]), share));
    expect(answer(' 12,5 ')).toEqual({ value: 12.5 });
    expect(answer('a dozen')).toEqual({ value: 'a dozen' });
    expect(answer('1e3')).toEqual({ value: '1e3' });
  });

  test('keep a choice nobody offers, so that the check can name it', () => {
    const kept = question('data_kept');
    expect(answerFrom(kept, readTyped(posted([['value:data_kept', 'gold']]), kept))).toEqual({ value: 'gold' });
  });

  test('leave out the words beside "another way" once something else is picked', () => {
    const kept = question('data_kept');
    const form = posted([
      ['value:data_kept', 'nothing'],
      ['comment:data_kept', 'left over'],
    ]);
    expect(answerFrom(kept, readTyped(form, kept))).toEqual({ value: 'nothing' });
  });

  test('take line ends as answers hold them', () => {
    const findings = question('test_findings');
    const typed = readTyped(posted([['value:test_findings', 'One\r\nTwo']]), findings);
    expect(answerFrom(findings, typed)).toEqual({ value: 'One\nTwo' });
  });
});
