import type { TeamPart } from '~/core/procurement/role';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';

interface Props {
  procurementId: string;
  members: { personId: string; name: string; part: TeamPart }[];
}

/** Who works on it. */
export function TeamPart({ procurementId, members }: Props) {
  const { translate } = useWords();
  return (
    <Part id="team" title={translate('procurement:team.title')}>
      <ul className="rs-list">
        {members.map(({ personId, name, part }) => (
          <li key={personId}>
            <Data>{name}</Data> {translate('procurement:team.partOf', { part: translate(`procurement:part.${part}`) })}
          </li>
        ))}
      </ul>
      <p>
        <a className="aksel-link" href={`/procurements/${procurementId}/team`}>
          {translate('procurement:team.link')}
        </a>
      </p>
    </Part>
  );
}
