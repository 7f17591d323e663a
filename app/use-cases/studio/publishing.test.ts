import { beforeEach, describe, expect, it } from 'vitest';
import { at, frozenRound, roundBegins, valueOf } from '#test/rounds';
import { sample, smallPorts } from '#test/small-content';
import { warningKey, type DraftChange } from '~/core/studio/draft';
import { createProcurement } from '~/use-cases/procurement/create-procurement';
import { getProcurement } from '~/use-cases/procurement/get-procurement';
import { getPackData } from '~/use-cases/round/get-pack';
import { offeredContent } from '~/use-cases/content/offered-content';
import type { Ports } from '~/use-cases/ports';
import { approveDraft } from './approve-draft';
import { compareDraft } from './compare-draft';
import { getDraft } from './drafts';
import { editDraft, undoDraftEdit } from './edit-draft';
import { getProposal } from './get-proposal';
import { proposeDraft, withdrawProposal } from './propose-draft';
import { listPublications, retirePublication } from './publications';
import { startDraft } from './start-draft';

const salma = sample('policy-maker');
const ravi = sample('second-policy-maker');
const main = 'rules/small/rule-set.json';
const leak = 'rules/small/risks/privacy/leak.json';
const day = roundBegins.slice(0, 10);
let real: Ports;
let ports: Ports;

beforeEach(async () => {
  real = await smallPorts();
  ports = at(real, roundBegins);
});

const set = (path: string, pointer: string, value: unknown): DraftChange => ({ kind: 'value', path, pointer, value });
const heavier = [set(leak, '/controls/0/quarterSteps', 2), set(main, '/version', '0.2.0')];

async function begin(changes: DraftChange[] = heavier) {
  const [from] = ports.content.ruleSets();
  const { id: draftId } = await valueOf(startDraft(ports, salma, { title: 'Heavier', ...(from && { from }) }));
  expect(await editDraft(ports, salma, { draftId, basedOn: 0, changes })).toMatchObject({ kind: 'saved' });
  return draftId;
}
async function propose(draftId: string, more: Partial<Parameters<typeof proposeDraft>[2]> = {}) {
  const { draft, examination } = await getProposal(ports, salma, { draftId });
  const reasons = Object.fromEntries(examination.issues.map((issue) => [warningKey(issue), 'Known.']));
  const input = { draftId, revision: draft.revision, effectiveFrom: day, changes: 'A log counts less.', reasons };
  return proposeDraft(ports, salma, { ...input, ...more });
}
const approve = (draftId: string, who = ravi, revision = 1) => approveDraft(ports, who, { draftId, revision });
const codesOf = async (outcome: ReturnType<typeof propose> | ReturnType<typeof approve>) => {
  const settled = await outcome;
  return settled.ok ? [] : settled.issues.map(({ code }) => code);
};

describe('a draft that is published', () => {
  it('is what new procurements use from its day on; what is frozen keeps what it had', async () => {
    const { procurement, round } = await frozenRound(real);
    const frozen = await getPackData(ports, sample('buyer'), { roundId: round.id, language: 'en' });
    const draftId = await begin();
    await valueOf(propose(draftId, { effectiveFrom: '2031-03-10' }));
    const publication = await valueOf(approve(draftId));
    expect(publication).toMatchObject({
      ruleSet: { id: 'small', version: '0.2.0' },
      effectiveFrom: '2031-03-10',
      proposedBy: salma.id,
      approvedBy: ravi.id,
    });
    const details = { title: 'New', service: 'A service', stage: 'planning', ocid: '', reference: '' };
    const before = await valueOf(createProcurement(ports, sample('buyer'), details));
    expect(before.ruleSet.version).toBe('0.1.0');
    const later = at(ports, '2031-03-10T00:00:00.000Z');
    const after = await valueOf(createProcurement(later, sample('buyer'), details));
    expect(after.ruleSet).toEqual(publication.ruleSet);
    const kept = await getProcurement(later, sample('buyer'), { procurementId: procurement.id });
    expect(kept.procurement.ruleSet.version).toBe('0.1.0');
    expect(await getPackData(later, sample('buyer'), { roundId: round.id, language: 'en' })).toEqual(frozen);
  });

  it('is kept with its very files and what was said of it, and can be drafted from', async () => {
    const draftId = await begin();
    await valueOf(propose(draftId));
    const { ruleSet } = await valueOf(approve(draftId));
    const { files } = await getDraft(ports, salma, { draftId });
    const again = await valueOf(startDraft(ports, salma, { title: 'Next', from: ruleSet }));
    const next = await getDraft(ports, salma, { draftId: again.id });
    expect(next.files).toEqual(expect.arrayContaining(files));
    const changes = next.files.find(({ path }) => path === 'rules/small/CHANGES.md')?.text;
    expect(changes).toContain('## 0.2.0\n\nA log counts less.\n');
    expect((await compareDraft(ports, salma, { draftId: again.id, language: 'en' })).diff.parts).toEqual([]);
    expect(await codesOf(propose(draftId))).toEqual(['draft_closed']);
    const edit = { draftId, basedOn: 9, changes: [set(main, '/title', 'Late')] };
    expect(await editDraft(ports, salma, edit)).toMatchObject({ kind: 'refused' });
    expect(await undoDraftEdit(ports, salma, { draftId, revision: 1 })).toMatchObject({ kind: 'refused' });
  });

  it('can be retired with a reason by who published it, and then nothing begins with it', async () => {
    const draftId = await begin();
    await valueOf(propose(draftId));
    await valueOf(approve(draftId));
    const which = { id: 'small', version: '0.2.0' };
    const versions = async () => (await offeredContent(ports)).map(({ ruleSet }) => ruleSet.version);
    expect(await versions()).toEqual(['0.2.0']);
    const outsider = { ...salma, organisationId: 'sample-region' };
    await expect(retirePublication(ports, outsider, { ...which, reason: 'No' })).rejects.toThrow('no content');
    expect(await retirePublication(ports, salma, { ...which, reason: ' ' })).toMatchObject({ ok: false });
    await valueOf(retirePublication(ports, salma, { ...which, reason: 'Too mild.' }));
    await valueOf(retirePublication(ports, ravi, { ...which, reason: 'Again.' }));
    expect(await versions()).toEqual(['0.1.0']);
    expect(await listPublications(ports, salma)).toMatchObject([
      { isOwn: true, isInEffect: false, publication: { retired: { by: salma.id, reason: 'Too mild.' } } },
    ]);
    expect(await listPublications(ports, outsider)).toMatchObject([{ isOwn: false, names: {} }]);
  });
});

