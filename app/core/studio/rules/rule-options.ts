import { textSchema, type Text } from '../../shared/text';
import type { ContentFile } from '../../shared/content-file';
import type { Questionnaire } from '../../questionnaire/questionnaire';
import { draftContents, itemsOf, memberOf, valueIn } from '../draft-contents';
import type { Option } from './field';

/** What the fields of rules offer, as far as the draft says it. */
export interface RuleOptions {
  domains: Option[];
  sources: Option[];
  stages: Option[];
  risks: Option[];
  questions: Option[];
}

/** What there is to choose from in the rule set that a file belongs to. */
export function ruleOptions(
  files: readonly ContentFile[],
  path: string,
  questionnaires: readonly Questionnaire[],
): RuleOptions {
  const folder = path.split('/')[1] ?? '';
  const ruleSet = draftContents(files).ruleSets.find((one) => one.folder === folder);
  const main = valueIn(files.find((file) => file.path === ruleSet?.main?.path));
  const sources = memberOf(main, 'sources');
  return {
    domains: listed(memberOf(main, 'domains')),
    stages: listed(memberOf(main, 'stages')),
    sources: Object.entries(typeof sources === 'object' && sources !== null ? sources : {}).map(([value, source]) => ({
      value,
      ...titled(sourceTitle(source)),
    })),
    risks: (ruleSet?.domains ?? [])
      .flatMap(({ risks }) => risks)
      .map(({ id, title }) => ({ value: id, ...titled(title) })),
    questions: questionnaires.flatMap(({ questions }) =>
      questions.map(({ name, title }) => ({ value: name, ...titled(title) })),
    ),
  };
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
