import { Heading } from '@navikt/ds-react';
import type { Declaration } from '~/core/judgement/panel';
import { Data, useWords } from '~/ui/words';

/** Somebody of the team, with what they declared. */
export interface PanelPerson {
  personId: string;
  name: string;
  isJudge: boolean;
  declaration?: Declaration;
}

/** Who judges, and what ties each of the team has declared. */
export function PanelList({ people, isOpened }: { people: PanelPerson[]; isOpened: boolean }) {
  const { translate } = useWords();
  return (
    <ul className="rs-plain-list rs-stack">
      {people.map(({ personId, name, isJudge, declaration }) => (
        <li className="rs-card rs-stack rs-stack-small" key={personId}>
          <Heading level="3" size="small">
            <Data>{name}</Data>
          </Heading>
          <p>{translate(isJudge ? 'judgement:panel.isJudge' : 'judgement:panel.isElse')}</p>
          {(isJudge || declaration) && <General declaration={declaration} />}
          {isOpened && (isJudge || declaration) && <Firms declaration={declaration} />}
        </li>
      ))}
    </ul>
  );
}

function General({ declaration }: { declaration: Declaration | undefined }) {
  const { translate } = useWords();
  const general = declaration?.general;
  if (general === undefined) return <p>{translate('judgement:panel.general.missing')}</p>;
  if (general.ties === '') return <p>{translate('judgement:panel.general.none')}</p>;
  return (
    <p className="rs-lines">
      {translate('judgement:panel.general.ties')} <Data>{general.ties}</Data>
    </p>
  );
}

function Firms({ declaration }: { declaration: Declaration | undefined }) {
  const { translate } = useWords();
  const firms = declaration?.firms ?? [];
  if (firms.length === 0) return <p>{translate('judgement:panel.firms.missing')}</p>;
  return (
    <ul className="rs-list">
      {firms.map(({ responseId, firm, stance, words }) => (
        <li key={responseId}>
          {translate(`judgement:panel.firms.${stance}`)} <Data>{firm}</Data>
          {words !== '' && (
            <>
              {' – '}
              <Data>{words}</Data>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
