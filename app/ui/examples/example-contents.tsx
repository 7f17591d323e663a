import type { SectionName } from '~/ui/result/section';
import { useWords } from '~/ui/words';

/** Links to the parts of a worked example: those of its result that stand first, what stands beside and after them. */
export function ExampleContents({ first, last }: { first: SectionName[]; last: SectionName[] }) {
  const { translate } = useWords();
  const titleOf = (name: SectionName): [id: string, title: string] => [name, translate(`pages:result.${name}.title`)];
  const parts: [id: string, title: string][] = [
    ...first.map(titleOf),
    ['record', translate('examples:example.record')],
    ['answers', translate('examples:example.answers')],
    ...last.map(titleOf),
  ];
  return (
    <nav aria-label={translate('pages:result.contents')} className="rs-contents">
      <ul className="rs-plain-list rs-row">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a className="aksel-link" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