describe('a proposal', () => {
  it.each<[string, DraftChange[], object, string[]]>([
    [
      'has errors',
      [set(leak, '/gravity', { var: 'no_such' }), set(main, '/version', '0.2.0')],
      {},
      ['draft_has_errors'],
    ],
    ['keeps its number', [set(leak, '/controls/0/quarterSteps', 2)], {}, ['version_not_raised']],
    [
      'has a lower number',
      [set(leak, '/controls/0/quarterSteps', 2), set(main, '/version', '0.0.9')],
      {},
      ['version_not_raised'],
    ],
    [
      'changes nothing',
      [{ kind: 'text', path: 'rules/small/CHANGES.md', text: '# Changes\n' }],
      {},
      ['nothing_to_publish'],
    ],
    ['begins in the past', heavier, { effectiveFrom: '2031-03-02' }, ['day_has_passed']],
    ['begins on no day', heavier, { effectiveFrom: '2031-02-30' }, ['day_unreadable']],
    ['says nothing', heavier, { changes: ' ' }, ['field_empty']],
    ['was seen before', heavier, { revision: 0 }, ['draft_changed_meanwhile']],
    [
      'uses a name for something else',
      [
        set('questionnaires/need/questionnaire.json', '/survey/pages/0/elements/1/choices/0/text', 'Health data'),
        set('questionnaires/need/questionnaire.json', '/version', '0.2.0'),
        set(main, '/questionnaires/0/version', '0.2.0'),
        set(main, '/version', '0.2.0'),
      ],
      {},
      ['draft_has_errors'],
    ],
  ])('is refused where the draft %s', async (_, changes, more, codes) => {
    expect(await codesOf(propose(await begin(changes), more))).toEqual(codes);
  });

  it('needs a reason for every warning', async () => {
    const need = 'questionnaires/need/questionnaire.json';
    const draftId = await begin([
      ...[set(need, '/survey/pages/0/elements/1/title', 'How is it billed?'), set(need, '/version', '0.2.0')],
      ...[set(main, '/questionnaires/0/version', '0.2.0'), ...heavier],
    ]);
    expect(await codesOf(propose(draftId, { reasons: {} }))).toContain('warning_without_reason');
    expect(await codesOf(propose(draftId))).toEqual([]);
    expect(await codesOf(approve(draftId))).toEqual([]);
  });

  it('is approved by nobody who edited or proposed it', async () => {
    const draftId = await begin();
    await editDraft(ports, ravi, { draftId, basedOn: 1, changes: [set(main, '/title', 'Also mine')] });
    await valueOf(propose(draftId));
    expect(await codesOf(approve(draftId, salma, 2))).toEqual(['second_person_needed']);
    expect(await codesOf(approve(draftId, ravi, 2))).toEqual(['second_person_needed']);
    const outsider = { ...ravi, id: 'somebody', organisationId: 'sample-region' };
    await expect(approve(draftId, outsider, 2)).rejects.toThrow('no draft');
    const third = { ...ravi, id: 'third' };
    expect(await codesOf(approve(draftId, third, 1))).toEqual(['draft_changed_meanwhile']);
    expect(await codesOf(approve(draftId, third, 2))).toEqual([]);
  });

  it('falls with any edit, and can be taken back', async () => {
    const draftId = await begin();
    await valueOf(propose(draftId));
    await editDraft(ports, salma, { draftId, basedOn: 1, changes: [set(main, '/title', 'Changed meanwhile')] });
    expect(await codesOf(approve(draftId))).toEqual(['draft_not_proposed']);
    await valueOf(propose(draftId));
    expect(await codesOf(approve(draftId, ravi, 1))).toEqual(['draft_changed_meanwhile']);
    await withdrawProposal(ports, ravi, { draftId });
    expect(await codesOf(approve(draftId, ravi, 2))).toEqual(['draft_not_proposed']);
    expect(await listPublications(ports, salma)).toEqual([]);
  });
});

describe('two publications at once', () => {
  it('of one draft publish it once', async () => {
    const draftId = await begin();
    await valueOf(propose(draftId));
    const third = { ...ravi, id: 'third' };
    const codes = await Promise.all([codesOf(approve(draftId)), codesOf(approve(draftId, third))]);
    expect(codes.flat()).toEqual(['draft_not_proposed']);
    expect(await listPublications(ports, salma)).toHaveLength(1);
  });

  it('of one version publish one of them', async () => {
    const drafts = [await begin(), await begin([set(main, '/title', 'Other'), set(main, '/version', '0.2.0')])];
    for (const draftId of drafts) await valueOf(propose(draftId));
    const codes = await Promise.all(drafts.map((draftId) => codesOf(approve(draftId))));
    expect(codes.flat()).toEqual(['version_not_raised']);
    expect(await listPublications(ports, salma)).toHaveLength(1);
  });
});
