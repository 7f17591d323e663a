import { expect, it } from 'vitest';
import { at, roundBegins, valueOf } from '#test/rounds';
import { nobody, sample, smallPorts } from '#test/small-content';
import { warningKey, type DraftChange } from '~/core/studio/draft';
import type { Ports } from '~/use-cases/ports';
import { approveDraft } from '~/use-cases/studio/approve-draft';
import { editDraft } from '~/use-cases/studio/edit-draft';
import { getProposal } from '~/use-cases/studio/get-proposal';
import { proposeDraft } from '~/use-cases/studio/propose-draft';
import { startDraft } from '~/use-cases/studio/start-draft';
import { compareVersions } from './compare-versions';

const salma = sample('policy-maker');
const ravi = sample('second-policy-maker');
const leak = 'rules/small/risks/privacy/leak.json';
const main = 'rules/small/rule-set.json';
const language = 'en';
const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });

/** Version 0.2.0, in which a safeguard weighs less. */
async function published(ports: Ports) {
  const [from] = ports.content.ruleSets();
  const { id: draftId } = await valueOf(startDraft(ports, salma, { title: 'Heavier', ...(from && { from }) }));
  const changes = [set(leak, '/controls/0/quarterSteps', 2), set(main, '/version', '0.2.0')];
  await editDraft(ports, salma, { draftId, basedOn: 0, changes });
  const { examination } = await getProposal(ports, salma, { draftId });
  const reasons = Object.fromEntries(examination.issues.map((issue) => [warningKey(issue), 'Known.']));
  const effectiveFrom = roundBegins.slice(0, 10);
  await valueOf(proposeDraft(ports, salma, { draftId, revision: 1, effectiveFrom, changes: 'Less.', reasons }));
  return (await valueOf(approveDraft(ports, ravi, { draftId, revision: 1 }))).ruleSet;
}

it('two versions are compared in words and by place, with the one below where one is chosen', async () => {
  const ports = at(await smallPorts(), roundBegins);
  const ruleSet = await published(ports);
  const [old] = ports.content.ruleSets();
  const none = await compareVersions(ports, nobody, { before: '', after: '', language });
  expect(none.versions.map(({ version }) => version)).toEqual(['0.2.0', '0.1.0']);
  expect(none.diff).toBeUndefined();
  const { before, diff } = await compareVersions(ports, nobody, { before: '', after: ruleSet.hash, language });
  expect(before?.version).toBe('0.1.0');
  expect(diff?.parts).toMatchObject([{ before: '0.1.0', after: '0.2.0' }]);
  const changed = diff?.files.find(({ path }) => path === leak)?.places;
  expect(changed).toEqual([{ pointer: '/controls/0/quarterSteps', before: expect.any(String), after: '2' }]);
  const back = await compareVersions(ports, nobody, { before: ruleSet.hash, after: old?.hash ?? '', language });
  expect(back.diff?.parts).toMatchObject([{ before: '0.2.0', after: '0.1.0' }]);
  await expect(compareVersions(ports, nobody, { before: 'x', after: '', language })).rejects.toThrow('no content');
});
