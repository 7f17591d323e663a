import { buildPackDocument } from '~/core/pack/build-pack-document';
import { buildPackView } from '~/core/pack/build-pack-view';
import { packAsJson } from '~/core/pack/pack-as-json';
import type { PackInput } from '~/core/pack/pack-input';
import type { PackView } from '~/core/pack/pack-view';
import type { Pack, Round } from '~/core/procurement/round';
import { prepareOnce } from '~/core/scoring/prepare-once';
import { contentHash } from '~/core/shared/hash';
import { createTranslate } from '~/locales/translate';
import type { Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { requirePermission, type Action } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { createKept } from './kept-packs';
import { loadOwnRound } from './load-round';
import { makePack } from './make-pack';
import { requireInvited, requireOutsider } from './outsiders';

/** Which pack somebody wants to read: of a round, or of the one to which an invitation's link leads. */
export type PackWanted = ({ roundId: string } | { invitation: string }) & { language: string };

/**
 * The pack in force, in the reader's language; for the team, before the first freeze, as it would be frozen now. Who may
 * see it: the team; everybody, once an open round is published; who is invited or answers, and whoever holds the link of
 * an invitation, once any other is. Throws NotFound, and Denied for nobody.
 */
export async function getPack(ports: Ports, actor: Actor, input: PackWanted): Promise<{ view: PackView }> {
  requirePermission(actor, 'getPack');
  const { given, name } = await packInput(ports, actor, 'getPack', input);
  return { view: await viewOf(given, name) };
}

/** The same for machines, as canonical JSON. */
export async function getPackData(
  ports: Ports,
  actor: Actor,
  input: PackWanted,
): Promise<{ json: string; fileName: string }> {
  requirePermission(actor, 'getPackData');
  const { given } = await packInput(ports, actor, 'getPackData', input);
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
  const { given, name } = await packInput(ports, actor, 'issuePack', input);
  await requireWithinLimit(ports, 'pdf', input.address);
  const { release, briefs } = ports;
  const render = async () => {
    const { translate } = given;
    return briefs.render(buildPackDocument(await viewOf(given, name), { release, json: packAsJson(given), translate }));
  };
  const bytes = await (name === undefined ? render() : documents.recall(`${release} ${name}`, render));
  return { bytes, fileName: briefFileName(given.pack.procurement.title, 'tender-pack') };
}

/** A frozen pack is asked for by many, takes a good part of a second to make, and never changes under its name. */
const views = createKept<PackView>();
const documents = createKept<Uint8Array>();

function viewOf(given: PackInput, name: string | undefined): Promise<PackView> {
  const build = async () => buildPackView(given);
  return name === undefined ? build() : views.recall(name, build);
}

/** Everything that a pack is shown from, and the name of exactly this; a draft has none. */
async function packInput(
  ports: Ports,
  actor: Actor,
  action: Action,
  wanted: PackWanted,
): Promise<{ given: PackInput; name: string | undefined }> {
  const { round, pack, isDraft } = await findPack(ports, actor, action, wanted);
  const { language } = wanted;
  const { ruleSet, questionnaires } = await loadContent(ports, pack);
  const shown = {
    pack,
    // Vendors are told that two people open; their names are the team's own matter.
    round: { deadline: round.deadline, packs: round.packs, openers: [] },
    createdAt: isDraft ? ports.clock.now() : (round.packs.at(-1)?.at ?? round.createdAt),
    isDraft,
    language,
    draftDays: ports.installation.draftDays,
  };
  const given = { ...shown, prepared: prepareOnce({ ruleSet, questionnaires }), translate: createTranslate(language) };
  return { given, name: isDraft ? undefined : contentHash(shown) };
}

async function findPack(
  ports: Ports,
  actor: Actor,
  action: Action,
  wanted: PackWanted,
): Promise<{ round: Round; pack: Pack; isDraft: boolean }> {
  if ('invitation' in wanted) return { ...(await requireInvited(ports, wanted.invitation)), isDraft: false };
  const { roundId } = wanted;
  const loaded = await loadOwnRound(ports, actor, roundId, ports.clock.now());
  if (loaded === undefined) return { ...(await requireOutsider(ports, actor, { roundId, action })), isDraft: false };
  const { round, procurement } = loaded;
  const frozen = await ports.rounds.findPack(roundId, round.packs.at(-1)?.number ?? 0);
  if (frozen !== undefined) return { round, pack: frozen, isDraft: false };
  const { pack } = await makePack(ports, procurement, round);
  return { round, pack, isDraft: true };
}
