import { beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import type { ContentFile } from '~/core/shared/content-file';
import type { Ports } from '~/use-cases/ports';
import { exportContent, exportDraft, importIntoDraft, type ImportInput } from './carry-files';
import { compareDraft } from './compare-draft';
import { getDraft } from './drafts';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';

const salma = sample('policy-maker');
const leak = 'rules/small/risks/privacy/leak.json';
const bytesOf = (text: string) => new TextEncoder().encode(text);
let ports: Ports;
let draftId: string;

beforeEach(async () => {
  ports = await smallPorts();
  const [from] = ports.content.ruleSets();
  draftId = (await valueOf(startDraft(ports, salma, { title: 'Files', ...(from && { from }) }))).id;
});

const filesOf = async (id = draftId) => (await getDraft(ports, salma, { draftId: id })).files;
const pack = (files: readonly ContentFile[]) =>
  ports.archives.pack(files.map(({ path, text }) => ({ path, bytes: bytesOf(text) })));
const bring = (bytes: Uint8Array, more: Partial<ImportInput> = {}) =>
  importIntoDraft(ports, salma, {
    draftId,
    basedOn: 0,
    fileName: 'files.zip',
    bytes,
    path: '',
    audience: 'vendor',
    ...more,
  });
const diff = async () => (await compareDraft(ports, salma, { draftId, language: 'en' })).diff;

describe('files', () => {
  it('go out and come back byte for byte, with the same hashes', async () => {
    const before = await filesOf();
    const { bytes } = await exportDraft(ports, salma, { draftId });
    expect(await bring(bytes)).toEqual({ kind: 'saved', revision: 0 });
    const empty = await valueOf(startDraft(ports, salma, { title: 'From a zip' }));
    expect(await bring(bytes, { draftId: empty.id })).toEqual({ kind: 'saved', revision: 1 });
    expect(await filesOf(empty.id)).toEqual(before);
    const [here, there] = await Promise.all(
      [draftId, empty.id].map((id) => examineDraft(ports, salma, { draftId: id })),
    );
    expect(there?.ruleSets).toEqual(here?.ruleSets);
    expect(there?.questionnaires).toEqual(here?.questionnaires);
    const { hash = '' } = ports.content.ruleSets()[0] ?? {};
    expect((await exportContent(ports, salma, { hash })).bytes).toEqual(bytes);
  });

  it('show exactly the one number that was changed in an editor', async () => {
    const edited = (await filesOf()).map(({ path, text }) => ({
      path: `my-clone/${path}`,
      text: path === leak ? text.replace('"quarterSteps": 4', '"quarterSteps": 3') : text,
    }));
    expect(await bring(await pack(edited))).toEqual({ kind: 'saved', revision: 1 });
    const { files, parts } = await diff();
    expect(files).toEqual([
      { path: leak, change: 'changed', places: [{ pointer: '/controls/0/quarterSteps', before: '4', after: '3' }] },
    ]);
    expect(parts).toMatchObject([{ entries: [{ name: 'leak', fields: [{ field: 'control_steps' }] }] }]);
  });

  it('that are missing in a folder that is brought along are taken out, and other folders stay', async () => {
    const rules = (await filesOf()).filter(({ path }) => path.startsWith('rules/') && !path.includes('stoppers'));
    await bring(await pack(rules));
    const paths = (await filesOf()).map(({ path }) => path);
    expect(paths.some((path) => path.includes('stoppers'))).toBe(false);
    expect(paths).toContain('questionnaires/need/questionnaire.json');
  });

  it('come singly too, where their content or their importer tells their place', async () => {
    const text = (await filesOf()).find(({ path }) => path === leak)?.text.replace('leaks', 'gets out') ?? '';
    expect(await bring(bytesOf(text), { fileName: 'leak.json' })).toEqual({ kind: 'saved', revision: 1 });
    expect((await filesOf()).find(({ path }) => path === leak)?.text).toBe(text);
    expect(await bring(bytesOf('{}'), { fileName: 'x.json' })).toMatchObject({
      issues: [{ code: 'import_place_unknown' }],
    });
    expect(
      await bring(bytesOf('# Why\n'), { fileName: 'x.md', path: 'rules/small/CHANGES.md', basedOn: 1 }),
    ).toMatchObject({ kind: 'saved' });
  });
});

describe('SurveyJS JSON', () => {
  it('becomes a questionnaire, with a report of all that is to be looked at', async () => {
    const survey = {
      title: 'Anything',
      pages: [
        {
          elements: [
            { type: 'radiogroup', name: 'Is it?', title: { default: 'Is it?', fr: 'Est-ce ?' }, choices: ['a', 'b'] },
            { type: 'comment', name: 'words', title: 'Only English' },
            { type: 'comment', name: 'words', title: { default: 'Again', fr: 'Encore' } },
            { type: 'signaturepad', name: 'sign', title: { default: 'Sign', fr: 'Signez' } },
            { type: 'comment', title: { default: 'No name', fr: 'Sans nom' } },
          ],
        },
      ],
    };
    const outcome = await bring(bytesOf(JSON.stringify(survey)), { fileName: 'Their Survey.json' });
    expect(outcome).toMatchObject({ kind: 'saved' });
    const told = (outcome.report ?? []).map(({ code, where }) => `${code} ${where.pointer}`);
    expect(told.some((line) => line.includes('/survey/pages/0/elements/4'))).toBe(true);
    expect(told).toContain('text_untranslated /survey/pages/0/elements/1/title');
    const file = (await filesOf()).find(({ path }) => path === 'questionnaires/their-survey/questionnaire.json');
    expect((JSON.parse(file?.text ?? '{}') as { survey: unknown }).survey).toEqual(survey);

    survey.pages[0]?.elements.pop();
    const again = await bring(bytesOf(JSON.stringify(survey)), { fileName: 'their-survey.json', basedOn: 1 });
    const codes = (again.report ?? []).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['duplicate_name', 'wrong_name', 'unsupported_type']));
  });
});

