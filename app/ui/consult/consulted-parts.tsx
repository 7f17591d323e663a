import type { Text } from '~/core/shared/text';
import type { ConsultedKind } from '~/core/studio/consultation';
import type { ConsultedParts } from '~/core/studio/consultation-views';
import { Content, useWords } from '~/ui/words';
import { partHref } from './part-href';

interface Props {
  token: string;
  parts: ConsultedParts;
}

/** Everything that can be read and commented on by itself, folded away by what it is. */
export function ConsultedPartsList({ token, parts: { domains, stoppers, questionnaires } }: Props) {
  const { translate } = useWords();
  return (
    <>
      {domains.map(({ title, risks }, index) => (
        <Folded
          heading={
            <>
              {translate('consult:read.risks')} <Content text={title} />
            </>
          }
          items={risks}
          key={index}
          kind="risk"
          token={token}
        />
      ))}
      <Folded heading={translate('consult:read.stoppers')} items={stoppers} kind="stopper" token={token} />
      {questionnaires.map(({ id, title, questions }) => (
        <Folded
          heading={
            <>
              {translate('consult:read.questions')} <Content text={title} />
            </>
          }
          items={questions}
          key={id}
          kind="question"
          token={token}
        />
      ))}
    </>
  );
}

interface FoldedProps {
  token: string;
  kind: ConsultedKind;
  heading: React.ReactNode;
  items: readonly { id: string; title: Text }[];
}

function Folded({ token, kind, heading, items }: FoldedProps) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{heading}</summary>
      <ul className="rs-list">
        {items.map(({ id, title }) => (
          <li key={id}>
            <a className="aksel-link" href={partHref(token, { kind, id })}>
              <Content text={title} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
