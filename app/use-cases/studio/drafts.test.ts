import { beforeEach, describe, expect, it } from 'vitest';
import { smallPorts } from '#test/small-content';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { discardDraft, getDraft, listDrafts } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';

const salma = sampleActor('policy-maker');
const main = 'rules/small/rule-set.json';
let ports: Ports;

beforeEach(async () => {
  ports = await smallPorts();
});

async function begin(title = 'Longer keeping') {
  const [small] = ports.content.ruleSets();
  if (small === undefined) throw new Error('No rule set');
  const started = await startDraft(ports, salma, { title, from: small });
  if (!started.ok) throw new Error(started.issues.map(({ code }) => code).join());
  return started.value.id;
}
const retitle = (draftId: string, basedOn: number, value: string) =>
  editDraft(ports, salma, { draftId, basedOn, changes: [{ kind: 'value', path: main, pointer: '/title', value }] });
const textOf = async (draftId: string) =>
  (await getDraft(ports, salma, { draftId })).files.find(({ path }) => path === main)?.text ?? '';

describe('a draft', () => {
  it('begins with the very files it is made from, and nothing is wrong with it', async () => {
    const draftId = await begin();
    const { files, draft } = await getDraft(ports, salma, { draftId });
    const [small] = ports.content.ruleSets();
    expect(draft.base?.ruleSet.hash).toBe(small?.hash);
    expect(files.map(({ path }) => path)).toContain('questionnaires/need/questionnaire.json');
    const examined = await examineDraft(ports, salma, { draftId });
    expect(examined.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(examined.ruleSets).toEqual([draft.base?.ruleSet]);
    expect(examined.cases).toBeGreaterThan(0);
  });

  it('may begin with nothing, but not without a title', async () => {
    expect(await startDraft(ports, salma, { title: 'From nothing' })).toMatchObject({ ok: true });
    expect(await startDraft(ports, salma, { title: '  ' })).toMatchObject({
      ok: false,
      issues: [{ code: 'field_empty', where: { pointer: '/title' } }],
    });
  });

  it('takes edits, tells two editors of each other, and undoes byte for byte', async () => {
    const draftId = await begin();
    const before = await textOf(draftId);
    expect(await retitle(draftId, 0, 'Mine')).toEqual({ kind: 'saved', revision: 1 });
    expect(await retitle(draftId, 0, 'Also mine')).toMatchObject({
      kind: 'conflict',
      revision: 1,
      conflicts: [{ path: main, pointer: '/title', theirs: '"Mine"' }],
    });
    expect(await textOf(draftId)).toContain('"Mine"');
    expect(await undoDraftEdit(ports, salma, { draftId, revision: 1 })).toEqual({ kind: 'saved', revision: 2 });
    expect(await textOf(draftId)).toBe(before);
    expect(await undoDraftEdit(ports, salma, { draftId, revision: 2 })).toEqual({ kind: 'saved', revision: 3 });
    expect(await textOf(draftId)).toContain('"Mine"');
    expect(await undoDraftEdit(ports, salma, { draftId, revision: 9 })).toMatchObject({
      issues: [{ code: 'draft_edit_unknown' }],
    });
  });

  it('says what is wrong where it is wrong', async () => {
    const draftId = await begin();
    await editDraft(ports, salma, {
      draftId,
      basedOn: 0,
      changes: [{ kind: 'text', path: main, text: '{' }],
    });
    const { issues, cases } = await examineDraft(ports, salma, { draftId });
    expect(issues).toMatchObject([{ code: 'broken_json', where: { file: main, line: 1 } }]);
    expect(cases).toBe(0);
  });

  it('is closed once it is given up', async () => {
    const draftId = await begin();
    await discardDraft(ports, salma, { draftId });
    expect(await retitle(draftId, 0, 'Late')).toMatchObject({ kind: 'refused', issues: [{ code: 'draft_closed' }] });
    expect(await listDrafts(ports, salma)).toMatchObject([{ id: draftId, state: { kind: 'discarded' } }]);
  });

  it('is no business of anybody else', async () => {
    const draftId = await begin();
    const elsewhere = { ...salma, organisationId: 'sample-region' };
    expect(await listDrafts(ports, elsewhere)).toEqual([]);
    await expect(getDraft(ports, elsewhere, { draftId })).rejects.toThrow('no draft');
    await expect(undoDraftEdit(ports, elsewhere, { draftId, revision: 1 })).rejects.toThrow('no draft');
    await expect(getDraft(ports, sampleActor('buyer'), { draftId })).rejects.toThrow('may not');
  });
});
