import { textSchema, type Text } from '../../shared/text';
import { extendedBy, headerOf } from '../../rules/extend/base-of';
import type { ContentFile } from '../../shared/content-file';
import type { Questionnaire } from '../../questionnaire/questionnaire';
import { draftContents, itemsOf, memberOf, valueIn, type RuleSetContents } from '../draft-contents';
import type { Option } from './field';

/** What the fields of rules offer, as far as the draft says it. */
export interface RuleOptions {
  domains: Option[];
  sources: Option[];
  stages: Option[];
  risks: Option[];
  questions: Option[];
}

/** What there is to choose from in the rule set that a file belongs to, and in the one that it extends. */
export function ruleOptions(
  files: readonly ContentFile[],
  path: string,
  questionnaires: readonly Questionnaire[],
): RuleOptions {
  const layers = layersAt(files, path.split('/')[1] ?? '');
  const mains = layers.map(({ main }) => valueIn(files.find((file) => file.path === main?.path)));
  const all = (options: (main: unknown) => Option[]) => firstOfEach(mains.flatMap(options));
  return {
    domains: all((main) => listed(memberOf(main, 'domains'))),
    stages: all((main) => listed(memberOf(main, 'stages'))),
    sources: all((main) => sourcesIn(memberOf(main, 'sources'))),
    risks: firstOfEach(
      layers
        .flatMap(({ domains }) => domains.flatMap(({ risks }) => risks))
        .map(({ id, title }) => ({ value: id, ...titled(title) })),
    ),
    questions: questionnaires.flatMap(({ questions }) =>
      questions.map(({ name, title }) => ({ value: name, ...titled(title) })),
    ),
  };
}

/** A rule set, and behind it the one that it extends. */
function layersAt(files: readonly ContentFile[], folder: string): RuleSetContents[] {
  const { ruleSets } = draftContents(files);
  const named = extendedBy(files.filter(({ path }) => path.startsWith(`rules/${folder}/`)));
  const isBase = ({ main }: RuleSetContents) => {
    const file = files.find(({ path }) => path === main?.path);
    return named !== undefined && file !== undefined && headerOf(file)?.id === named.id;
  };
  return [...ruleSets.filter((one) => one.folder === folder), ...ruleSets.filter(isBase)];
}

/** What stands first counts: a local rule set calls things otherwise than its base. */
function firstOfEach(options: Option[]): Option[] {
  return options.filter(({ value }, index) => options.findIndex((other) => other.value === value) === index);
}

function sourcesIn(sources: unknown): Option[] {
  return Object.entries(typeof sources === 'object' && sources !== null ? sources : {}).map(([value, source]) => ({
    value,
    ...titled(sourceTitle(source)),
  }));
}

function listed(list: unknown): Option[] {
  return itemsOf(list).flatMap((item) => {
    const id = memberOf(item, 'id');
    const title = textSchema.safeParse(memberOf(item, 'title'));
    return typeof id === 'string' ? [{ value: id, ...titled(title.data) }] : [];
  });
}

/** A source by its title and the provision that is meant. */
function sourceTitle(source: unknown): Text | undefined {
  const [title, provision] = [memberOf(source, 'title'), memberOf(source, 'provision')];
  if (typeof title !== 'string') return textSchema.safeParse(title).data;
  return typeof provision === 'string' ? `${title}, ${provision}` : title;
}

function titled(title: Text | undefined): { title?: Text } {
  return title === undefined ? {} : { title };
}
