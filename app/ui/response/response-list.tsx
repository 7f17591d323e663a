import { Heading } from '@navikt/ds-react';
import type { SubmissionHead } from '~/core/procurement/response';
import type { Deadline, RoundPhase } from '~/core/procurement/round';
import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';
import { Instant } from './instant';

interface Listed {
  id: string;
  firm: string;
  title: string;
  buyer: string;
  part: 'owner' | 'colleague' | 'subcontractor';
  phase: RoundPhase;
  deadline: Deadline;
  standing?: SubmissionHead;
}

/** The responses somebody works on, or how to come to one. */
export function ResponseList({ responses }: { responses: Listed[] }) {
  const { translate } = useWords();
  if (responses.length === 0) {
    return (
      <Note>
        <p>{translate('response:list.empty')}</p>
        <p>{translate('response:list.emptyNext')}</p>
      </Note>
    );
  }
  return (
    <ul className="rs-plain-list rs-stack">
      {responses.map((response) => (
        <li className="rs-card rs-stack rs-stack-small" key={response.id}>
          <Heading level="2" size="small">
            <a className="aksel-link" href={`/responses/${response.id}`}>
              <Data>{response.title}</Data>
            </a>
          </Heading>
          <p>
            <Data>{[response.buyer, response.firm].filter((text) => text !== '').join(' · ')}</Data>
          </p>
          <p>{translate(`response:list.state.${stateOf(response)}`)}</p>
          {response.part === 'subcontractor' && <p>{translate('response:list.subcontractor')}</p>}
          <p className="rs-subtle">
            {translate('response:facts.deadline')} <Instant at={response.deadline.at} zone={response.deadline.zone} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How a response stands, in one word of the catalogue. */
export function stateOf({ phase, standing }: { phase: RoundPhase; standing?: SubmissionHead | undefined }): string {
  if (phase === 'cancelled') return 'cancelled';
  if (standing !== undefined) return phase === 'running' ? 'submitted' : phase === 'opened' ? 'opened' : 'sealed';
  return phase === 'running' ? 'open' : 'missed';
}
