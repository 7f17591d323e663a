import type { ContentFile } from '../../shared/content-file';
import { nearest } from '../../shared/nearest';
import { parseJson, placeIn, pointerPath, toPointer } from '../../shared/parse-json';
import type { FilesInside } from '../rule-set-folder';
import { idOf, isSame, type MergedFile } from './merge-json';
import type { Retirement } from './retire';

interface Laying {
  all: Map<string, ContentFile>;
  local: FilesInside;
  base: FilesInside;
  retirement: Retirement;
  goneRisks: readonly string[];
  goneDomains: readonly string[];
  /** Files of the base that become others are added here. */
  merged: MergedFile[];
}

/**
 * Measures one by one: those that are retired, given anew, or of a retired domain leave the files of the base; retired
 * risks leave what its other measures answer, and a measure that answered nothing else goes with them.
 */
export function layMeasures({ all, local, base, retirement, goneRisks, goneDomains, merged }: Laying): void {
  const { retired, main, findings } = retirement;
  const ours = measuresIn(local);
  const theirs = measuresIn(base);
  for (const path of local.all.keys()) {
    if (path.startsWith('measures/') && base.all.has(path))
      findings.add('measures_file_taken', local.all.get(path) ?? path, '', { values: { path } });
  }
  for (const { id, file, pointer, value } of ours) {
    const same = theirs.find((one) => one.id === id);
    if (same !== undefined && isSame(same.value, value))
      findings.add('same_as_base', file, pointer, { severity: 'warning', values: { base: base.main.path } });
  }
  const names = theirs.map(({ id }) => id);
  for (const name of Object.keys(retired?.measures ?? {})) {
    const at = toPointer(['retired', 'measures', name]);
    if (!names.includes(name))
      findings.add('retired_unknown', main, at, { values: { name }, suggestion: nearest(name, names) });
    else if (ours.some(({ id }) => id === name)) findings.add('retired_and_there', main, at, { values: { name } });
  }
  const leaves = [...Object.keys(retired?.measures ?? {}), ...ours.map(({ id }) => id)];
  for (const [path, file] of base.all) {
    const list = listIn(file);
    if (!path.startsWith('measures/') || list === undefined) continue;
    const kept = list.flatMap((value, index) => keep(value, index, { leaves, goneRisks, goneDomains }));
    if (kept.length === list.length && kept.every(({ value }, index) => value === list[index])) continue;
    const text = JSON.stringify({ measures: kept.map(({ value }) => value) });
    all.set(path, { path: file.path, text });
    merged.push({
      file: { path: file.path, text },
      idle: [],
      origin: (pointer) => {
        const [member, index = '', ...rest] = pointerPath(pointer);
        const from = kept[Number(index)];
        return placeIn(file, from === undefined ? '' : toPointer([member ?? '', from.index, ...rest]));
      },
    });
  }
}

function keep(
  value: unknown,
  index: number,
  gone: { leaves: readonly string[]; goneRisks: readonly string[]; goneDomains: readonly string[] },
): { value: unknown; index: number }[] {
  if (gone.leaves.includes(idOf(value))) return [];
  if (typeof value !== 'object' || value === null) return [{ value, index }];
  if ('domain' in value && gone.goneDomains.includes(String(value.domain))) return [];
  if (!('risks' in value) || !Array.isArray(value.risks)) return [{ value, index }];
  const risks = value.risks.filter((risk) => !gone.goneRisks.includes(String(risk)));
  if (risks.length === value.risks.length) return [{ value, index }];
  return risks.length === 0 ? [] : [{ value: { ...value, risks }, index }];
}

interface PlacedMeasure {
  id: string;
  file: ContentFile;
  pointer: string;
  value: unknown;
}

function measuresIn({ all }: FilesInside): PlacedMeasure[] {
  return [...all].flatMap(([path, file]) =>
    path.startsWith('measures/')
      ? (listIn(file) ?? []).map((value, index) => ({ id: idOf(value), file, pointer: `/measures/${index}`, value }))
      : [],
  );
}

function listIn(file: ContentFile): unknown[] | undefined {
  const json = parseJson(file);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('measures' in json.value))
    return undefined;
  return Array.isArray(json.value.measures) ? json.value.measures : undefined;
}