describe('what must not harm', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'import_file_missing'],
    ['50 MB', () => new Uint8Array(50_000_000), 'import_too_large'],
    [
      'a zip that unpacks to 50 MB',
      () => pack([{ path: leak, text: ' '.repeat(50_000_000) }]),
      'import_unpacks_too_large',
    ],
    ['half a zip', async () => (await pack([{ path: leak, text: '{}' }])).slice(0, 40), 'import_damaged'],
    ['a zip without content', () => pack([{ path: 'notes/readme.md', text: 'x' }]), 'import_without_content'],
    [
      'a name of JavaScript’s own',
      () => pack([{ path: 'rules/__proto__/rule-set.json', text: '{}' }]),
      'import_path_refused',
    ],
    [
      'no text',
      () => ports.archives.pack([{ path: leak, bytes: new Uint8Array([0xff, 0xfe, 0x00]) }]),
      'import_not_text',
    ],
  ])('%s is refused and changes nothing', async (_, make, code) => {
    const before = await filesOf();
    expect(await bring(await make())).toMatchObject({ kind: 'refused', issues: [{ code }] });
    expect(await filesOf()).toEqual(before);
  });

  it('10,000 nested levels and forbidden names are taken as text and said to be wrong', async () => {
    const deep = `${'{"!":['.repeat(10_000)}true${']}'.repeat(10_000)}`;
    for (const [index, text] of [deep, '{ "__proto__": {}, "constructor": 1 }'].entries()) {
      expect(await bring(bytesOf(text), { fileName: 'leak.json', path: leak, basedOn: 9 })).toMatchObject({
        kind: 'saved',
      });
      const { issues } = await examineDraft(ports, salma, { draftId });
      expect(issues.map(({ code }) => code)).toContain(index === 0 ? 'json_too_deep' : 'forbidden_key');
      expect((await diff()).unread).toEqual(['rules/small/rule-set.json']);
    }
  });
});
