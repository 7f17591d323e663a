import type { Pack, Round, RoundPhase } from '~/core/procurement/round';
import { ButtonLink } from '~/ui/frame/button-link';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { NamedFacts } from '~/ui/procurement/named-facts';
import { DeadlineText } from './deadline-text';
import { PhaseTag } from './phase-tag';

interface Props {
  round: Pick<Round, 'id' | 'kind' | 'access' | 'deadline' | 'cancelled' | 'outage'>;
  phase: RoundPhase;
  procurement: Pack['procurement'];
  /** Whether somebody new may begin to take part here. */
  takesPart: boolean;
}

/** A round as vendors and everybody else find it: what is asked, until when, and how to take part. */
export function PublicRoundParts({ round, phase, procurement, takesPart }: Props) {
  const { translate } = useWords();
  return (
    <>
      <dl className="rs-facts">
        <NamedFacts facts={procurement} />
        <div className="rs-facts-entry">
          <dt>{translate('round:facts.deadline')}</dt>
          <dd>
            <DeadlineText deadline={round.deadline} />
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('round:facts.phase')}</dt>
          <dd>
            <PhaseTag phase={phase} />
          </dd>
        </div>
      </dl>
      <Note tone="info">
        <p>{translate(`round:public.${round.kind}.${phase}`)}</p>
        {round.cancelled !== undefined && (
          <p>
            <Data>{round.cancelled.reason}</Data>
          </p>
        )}
      </Note>
      <div className="rs-row">
        {takesPart && <ButtonLink href={`/rounds/${round.id}/join`}>{translate('round:public.join')}</ButtonLink>}
        <ButtonLink href={`/rounds/${round.id}/pack`} variant="secondary">
          {translate('round:public.pack')}
        </ButtonLink>
        <a className="aksel-link" href={`/rounds/${round.id}/pack.pdf`}>
          {translate('round:public.pdf')}
        </a>
        <a className="aksel-link" href={`/rounds/${round.id}/pack.json`}>
          {translate('round:public.json')}
        </a>
      </div>
    </>
  );
}
