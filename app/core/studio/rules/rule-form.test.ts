import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '~/core/shared/content-file';
import { draftContents } from '../draft-contents';
import { editFiles } from '../edit-draft';
import { fieldsOf } from './field';
import { fieldChanges, type Typed } from './field-changes';
import { findForm, type FormSubject } from './rule-form';

const files: ContentFile[] = readdirSync('rules/essential-services', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => join('rules/essential-services', name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .sort((one, other) => (one.path < other.path ? -1 : 1));
const [ruleSet] = draftContents(files).ruleSets;
const subjects: FormSubject[] = [
  { kind: 'tables', id: 'essential-services' },
  ...(ruleSet?.domains ?? []).flatMap(({ risks }) => risks).map(({ id }) => ({ kind: 'risks' as const, id })),
  ...(ruleSet?.stoppers ?? []).map(({ id }) => ({ kind: 'stoppers' as const, id })),
  ...(ruleSet?.measures ?? []).map(({ id }) => ({ kind: 'measures' as const, id })),
];
const creep: FormSubject = { kind: 'risks', id: 'function-creep' };

function formOf(subject: FormSubject) {
  const found = findForm(files, subject, []);
  if (found?.kind !== 'form') throw new Error(`There is no form for ${subject.kind} ${subject.id}`);
  return found;
}

/** What becomes of the file of a thing when somebody types into one field of its form. */
function typing(subject: FormSubject, pointer: string, now: string) {
  const { form, json } = formOf(subject);
  const was = fieldsOf(form).find((field) => field.pointer === pointer)?.text ?? '';
  const { changes, issues } = fieldChanges(form.path, json, fieldsOf(form), new Map([[pointer, { now, was }]]));
  const edited = editFiles(files, changes);
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
  return { changes, issues, splices: edited.value.splices };
}

describe('the form of a rule', () => {
  it.each(subjects)('shows all of $kind $id, and sent back as it is changes nothing', (subject) => {
    const { form, json } = formOf(subject);
    const fields = fieldsOf(form);
    expect(fields.length).toBeGreaterThan(5);
    // Even where every field seems touched.
    const typed = new Map(
      fields.map(({ pointer, text }): [string, Typed] => [pointer, { now: text, was: `${text}!` }]),
    );
    expect(fieldChanges(form.path, json, fields, typed)).toEqual({ changes: [], issues: [] });
  });

  it('changes the bytes of one field and no others', () => {
    expect(typing(creep, '/controls/0/quarterSteps', '2').splices).toMatchObject([
      { pointer: '/controls/0/quarterSteps', removed: '3', inserted: '2' },
    ]);
    expect(
      typing({ kind: 'tables', id: 'essential-services' }, '/parameters/matrix/0/3', 'high').splices,
    ).toMatchObject([{ pointer: '/parameters/matrix/0/3', removed: 'moderate', inserted: 'high' }]);
    expect(typing(creep, '/title', ' Used again ').changes).toMatchObject([{ pointer: '/title', value: 'Used again' }]);
    expect(typing(creep, '/applies', '{"==":[{"var":"data_sensitivity"},"body_data"]}').changes).toMatchObject([
      { pointer: '/applies', value: { '==': [{ var: 'data_sensitivity' }, 'body_data'] } },
    ]);
  });

  it('keeps the order of sources, with what is new behind them', () => {
    expect(typing(creep, '/sources', 'crpd_9\nwp248\naia').changes).toMatchObject([
      { value: ['aia', 'wp248', 'crpd_9'] },
    ]);
  });

  it('leaves out of the file what may be left out and is empty', () => {
    expect(typing(creep, '/reasons/applies', '').changes).toMatchObject([
      { kind: 'remove', pointer: '/reasons/applies' },
    ]);
  });

  it('makes room for a reason where there was none', () => {
    const file = { path: 'rules/a/risks/b/c.json', text: '{}' };
    const found = findForm([file], { kind: 'risks', id: 'c' }, []);
    if (found?.kind !== 'form') throw new Error('No form');
    const typed = new Map(['gravity', 'applies'].map((part) => [`/reasons/${part}`, { was: '', now: 'Because' }]));
    const edited = editFiles([file], fieldChanges(file.path, {}, fieldsOf(found.form), typed).changes);
    expect(edited.ok && JSON.parse(edited.value.files[0]?.text ?? '')).toEqual({
      reasons: { applies: 'Because', gravity: 'Because' },
    });
  });

  it.each([
    ['/title', ' ', 'field_empty'],
    ['/controls/0/quarterSteps', 'three', 'field_not_number'],
    ['/applies', '{', 'broken_json'],
  ])('takes nothing that cannot be read: %s with "%s"', (pointer, now, code) => {
    expect(typing(creep, pointer, now)).toMatchObject({ changes: [], issues: [{ code, where: { pointer } }] });
  });

  it('gives way to the text where a field could not show what stands there', () => {
    const file = { path: 'rules/a/risks/b/c.json', text: '{"title": 7}' };
    expect(findForm([file], { kind: 'risks', id: 'c' }, [])).toEqual({ kind: 'text_only', path: file.path });
  });
});

describe('texts of rules in further languages', () => {
  const path = 'rules/a/risks/b/c.json';
  const draft = (risk: object): ContentFile[] => [
    { path, text: JSON.stringify(risk) },
    { path: 'rules/a/rule-set.json', text: '{"languages": ["en", "fr", "sw"]}' },
  ];
  /** The file after somebody typed into the fields of its form. */
  function typed(risk: object, texts: Record<string, string>): unknown {
    const files = draft(risk);
    const found = findForm(files, { kind: 'risks', id: 'c' }, []);
    if (found?.kind !== 'form') throw new Error('No form');
    const fields = fieldsOf(found.form);
    const was = (pointer: string) => fields.find((field) => field.pointer === pointer)?.text ?? '';
    const entries = new Map(Object.entries(texts).map(([at, now]) => [at, { now, was: was(at) }]));
    const edited = editFiles(files, fieldChanges(path, found.json, fields, entries).changes);
    return edited.ok && JSON.parse(edited.value.files.find((file) => file.path === path)?.text ?? '');
  }

  it('have a field for each language, beside what they translate', () => {
    const found = findForm(draft({ title: { default: 'Leak', fr: 'Fuite' } }), { kind: 'risks', id: 'c' }, []);
    if (found?.kind !== 'form') throw new Error('No form');
    const fields = fieldsOf(found.form).filter(({ language }) => language !== undefined);
    expect(fields).toMatchObject([
      { pointer: '/title/fr', text: 'Fuite', original: 'Leak' },
      { pointer: '/title/sw', text: '', original: 'Leak' },
    ]);
  });

  it('make room for themselves, with the default as it was or as it is typed now', () => {
    expect(typed({ title: 'Leak' }, { '/title/fr': 'Fuite', '/title/sw': 'Uvujaji' })).toEqual({
      title: { default: 'Leak', fr: 'Fuite', sw: 'Uvujaji' },
    });
    expect(typed({ title: 'Leak' }, { '/title': 'Spill', '/title/fr': 'Fuite' })).toEqual({
      title: { default: 'Spill', fr: 'Fuite' },
    });
    expect(typed({ title: { default: 'Leak', fr: 'F' } }, { '/title': 'Spill', '/title/fr': '' })).toEqual({
      title: { default: 'Spill' },
    });
  });
});
