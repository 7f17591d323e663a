import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { contentWithTown, leakFile as leak } from '#test/town-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { openPorts } from '~/wiring.server';
import { getDraft } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { examineDraft } from './examine-draft';
import { startDraft } from './start-draft';
import { getBaseUpdate, updateDraftBase } from './update-base';

const salma = sampleActor('policy-maker');
let ports: Ports;

beforeEach(async () => {
  const opened = await openPorts({
    contentDirectory: contentWithTown(temporaryDirectory()),
    dataDirectory: temporaryDirectory(),
  });
  ports = opened.ports;
  onTestFinished(opened.stop);
});

async function begin(id: string) {
  const from = ports.content.ruleSets().find((ruleSet) => ruleSet.id === id);
  if (from === undefined) throw new Error(`No ${id}`);
  const started = await startDraft(ports, salma, { title: 'Update', from });
  if (!started.ok) throw new Error('Not started');
  return started.value.id;
}

describe('the base of a draft', () => {
  it('is in the draft, cannot be edited, and is examined with what extends it', async () => {
    const draftId = await begin('town');
    const paths = (await getDraft(ports, salma, { draftId })).files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining([`rules/small/${leak}`, `rules/town/${leak}`]));
    const examined = await examineDraft(ports, salma, { draftId });
    expect(examined.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(examined.ruleSets.map(({ id }) => id)).toEqual(['town']);
    const edit = { kind: 'value', path: `rules/small/${leak}`, pointer: '/title', value: 'x' } as const;
    expect(await editDraft(ports, salma, { draftId, basedOn: 0, changes: [edit] })).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'draft_base_not_edited' }],
    });
  });

  it('is updated once every conflict is decided, and back by one undo', async () => {
    const draftId = await begin('town');
    const before = (await getDraft(ports, salma, { draftId })).files;
    const { base, versions, update } = await getBaseUpdate(ports, salma, { draftId });
    expect(base).toEqual({ id: 'small', version: '0.1.0' });
    expect(versions.map(({ version }) => version)).toEqual(['0.2.0']);
    expect(update?.changes).toMatchObject([{ name: 'risks/leak', kind: 'changed', state: 'conflict' }]);
    const to = versions[0]?.hash ?? '';
    const decide = (decisions: Record<string, 'local' | 'base'>) =>
      updateDraftBase(ports, salma, { draftId, basedOn: 0, to, decisions });
    expect(await decide({})).toMatchObject({ kind: 'refused', issues: [{ code: 'base_conflict_undecided' }] });
    expect(await decide({ 'risks/leak': 'base' })).toEqual({ kind: 'saved', revision: 1 });
    const { issues, ruleSets } = await examineDraft(ports, salma, { draftId });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ruleSets.map(({ id }) => id)).toEqual(['town']);
    const after = await getDraft(ports, salma, { draftId });
    expect(after.files.some((file) => file.path === `rules/town/${leak}`)).toBe(false);
    expect(after.files.find((file) => file.path === `rules/small/${leak}`)?.text).toContain('gets out');
    expect((await getBaseUpdate(ports, salma, { draftId })).versions.map(({ version }) => version)).toEqual(['0.1.0']);
    await undoDraftEdit(ports, salma, { draftId, revision: 1 });
    expect((await getDraft(ports, salma, { draftId })).files).toEqual(before);
  });

  it('is only what is known here, and nothing for a draft that extends nothing', async () => {
    const draftId = await begin('town');
    const unknown = { draftId, basedOn: 0, to: 'a'.repeat(64), decisions: {} };
    expect(await updateDraftBase(ports, salma, unknown)).toMatchObject({ issues: [{ code: 'base_version_unknown' }] });
    const alone = await getBaseUpdate(ports, salma, { draftId: await begin('small') });
    expect([alone.base, alone.versions, alone.update]).toEqual([undefined, [], undefined]);
  });
});
