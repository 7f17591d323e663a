import type { TeamPart } from '~/core/procurement/role';
import type { Round, RoundPhase } from '~/core/procurement/round';
import { ButtonLink } from '~/ui/frame/button-link';
import { useWords } from '~/ui/words';
import { actionsOf } from './actions-of';

interface Props {
  round: Round;
  phase: RoundPhase;
  part: TeamPart;
  /** Whether the reader is one of the two openers and has not confirmed yet. */
  mayOpen: boolean;
  unanswered: number;
}

/** What the reader can do with a round now: the next step as a button, the rest as links. */
export function RoundActions({ unanswered, ...standing }: Props) {
  const { translate } = useWords();
  const { next, others } = actionsOf(standing);
  const base = `/rounds/${standing.round.id}`;
  return (
    <div className="rs-stack">
      {next !== undefined && (
        <div>
          <ButtonLink href={`${base}/${next}`}>{translate(`round:action.${next}`)}</ButtonLink>
        </div>
      )}
      <ul className="rs-list">
        {others.map((action) => (
          <li key={action}>
            <a className="aksel-link" href={`${base}/${action}`}>
              {translate(`round:action.${action}`)}
            </a>
            {action === 'questions' &&
              unanswered > 0 &&
              ` ${translate('round:action.unanswered', { count: unanswered })}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
