import type { Archive } from '~/core/archive/archive';
import { phaseOf } from '~/core/procurement/round';
import { bytesHash } from '~/core/shared/hash';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { isReleased } from '~/core/shared/version';
import type { Actor } from '~/use-cases/actor';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports, Stores } from '~/use-cases/ports';
import type { Organisation, Person } from '~/use-cases/ports/people';
import { adoptArchive } from './adopt-archive';
import { openArchive } from './open-archive';
import { recordEvent } from './record-event';

type Needed = Stores & Pick<Ports, 'transact' | 'files' | 'archives' | 'clock' | 'ids'>;

/** To whom an imported procurement belongs. */
export interface ImportInput {
  bytes: Uint8Array;
  /** Id of a public body, or its name. */
  organisation: string;
  /** E-mail address of a buyer in it, who becomes the only lead. */
  lead: string;
}

/** What was taken over. */
export interface ImportedProcurement {
  procurementId: string;
  title: string;
  counts: { events: number; rounds: number; responses: number; documents: number };
}

/**
 * Takes over a procurement from an archive, after it was verified; ids and hashes stay. Its people come along by name
 * alone and cannot sign in. All or nothing. Issues: those of {@link openArchive}, `import_already_here`,
 * `import_round_not_over`, `import_organisation_unknown`, `import_lead_unknown`, `import_content_differs`.
 */
export async function importProcurement(
  ports: Needed,
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportedProcurement>> {
  requirePermission(actor, 'importProcurement');
  const { bytes, organisation, lead } = input;
  const opened = await openArchive(ports.archives, bytes);
  if (!opened.ok) return opened;
  const { archive, documents } = opened.value;
  const owner = await findOwner(ports, organisation, lead);
  if (!owner.ok) return owner;
  const issues = [
    ...roundIssues(archive, ports.clock.now()),
    ...(await alreadyHere(ports, archive)),
    ...(await contentIssues(ports, archive)),
  ];
  if (issues.length > 0) return failure(issues);

  // Files first: a row never names bytes that are not there.
  for (const document of documents.values()) await ports.files.put(document);
  const { procurement, events, rounds, responses } = archive;
  try {
    await ports.transact(async (inside) => {
      await adoptArchive(inside, ports, archive, owner.value);
      const data = { hash: bytesHash(bytes), buyer: archive.buyer };
      await recordEvent(inside, ports, actor, { procurementId: procurement.id }, 'procurement_imported', data);
    });
  } catch (error) {
    for (const hash of documents.keys()) if (!(await ports.documents.isInUse(hash))) await ports.files.remove(hash);
    throw error;
  }
  const counts = { events: events.length, rounds: rounds.length, responses: responses.length };
  return success({
    procurementId: procurement.id,
    title: procurement.title,
    counts: { ...counts, documents: documents.size },
  });
}

async function findOwner(
  { people }: Needed,
  wanted: string,
  email: string,
): Promise<Result<{ organisation: Organisation; lead: Person }>> {
  const bodies = (await people.listOrganisations()).filter(({ kind }) => kind === 'public_body');
  const [organisation, another] = bodies.filter(({ id, name }) => id === wanted || name === wanted);
  if (organisation === undefined || another !== undefined) {
    const known = bodies.map(({ id, name }) => `${id} (${name})`).join(', ');
    return failure([about('import_organisation_unknown', { found: wanted, known })]);
  }
  const lead = await people.findPersonByEmail(email);
  const canLead =
    lead?.organisationId === organisation.id && lead.disabledAt === undefined && lead.roles.includes('buyer');
  if (lead === undefined || !canLead)
    return failure([about('import_lead_unknown', { found: email, organisation: organisation.name })]);
  return success({ organisation, lead });
}

/** Two installations must not run the same round: what vendors hand in to the other one is not in the archive. */
function roundIssues({ rounds }: Archive, now: string): Issue[] {
  const isUnderWay = ({ round }: Archive['rounds'][number]) => {
    const phase = phaseOf(round, now);
    return phase === 'running' || (phase === 'closed' && round.kind === 'tender');
  };
  return rounds.filter(isUnderWay).map(({ round }) => about('import_round_not_over', { round: round.id }));
}

async function alreadyHere(
  stores: Needed,
  { procurement, needDocuments, rounds, responses, reassessments, papers }: Archive,
): Promise<Issue[]> {
  const found = await Promise.all([
    stores.procurements.find(procurement.id),
    stores.assessments.find(procurement.needId),
    stores.record.head(`procurement:${procurement.id}`),
    ...rounds.map(({ round }) => stores.rounds.find(round.id)),
    ...reassessments.map(({ id }) => stores.assessments.find(id)),
    ...responses.flatMap(({ response: { id } }) => [stores.assessments.find(id), stores.record.head(`response:${id}`)]),
    ...[
      ...needDocuments,
      ...responses.flatMap(({ documents, clarifying }) => [...documents, ...clarifying]),
      ...reassessments.flatMap(({ documents }) => documents),
    ].map(({ id }) => stores.documents.find(id)),
    ...papers.map((paper) => stores.papers.all.find(paper)),
  ]);
  return found.some((one) => one !== undefined) ? [about('import_already_here', { id: procurement.id })] : [];
}

/** A released version never changes: the server would not start with two of the same number. */
async function contentIssues({ contentVersions }: Needed, { content }: Archive): Promise<Issue[]> {
  const released = content.filter(({ version }) => isReleased(version));
  const known = await Promise.all(released.map((one) => contentVersions.hashesOf(one)));
  return released.flatMap(({ id, version, hash }, index) => {
    const hashes = known[index] ?? [];
    return hashes.length === 0 || hashes.includes(hash) ? [] : [about('import_content_differs', { id, version })];
  });
}

function about(code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', where: { file: '', pointer: '' }, values };
}
