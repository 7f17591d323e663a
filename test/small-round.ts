import type { Procurement } from '~/core/procurement/procurement';
import type { VendorResponse } from '~/core/procurement/response';
import type { Round } from '~/core/procurement/round';
import type { Assessment, Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';

const createdAt = '2026-01-01T00:00:00.000Z';
const pinned = { id: 'small', version: '0.1.0', hash: 'r' };

export const ministry: Organisation = { id: 'ministry', name: 'Ministry of Welfare', kind: 'public_body', createdAt };
export const firm: Organisation = { id: 'firm', name: 'Firm', kind: 'vendor', createdAt };

const person = (id: string, organisationId: string, roles: Person['roles']): Person => ({
  id,
  organisationId,
  name: id.replace(/^./, (first) => first.toUpperCase()),
  email: `${id}@example.org`,
  roles,
  createdAt,
});

/** A lead and a member of the ministry's team, and the vendor's owner. */
export const [amina, benoit, chen] = [
  person('amina', 'ministry', ['buyer']),
  person('benoit', 'ministry', ['buyer', 'evaluator']),
  person('chen', 'firm', ['vendor']),
];

export const need: Assessment = {
  id: 'need',
  owner: { kind: 'procurement', procurementId: 'p1' },
  title: 'Benefit checks',
  service: 'Child benefit',
  buyer: '',
  vendor: '',
  stage: 'planning',
  ruleSet: pinned,
  questionnaires: [],
  createdAt,
  changedAt: createdAt,
  revision: 0,
};

export const procurement: Procurement = {
  id: 'p1',
  organisationId: 'ministry',
  title: 'Benefit checks',
  service: 'Child benefit',
  stage: 'planning',
  ocid: '',
  reference: '',
  ruleSet: pinned,
  questionnaires: [pinned],
  needId: 'need',
  team: [
    { personId: 'benoit', part: 'lead' },
    { personId: 'amina', part: 'member' },
  ],
  uses: { consent: 'award' },
  createdAt,
};

/** A draft: nothing is fixed. */
export const round: Round = {
  id: 'r1',
  procurementId: 'p1',
  kind: 'tender',
  access: 'invited',
  deadline: { at: '2026-02-01T12:00:00.000Z', zone: 'Africa/Nairobi' },
  reminderDays: [7, 1],
  openers: ['benoit', 'amina'],
  isNegotiated: false,
  packs: [],
  openings: [],
  createdAt,
};

/** The vendor's answers, which nobody has given yet. */
export const draft: Assessment = { ...need, id: 'v1', owner: { kind: 'response', roundId: 'r1' } };

export const response: VendorResponse = {
  id: 'v1',
  roundId: 'r1',
  organisationId: 'firm',
  firm: 'Firm Ltd',
  people: [{ personId: 'chen', part: 'owner', questionnaires: [] }],
  submissions: [],
  createdAt,
};

/** Stores a ministry with a procurement, a round that is a draft, and a vendor who has begun to respond to it. */
export async function keepSmallRound({ transact }: { transact: Transact }): Promise<void> {
  await transact(async (inside) => {
    for (const organisation of [ministry, firm]) await inside.people.addOrganisation(organisation);
    for (const somebody of [amina, benoit, chen]) await inside.people.addPerson(somebody);
    await inside.procurements.add(procurement);
    await inside.assessments.create(need);
    await inside.rounds.add(round);
    await inside.responses.add(response);
    await inside.assessments.create(draft);
  });
}

type Transact = (work: (inside: Stores) => Promise<void>) => Promise<void>;
