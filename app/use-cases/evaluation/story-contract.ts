import type { Answer, Answers } from '~/core/questionnaire/answers';
import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import { writeHearing } from '~/use-cases/affected-people/write-hearing';
import { writeContract } from '~/use-cases/contract/write-contract';
import { recordDecision } from '~/use-cases/judgement/record-decision';
import type { Ports } from '~/use-cases/ports';
import { editProcurement } from '~/use-cases/procurement/edit-procurement';
import { setTeamMember } from '~/use-cases/procurement/team';
import { openRound } from '~/use-cases/round/open-round';
import { sampleActor } from './sample-people';
import {
  answer,
  cast,
  dayFromNow,
  daysFromNow,
  done,
  enter,
  mendedExample,
  prepareProcurement,
  publishSample,
  submit,
} from './story';
import { tellContractYear } from './story-contract-year';
import { judgeAlone } from './story-judged';

/** What the firm promised in place of a proof: the first was kept, the second falls due soon. */
const promises = {
  inner_workings: { daysFromNow: -150, proof: 'The technical description, handed over to the authority' },
  own_use: {
    daysFromNow: 20,
    proof: 'A signed statement that nothing is used for own purposes, and how that is checked',
  },
};

/** A purchase that was decided a year ago, and the contract since then: kept, broken, mended and judged anew. */
export async function tellContract(ports: Ports): Promise<boolean> {
  const example = mendedExample(ports, 'childcare-benefit');
  if (example === undefined) return false;
  const { remedied: mended } = example;
  const about = {
    title: 'Help with the cost of childcare',
    service: 'Childcare benefit',
    reference: 'SAMPLE-2025-008',
    stage: 'award',
    ruleSet: example.ruleSet,
  };
  const procurement = await prepareProcurement(daysFromNow(ports, -400), about, mended);
  const { id: procurementId } = procurement;
  const manager = sampleActor('contract-manager');
  const member = { procurementId, personId: manager.id, part: 'member' };
  await done(setTeamMember(daysFromNow(ports, -400), cast.lead, member));
  await hear(ports, procurementId);
  const published = daysFromNow(ports, -396);
  const round = await publishSample(published, procurement, { kind: 'tender', access: 'invited', daysOpen: 28 });
  const responseId = await enter(daysFromNow(ports, -390), round, 'small-vendor');
  const vendor = sampleActor('small-vendor');
  await answer(daysFromNow(ports, -390), vendor, responseId, withPromises(ports, mended.answers));
  await submit(daysFromNow(ports, -375), 'small-vendor', responseId, 'Managing director');
  for (const opener of [cast.lead, cast.second])
    await done(openRound(daysFromNow(ports, -367), opener, { roundId: round.id }));

  await judgeAlone(daysFromNow(ports, -360), round, responseId);
  await sign(ports, procurement, round, responseId);
  await tellContractYear(ports, procurementId);
  return true;
}

/** Before anything was asked of vendors. */
async function hear(ports: Ports, procurementId: string): Promise<void> {
  const form = {
    who: 'Parents who had to pay money back',
    how: 'Three evenings with an association of parents',
    on: dayFromNow(ports, -402),
    howMany: '41',
    said: 'Letters that nobody understands, and nobody to talk to before the money is gone.',
    changed: 'Nothing is held back before somebody was heard, and a person answers the telephone.',
    rejected: 'Letters in eleven languages: five for now, because of the cost.',
  };
  await done(writeHearing(daysFromNow(ports, -400), cast.lead, { procurementId, hearingId: '', form }));
}

async function sign(ports: Ports, procurement: Procurement, round: Round, responseId: string): Promise<void> {
  const { id: procurementId, title, service, ocid, reference } = procurement;
  const proposed = {
    awarded: responseId,
    reason: 'The only offer; its open points are promises with dates.',
    standstillUntil: dayFromNow(ports, -340),
    responses: { [responseId]: { decided: 'conditions', reason: '', advantages: '' } },
    correction: '',
  };
  await done(recordDecision(daysFromNow(ports, -350), cast.lead, { roundId: round.id, proposed, replaces: '' }));
  const signed = daysFromNow(ports, -330);
  const stage = 'contract';
  const details = { title, service, stage, ocid, reference };
  await done(editProcurement(signed, cast.lead, { procurementId, details }));
  const form = {
    ...{ number: 'SAMPLE-C-12', title, signedOn: dayFromNow(ports, -331) },
    ...{ managers: [sampleActor('contract-manager').id], reminderDays: [30, 7] },
  };
  await done(writeContract(signed, cast.lead, { procurementId, form }));
}

function withPromises(ports: Ports, answers: Answers): Answers {
  const promised = Object.entries(promises).map(([name, { daysFromNow: days, proof }]): [string, Answer] => {
    const { evidence: _evidence, ...said } = answers[name] ?? {};
    return [name, { ...said, committed: { by: dayFromNow(ports, days), proof } }];
  });
  return { ...answers, ...Object.fromEntries(promised) };
}
