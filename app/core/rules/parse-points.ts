import type { ContentFile } from '../shared/content-file';
import { parseJsonAs } from '../shared/issues-from-zod';
import { toPointer } from '../shared/parse-json';
import type { Findings } from './findings';
import { parseExpression } from './parse-expression';
import { pointsRuleSetFileSchema } from './rule-set-file';
import type { PointsRuleSet } from './rule-set';

/** What stands before a total's name: its points, the most all its questions can give, and the most those asked can. */
const kindsOfTotal = ['total', 'max', 'maxAsked'] as const;

/** Reads a rule set of the method `points`. @returns nothing where the file's form or an expression is at fault. */
export function parsePoints(file: ContentFile, hash: string, findings: Findings): PointsRuleSet | undefined {
  const written = findings.take(parseJsonAs(file, pointsRuleSetFileSchema));
  if (written === undefined) return undefined;
  const names = kindsOfTotal.flatMap((kind) => Object.keys(written.totals).map((name) => `${kind}.${name}`));
  const read = (source: unknown, pointer: string) =>
    findings.take(parseExpression(source, { file: file.path, pointer, facts: {}, figures: names }), file);

  const figures = written.figures.map((figure, index) => {
    const pointer = toPointer(['figures', index]);
    const value = read(figure.value, `${pointer}/value`);
    if (kindsOfTotal.some((kind) => kind === figure.name)) {
      findings.add('reserved_figure_name', file, `${pointer}/name`, { values: { name: figure.name } });
    } else if (names.includes(figure.name)) {
      findings.add('duplicate_id', file, `${pointer}/name`, { values: { id: figure.name } });
    }
    // A figure reads those before it, never itself or a later one.
    names.push(figure.name);
    return value && { ...figure, value };
  });
  const of = read(written.levels.of, '/levels/of');
  const bands = written.levels.bands.map(({ upTo: source, ...band }, index) => {
    if (source === undefined) return band;
    const upTo = read(source, toPointer(['levels', 'bands', index, 'upTo']));
    return upTo && { ...band, upTo };
  });
  checkBands(written.levels.bands, file, findings);
  if (of === undefined || figures.includes(undefined) || bands.includes(undefined)) return undefined;
  return {
    ...written,
    figures: figures.filter((figure) => figure !== undefined),
    levels: { of, bands: bands.filter((band) => band !== undefined) },
    hash,
    file: file.path,
  };
}

/** Every band but the last has a bound, the last has none, and no id comes twice. */
function checkBands(bands: readonly { id: string; upTo?: unknown }[], file: ContentFile, findings: Findings): void {
  bands.forEach((band, index) => {
    const pointer = toPointer(['levels', 'bands', index]);
    const isLast = index === bands.length - 1;
    if (isLast && band.upTo !== undefined)
      findings.add('last_band_has_bound', file, `${pointer}/upTo`, { values: { band: band.id } });
    if (!isLast && band.upTo === undefined)
      findings.add('band_without_bound', file, pointer, { values: { band: band.id } });
    if (bands.findIndex((other) => other.id === band.id) < index) {
      findings.add('duplicate_id', file, `${pointer}/id`, { values: { id: band.id } });
    }
  });
}
