import { valueOf } from '#test/rounds';
import { answerClarification } from '~/use-cases/clarification/answer-clarification';
import { askClarification } from '~/use-cases/clarification/ask-clarification';
import { consensusHash } from '~/use-cases/judgement/agree-to-consensus';
import { declareFirmInterests } from '~/use-cases/judgement/declare-firm-interests';
import { getDeliberation } from '~/use-cases/judgement/get-deliberation';
import { namePanel } from '~/use-cases/judgement/name-panel';
import { submitSheet } from '~/use-cases/judgement/submit-sheet';
import { writeConsensus } from '~/use-cases/judgement/write-consensus';
import type { Ports } from '~/use-cases/ports';
import { openRound } from '~/use-cases/round/open-round';
import { signWith } from './contract';
import { bring } from './deeds';
import { personOf, zone, type Place } from './place';

/** Opened by two, just after the deadline, and nothing done since. */
export async function openRounds(ports: Ports, place: Place): Promise<void> {
  for (const roundId of [place.roundId, place.openRoundId]) {
    for (const opener of ['lead', 'member']) await valueOf(openRound(ports, personOf(place, opener), { roundId }));
  }
}

/** Opened, judged, made clear, decided and signed for. */
export async function openPlace(ports: Ports, place: Place): Promise<void> {
  await openRounds(ports, place);
  await judgePlace(ports, place);
  await clarifyPlace(ports, place);
  const { procurementId, openRoundId, elsewhereId } = place;
  const lead = personOf(place, 'lead');
  const signed = await signWith(ports, lead, { procurementId, roundId: openRoundId, awarded: elsewhereId });
  place.contract = { ...place.contract, ...signed };
  await bring(ports, place, lead, place.contract.reassessedId);
}

/**
 * In the invited round the evaluator may judge, and the contract manager has a conflict about the vendor; in the open one
 * the evaluator and the member have judged, and only the member has agreed.
 */
async function judgePlace(ports: Ports, place: Place): Promise<void> {
  const as = (name: string) => personOf(place, name);
  const [lead, member, evaluator] = [as('lead'), as('member'), as('evaluator')];
  const { roundId, openRoundId, responseId, elsewhereId } = place;
  const members = [member.id, evaluator.id];
  await valueOf(namePanel(ports, lead, { roundId: openRoundId, members }));
  const noTie = (id: string) => ({ firms: [{ responseId: id, stance: 'none', words: '' }] });
  await valueOf(declareFirmInterests(ports, evaluator, { roundId, ...noTie(responseId) }));
  const conflict = { firms: [{ responseId, stance: 'conflict', words: 'My sister works there' }] };
  await valueOf(declareFirmInterests(ports, as('contract-manager'), { roundId, ...conflict }));
  for (const judge of [member, evaluator]) {
    await valueOf(declareFirmInterests(ports, judge, { roundId: openRoundId, ...noTie(elsewhereId) }));
    await valueOf(submitSheet(ports, judge, { responseId: elsewhereId }));
  }
  const { deliberation } = await getDeliberation(ports, member, { responseId: elsewhereId });
  place.sheetsHash = deliberation?.hash ?? '';
  const input = { responseId: elsewhereId, basedOn: place.sheetsHash, settled: [] };
  place.consensusHash = consensusHash(await valueOf(writeConsensus(ports, member, input)));
}

/** The vendor is asked about one answer again, and says that it was a slip. */
async function clarifyPlace(ports: Ports, place: Place): Promise<void> {
  const { roundId, responseId } = place;
  const until = ports.zones.localOf(new Date(Date.parse(ports.clock.now()) + 24 * 60 * 60_000).toISOString(), zone);
  const about = { question: 'access_log', gap: 'unproven', message: 'What did you mean?', until };
  const { id } = await valueOf(askClarification(ports, personOf(place, 'lead'), { roundId, ...about }));
  place.clarificationId = id;
  const missing = { ...about, question: 'people_with_access', gap: 'missing' };
  place.unansweredId = (await valueOf(askClarification(ports, personOf(place, 'lead'), { roundId, ...missing }))).id;
  const said = { kind: 'slip', answer: { value: 'no' }, words: 'We meant no', ...noDocument };
  await valueOf(answerClarification(ports, personOf(place, 'vendor'), { responseId, clarificationId: id, ...said }));
}

/** Beside an answer to a clarification: nothing that shows it. */
export const noDocument = {
  upload: { fileName: '', bytes: new Uint8Array() },
  ...{ dated: '', expires: '', confidential: false },
};
