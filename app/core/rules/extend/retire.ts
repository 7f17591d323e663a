import type { ContentFile } from '../../shared/content-file';
import { nearest } from '../../shared/nearest';
import { parseJson, toPointer } from '../../shared/parse-json';
import type { Findings } from '../findings';
import type { Retired } from './local-rule-set-file';

/** What a local rule set retires, and where it says so. */
export interface Retirement {
  retired: Retired | undefined;
  main: ContentFile;
  findings: Findings;
}

type Files = Map<string, ContentFile>;

/**
 * Takes retired risks and stoppers, and those of retired domains, out of the base's files, with their cases.
 * @returns the ids of the risks that are gone.
 */
export function retireRules(retirement: Retirement, all: Files, local: ReadonlyMap<string, ContentFile>): string[] {
  const { retired } = retirement;
  const gone = [
    ...takeOut(retirement, 'risks', /^risks\/[^/]+\/([^/.]+)\.json$/, all, local),
    ...Object.keys(retired?.domains ?? {}).flatMap((domain) => takeDomain(domain, all)),
  ];
  takeOut(retirement, 'stoppers', /^stoppers\/([^/.]+)\.json$/, all, local);
  return gone;
}

function takeOut(
  { retired, main, findings }: Retirement,
  kind: 'risks' | 'stoppers',
  place: RegExp,
  all: Files,
  local: ReadonlyMap<string, ContentFile>,
): string[] {
  const idOf = (path: string) => place.exec(path)?.[1];
  const known = [...all.keys()].flatMap((path) => idOf(path) ?? []);
  return Object.keys(retired?.[kind] ?? {}).filter((name) => {
    const at = toPointer(['retired', kind, name]);
    if (!known.includes(name)) {
      findings.add('retired_unknown', main, at, { values: { name }, suggestion: nearest(name, known) });
      return false;
    }
    if ([...local.keys()].some((path) => idOf(path) === name))
      findings.add('retired_and_there', main, at, { values: { name } });
    drop(all, (path) => idOf(path) === name);
    return true;
  });
}

function takeDomain(domain: string, all: Files): string[] {
  const inFolder = new RegExp(`^risks/${domain}/([^/.]+)\\.json$`);
  const gone = [...all.keys()].flatMap((path) => inFolder.exec(path)?.[1] ?? []);
  drop(all, (path, file) => inFolder.test(path) || (path.startsWith('stoppers/') && domainIn(file) === domain));
  return gone;
}

function drop(all: Files, isGone: (path: string, file: ContentFile) => boolean): void {
  for (const [path, file] of [...all]) {
    if (!isGone(path, file)) continue;
    all.delete(path);
    all.delete(path.replace(/\.json$/, '.cases.json'));
  }
}

function domainIn(file: ContentFile): unknown {
  const json = parseJson(file);
  return json.ok && typeof json.value === 'object' && json.value !== null && 'domain' in json.value
    ? json.value.domain
    : undefined;
}
