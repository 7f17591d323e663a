import type { Deadline, Pack, Round } from '~/core/procurement/round';
import { phaseOf } from '~/core/procurement/round';
import { estimateMinutes } from '~/core/questionnaire/estimate-minutes';
import { findAsked } from '~/core/questionnaire/find-asked';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import type { Ports, Stores } from '~/use-cases/ports';
import { NotFound } from '~/use-cases/refusals';

/** What a vendor is told about a round before anything else, without an account. */
export interface RoundNotice {
  roundId: string;
  kind: Round['kind'];
  access: Round['access'];
  /** What is bought, for which service, and by whom. */
  title: string;
  service: string;
  buyer: string;
  deadline: Deadline;
  /** Number of the pack in force. */
  pack: number;
  /** How long answering takes, in whole minutes: from only what is always asked to everything that may open. */
  minutes: { atLeast: number; atMost: number };
}

/** The pack in force of a round. Throws {@link NotFound} where nothing was frozen yet. */
export async function packInForce({ rounds }: Pick<Stores, 'rounds'>, round: Round): Promise<Pack> {
  const pack = await rounds.findPack(round.id, round.packs.at(-1)?.number ?? 0);
  if (pack === undefined) throw new NotFound('round', round.id);
  return pack;
}

/**
 * See {@link RoundNotice}. Throws {@link NotFound} where nothing was frozen yet.
 * @param parts ids of the questionnaires of whoever answers a part; absent for the whole.
 */
export async function noticeOf(
  ports: Pick<Ports, 'rounds' | 'content'>,
  round: Round,
  parts?: readonly string[],
): Promise<RoundNotice> {
  const pack = await packInForce(ports, round);
  const { questionnaires } = await loadContent(ports, pack);
  const asked = findAsked(questionnaires, pack.needAnswers);
  const vendors = questionnaires.filter(({ audience }) => audience === 'vendor');
  const questions = vendors.filter(({ id }) => parts?.includes(id) ?? true).flatMap((one) => one.questions);
  const { title, service, buyer } = pack.procurement;
  return {
    ...{ title, service, buyer },
    roundId: round.id,
    kind: round.kind,
    access: round.access,
    deadline: round.deadline,
    pack: pack.number,
    minutes: {
      atLeast: estimateMinutes(questions.filter(({ name }) => asked.get(name) === 'asked')),
      atMost: estimateMinutes(questions.filter(({ name }) => asked.get(name) !== 'not_asked')),
    },
  };
}

/** Why nobody new comes in; absent where the door is open. A round that was never published is not known outside. */
export type DoorShut = 'unknown' | 'over' | 'cancelled';

/** See {@link DoorShut}. */
export function doorShut(round: Round, now: string): DoorShut | undefined {
  switch (phaseOf(round, now)) {
    case 'draft':
    case 'frozen':
      return 'unknown';
    case 'running':
      return undefined;
    case 'closed':
    case 'opened':
      return 'over';
    case 'cancelled':
      return round.publishedAt === undefined ? 'unknown' : 'cancelled';
  }
}
