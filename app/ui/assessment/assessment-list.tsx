import { Heading } from '@navikt/ds-react';
import { instantText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

interface Props {
  /** Also the id of the heading. */
  name: 'assessments' | 'practices';
  heading: string;
  lead?: string;
  assessments: { id: string; title: string; service: string; vendor: string; changedAt: string }[];
}

/** Assessments or practices, the newest first, each with the way in and the way out. */
export function AssessmentList({ name, heading, lead, assessments }: Props) {
  const { translate } = useWords();
  return (
    <section className="rs-stack" aria-labelledby={name}>
      <Heading id={name} level="2" size="medium">
        {heading}
      </Heading>
      {lead !== undefined && <p>{lead}</p>}
      <ul className="rs-plain-list rs-stack">
        {assessments.map((assessment) => (
          <li className="rs-card rs-stack rs-stack-small" key={assessment.id}>
            <Heading level="3" size="small">
              <a className="aksel-link" href={`/assessments/${assessment.id}`}>
                <Data>{assessment.title}</Data>
              </a>
            </Heading>
            {assessment.service !== '' && (
              <p>
                <Data>{assessment.service}</Data>
                {assessment.vendor !== '' && (
                  <>
                    {' · '}
                    <Data>{assessment.vendor}</Data>
                  </>
                )}
              </p>
            )}
            <div className="rs-row rs-row-apart">
              <span className="rs-subtle">
                {translate('pages:home.changed')} <InstantText instant={assessment.changedAt} />
              </span>
              <a className="aksel-link" href={`/assessments/${assessment.id}/delete`}>
                {translate('pages:home.delete')}{' '}
                <span className="aksel-sr-only">
                  <Data>{assessment.title}</Data>
                </span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InstantText({ instant }: { instant: string }) {
  const { language } = useWords();
  return (
    <time dateTime={instant}>
      <Data>{instantText(instant, language)}</Data>
    </time>
  );
}
