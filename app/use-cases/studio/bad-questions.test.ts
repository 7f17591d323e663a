import { beforeEach, describe, expect, it } from 'vitest';
import { smallPorts } from '#test/small-content';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { importIntoDraft } from './carry-files';
import { getDraft } from './drafts';
import { editDraft } from './edit-draft';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';

const salma = sampleActor('policy-maker');
const need = 'questionnaires/need/questionnaire.json';
/** Takes longer than anybody waits against these words. */
const hangs = { validators: [{ type: 'regex', regex: '^(a+)+$' }], defaultValue: `${'a'.repeat(40)}!` };
let ports: Ports;
let draftId: string;

beforeEach(async () => {
  ports = await smallPorts();
  const [from] = ports.content.ruleSets();
  const started = await startDraft(ports, salma, { title: 'Hostile', ...(from && { from }) });
  draftId = started.ok ? started.value.id : '';
});

const question = (more: object) => ({ type: 'text', name: 'words', title: 'Words', ...more });
const places = async () =>
  (await examineDraft(ports, salma, { draftId })).issues.map(({ code, where }) => `${code} ${where.pointer}`);
const add = (element: object) =>
  editDraft(ports, salma, {
    draftId,
    basedOn: 0,
    changes: [{ kind: 'value', path: need, pointer: '/survey/pages/0/elements/-', value: element }],
  });

describe('a regular expression made to hang', () => {
  it('is named in the report of an import, and never run', async () => {
    const survey = { pages: [{ name: 'page', elements: [question(hangs)] }] };
    const bytes = new TextEncoder().encode(JSON.stringify(survey));
    const input = { draftId, basedOn: 0, fileName: 'theirs.json', bytes, path: '', audience: 'vendor' } as const;
    const outcome = await importIntoDraft(ports, salma, input);
    const report = 'report' in outcome ? (outcome.report ?? []) : [];
    expect(report.map(({ code, where }) => `${code} ${where.pointer}`)).toContain(
      'unsupported_check /survey/pages/0/elements/0/validators',
    );
  });

  it('forbids to publish, wherever it was written', async () => {
    const { files } = (await getDraft(ports, salma, { draftId })) ?? {};
    const elements = (JSON.parse(files.find(({ path }) => path === need)?.text ?? '{}') as Survey).survey.pages[0]
      ?.elements;
    await add(question(hangs));
    const at = `/survey/pages/0/elements/${elements?.length ?? 0}`;
    expect(await places()).toContain(`unsupported_check ${at}/validators`);
  });
});

describe('a condition that would keep the form busy', () => {
  it.each([
    ['nested 10,000 deep', `${'('.repeat(10_000)}{data_kind} = 'x'${')'.repeat(10_000)}`, 'condition_too_long'],
    ['of its own making', '{data_kind} matches /^(a+)+$/', 'broken_condition'],
  ])('is said to be wrong where it is %s', async (_, visibleIf, code) => {
    await add(question({ visibleIf }));
    expect((await places()).some((place) => place.startsWith(`${code} /survey/pages/0/elements/`))).toBe(true);
  });
});

describe('names of JavaScript’s own', () => {
  it.each(['constructor', '__proto__', 'toString'])('are no names of questions: %s', async (name) => {
    await add(question({ name }));
    expect((await places()).some((place) => /^(forbidden_name|wrong_name) /.test(place))).toBe(true);
  });
});

interface Survey {
  survey: { pages: { elements: object[] }[] };
}
