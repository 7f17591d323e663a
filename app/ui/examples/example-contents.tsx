import { Contents } from '~/ui/frame/contents';
import type { SectionName } from '~/ui/result/section';
import { useWords } from '~/ui/words';

interface Props {
  first: SectionName[];
  beside: ('record' | 'answers')[];
  last: SectionName[];
}

/** Links to the parts of a worked example: those of its result that stand first, what stands beside and after them. */
export function ExampleContents({ first, beside, last }: Props) {
  const { translate } = useWords();
  const titled = (name: SectionName) => ({ id: name, title: translate(`pages:result.${name}.title`) });
  const own = beside.map((id) => ({ id, title: translate(`examples:example.${id}`) }));
  return <Contents parts={[...first.map(titled), ...own, ...last.map(titled)]} />;
}
