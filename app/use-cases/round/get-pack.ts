import { buildPackDocument } from '~/core/pack/build-pack-document';
import { buildPackView } from '~/core/pack/build-pack-view';
import { packAsJson } from '~/core/pack/pack-as-json';
import type { PackInput } from '~/core/pack/pack-input';
import type { PackView } from '~/core/pack/pack-view';
import type { Pack, Round } from '~/core/procurement/round';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { prepareOnce } from '~/use-cases/assessment/judge-answers';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission, type Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadOwnRound } from './load-round';
import { makePack } from './make-pack';
import { requireOutsider } from './outsiders';

/** Which pack somebody wants to read, and by what they show that they may. */
export interface PackWanted {
  roundId: string;
  language: string;
  /** The secret of an invitation's link, for who is not signed in. */
  invitation?: string;
}

/** A tender pack to be read on a page. */
export interface ShownPack {
  view: PackView;
  roundId: string;
}

/**
 * The pack in force, in the reader's language; for the team, before the first freeze, as it would be frozen now. Who may
 * see it: the team; everybody, once an open round is published; who is invited or answers, once any other is. Throws
 * NotFound, and Denied for nobody.
 */
export async function getPack(ports: Ports, actor: Actor, input: PackWanted): Promise<ShownPack> {
  requirePermission(actor, 'getPack');
  return { view: buildPackView(await packInput(ports, actor, 'getPack', input)), roundId: input.roundId };
}

/** The same for machines, as canonical JSON. */
export async function getPackData(
  ports: Ports,
  actor: Actor,
  input: PackWanted,
): Promise<{ json: string; fileName: string }> {
  requirePermission(actor, 'getPackData');
  const given = await packInput(ports, actor, 'getPackData', input);
  return { json: packAsJson(given), fileName: briefFileName(given.pack.procurement.title, 'tender-pack', 'json') };
}

/**
 * The same as a PDF. Throws also TooOften.
 * @param input.address where the request comes from, for the limit.
 */
export async function issuePack(
  ports: Ports,
  actor: Actor,
  input: PackWanted & { address: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'issuePack');
  const given = await packInput(ports, actor, 'issuePack', input);
  await requireWithinLimit(ports, 'pdf', input.address);
  const { release } = ports;
  const document = buildPackDocument(buildPackView(given), {
    release,
    json: packAsJson(given),
    translate: given.translate,
  });
  const bytes = await ports.briefs.render(document);
  return { bytes, fileName: briefFileName(given.pack.procurement.title, 'tender-pack') };
}

async function packInput(
  ports: Ports,
  actor: Actor,
  action: Action,
  { roundId, language, invitation }: PackWanted,
): Promise<PackInput> {
  const { round, pack, isDraft } = await findPack(ports, actor, { roundId, action, ...(invitation && { invitation }) });
  const { ruleSet, questionnaires } = await loadContent(ports, pack);
  return {
    pack,
    prepared: prepareOnce(ruleSet, questionnaires),
    // Vendors are told that two people open; their names are the team's own matter.
    round: { deadline: round.deadline, packs: round.packs, openers: [] },
    createdAt: isDraft ? ports.clock.now() : (round.packs.at(-1)?.at ?? round.createdAt),
    isDraft,
    language,
    translate: createTranslate(language),
  };
}

async function findPack(
  ports: Ports,
  actor: Actor,
  wanted: { roundId: string; action: Action; invitation?: string },
): Promise<{ round: Round; pack: Pack; isDraft: boolean }> {
  const { roundId } = wanted;
  const loaded = await loadOwnRound(ports, actor, roundId, ports.clock.now());
  if (loaded === undefined) return { ...(await requireOutsider(ports, actor, wanted)), isDraft: false };
  const { round, procurement } = loaded;
  const frozen = await ports.rounds.findPack(roundId, round.packs.at(-1)?.number ?? 0);
  if (frozen !== undefined) return { round, pack: frozen, isDraft: false };
  const { pack } = await makePack(ports, procurement, round);
  return { round, pack, isDraft: true };
}
