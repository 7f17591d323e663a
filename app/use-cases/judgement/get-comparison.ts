import { buildComparisonView } from '~/core/judgement/build-comparison-view';
import { buildComparisonDocument } from '~/core/judgement/comparison-document';
import { comparisonGrid } from '~/core/judgement/comparison-grid';
import type { ComparisonView } from '~/core/judgement/comparison-view';
import { gridAsCsv } from '~/core/judgement/grid-as-csv';
import { createTranslate } from '~/locales/translate';
import { personOf, type Actor } from '~/use-cases/actor';
import { briefFileName } from '~/use-cases/assessment/brief-file-name';
import { requirePermission } from '~/use-cases/permissions';
import type { Ports } from '~/use-cases/ports';
import { createKept } from '~/use-cases/round/kept-packs';
import type { LoadedRound } from '~/use-cases/round/load-round';
import { requireWithinLimit } from '~/use-cases/within-limit';
import { loadComparison, type LoadedComparison } from './load-comparison';

/** Which comparison is wanted: everything, or only what bidders differ in; in which language (BCP 47). */
export interface ComparisonWanted {
  roundId: string;
  isEverything: boolean;
  language: string;
}

/** Ways to take a comparison along. */
export type ComparisonFormat = 'csv' | 'xlsx' | 'pdf';

/** All who were opened, side by side in words. Throws NotFound, Sealed. */
export async function getComparison(
  ports: Ports,
  actor: Actor,
  input: ComparisonWanted,
): Promise<LoadedRound & { view: ComparisonView; withheld: string[] }> {
  requirePermission(actor, 'getComparison');
  const { comparison, name, content, ...loaded } = await loadComparison(ports, actor, input.roundId);
  return { ...loaded, view: await viewOf({ comparison, name, content }, input) };
}

/** The same as a file, cell by cell. Throws NotFound, Sealed, TooOften. */
export async function exportComparison(
  ports: Ports,
  actor: Actor,
  input: ComparisonWanted & { format: ComparisonFormat },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  requirePermission(actor, 'exportComparison');
  const loaded = await loadComparison(ports, actor, input.roundId);
  await requireWithinLimit(ports, 'pdf', personOf(actor).id);
  const fileName = briefFileName(loaded.procurement.title, 'comparison', input.format);
  return { bytes: await bytesOf(ports, loaded, input), fileName };
}

async function bytesOf(
  ports: Ports,
  loaded: LoadedComparison,
  wanted: ComparisonWanted & { format: ComparisonFormat },
): Promise<Uint8Array> {
  const view = await viewOf(loaded, wanted);
  const translate = createTranslate(wanted.language);
  switch (wanted.format) {
    case 'csv':
      return new TextEncoder().encode(gridAsCsv(comparisonGrid(view, translate)));
    case 'xlsx':
      return ports.spreadsheets.write(comparisonGrid(view, translate), {
        name: translate('comparison:title'),
        direction: view.direction,
      });
    case 'pdf': {
      const { procurement, round, withheld } = loaded;
      const buyer = (await ports.people.findOrganisation(procurement.organisationId))?.name ?? '';
      const { title, reference } = procurement;
      return ports.briefs.render(
        buildComparisonDocument(view, {
          ...{ procurement: { title, buyer, reference }, withheld, translate, release: ports.release },
          createdAt: round.openedAt ?? round.createdAt,
        }),
      );
    }
  }
}

const views = createKept<ComparisonView>();

function viewOf(
  { comparison, name, content }: Pick<LoadedComparison, 'comparison' | 'name' | 'content'>,
  { isEverything, language }: ComparisonWanted,
): Promise<ComparisonView> {
  const translate = createTranslate(language);
  return views.recall([name, isEverything, language].join(' '), async () =>
    buildComparisonView(comparison, { ...content, isEverything, language, translate }),
  );
}
