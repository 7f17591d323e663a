import type { Text } from '~/core/shared/text';
import { Content } from '~/ui/words';

interface Props {
  ids: readonly string[];
  risks: readonly { id: string; title: Text }[];
}

/** Risks by their titles, one below the other. */
export function RiskNames({ ids, risks }: Props) {
  return (
    <ul className="rs-list">
      {ids.map((id) => (
        <li key={id}>
          <Content text={risks.find((risk) => risk.id === id)?.title ?? id} />
        </li>
      ))}
    </ul>
  );
}
