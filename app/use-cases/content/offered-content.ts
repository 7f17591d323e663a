import { dayOf } from '~/core/shared/dates';
import type { JudgingContent } from '~/core/scoring/prepare-once';
import type { Pinned } from '~/core/scoring/evaluation';
import { compareVersions } from '~/core/shared/version';
import { isInEffect } from '~/core/studio/publication';
import type { Assessment, Ports } from '~/use-cases/ports';
import { loadContent } from '~/use-cases/assessment/load-assessment';
import { shippedContent } from '~/use-cases/content/shipped-content';

/**
 * What new assessments and rounds begin with: of each rule set the newest version, shipped or published here, that is in
 * effect and not retired, with its questionnaires; in the order of the ids, those that extend another behind. Only results of the method `risks` have
 * pages; instruments that add points are scored from the command line.
 */
export async function offeredContent(
  ports: Pick<Ports, 'content' | 'publications' | 'clock'>,
): Promise<JudgingContent[]> {
  const day = dayOf(ports.clock.now());
  const inEffect = (await ports.publications.list()).filter((publication) => isInEffect(publication, day));
  const published = await Promise.all(inEffect.map((publication) => loadContent(ports, publication)));
  const newest = new Map<string, JudgingContent>();
  for (const content of [...shippedContent(ports), ...published]) {
    const { id, version } = content.ruleSet;
    const known = newest.get(id);
    if (known === undefined || compareVersions(known.ruleSet.version, version) <= 0) newest.set(id, content);
  }
  const key = ({ ruleSet }: JudgingContent) => `${ruleSet.extends === undefined ? 0 : 1} ${ruleSet.id}`;
  return [...newest.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/**
 * The one that is named. Where none is, the only one that stands alone: a local rule set, which extends another, is for
 * whoever asks for it. Nothing where there is no such, or more than one.
 */
export async function chooseOffered(
  ports: Pick<Ports, 'content' | 'publications' | 'clock'>,
  ruleSet: string | undefined,
): Promise<JudgingContent | undefined> {
  const offered = await offeredContent(ports);
  if (ruleSet !== undefined) return offered.find((content) => content.ruleSet.id === ruleSet);
  const [first, ...others] = offered.filter((content) => content.ruleSet.extends === undefined);
  return others.length === 0 ? first : undefined;
}

/** What something that begins with this content stays with for good. */
export function pinContent({
  ruleSet,
  questionnaires,
}: JudgingContent): Pick<Assessment, 'ruleSet' | 'questionnaires'> {
  return { ruleSet: pin(ruleSet), questionnaires: questionnaires.map(pin) };
}

function pin({ id, version, hash }: Pinned): Pinned {
  return { id, version, hash };
}
