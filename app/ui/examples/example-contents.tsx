import { Contents } from '~/ui/frame/contents';
import type { SectionName } from '~/ui/result/section';
import { useWords } from '~/ui/words';

/** Links to the parts of a worked example: those of its result that stand first, what stands beside and after them. */
export function ExampleContents({ first, last }: { first: SectionName[]; last: SectionName[] }) {
  const { translate } = useWords();
  const titled = (name: SectionName) => ({ id: name, title: translate(`pages:result.${name}.title`) });
  const own = (['record', 'answers'] as const).map((id) => ({ id, title: translate(`examples:example.${id}`) }));
  return <Contents parts={[...first.map(titled), ...own, ...last.map(titled)]} />;
}
