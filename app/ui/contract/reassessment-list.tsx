import { Button, Heading } from '@navikt/ds-react';
import type { Reassessment } from '~/core/judgement/contract';
import { reassessmentState } from '~/core/judgement/entry-state';
import type { Pinned } from '~/core/scoring/evaluation';
import { ButtonLink } from '~/ui/frame/button-link';
import { Data, useWords } from '~/ui/words';
import { DayText } from './day-text';
import { Facts } from '~/ui/frame/facts';

interface Props {
  procurementId: string;
  reassessments: readonly Reassessment[];
  today: string;
  /** The rules that the contract is judged by now, and the newest version of them. */
  present: Pinned;
  newest: Pinned;
  mayKeep: boolean;
}

/** Every re-assessment, the newest first, with what can be done about it. */
export function ReassessmentList({ reassessments, ...props }: Props) {
  const { translate } = useWords();
  if (reassessments.length === 0) return <p>{translate('contract:reassessments.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {[...reassessments].reverse().map((reassessment) => (
        <li className="rs-card rs-stack rs-stack-small" key={reassessment.id}>
          <OneReassessment {...props} reassessment={reassessment} />
        </li>
      ))}
    </ul>
  );
}

function OneReassessment({ reassessment, ...props }: Omit<Props, 'reassessments'> & { reassessment: Reassessment }) {
  const { translate } = useWords();
  const { because, note, due, begun, finished, incidentId } = reassessment;
  const base = `/procurements/${props.procurementId}/contract`;
  const name = (key: string) => translate(`contract:reassessments.${key}`);
  return (
    <>
      <Heading level="2" size="small">
        {translate(`contract:because.${because}`)}
      </Heading>
      <Facts
        facts={[
          [name('state'), translate(`contract:reassessmentState.${reassessmentState(reassessment, props.today)}`)],
          [name('due'), <DayText day={due} key="due" />],
          [name('note'), note && <Data>{note}</Data>],
          [
            name('incident'),
            incidentId && (
              <a className="aksel-link" href={`${base}/incidents/${incidentId}`}>
                {translate('contract:incidentKind.incident')}
              </a>
            ),
          ],
        ]}
      />
      {begun === undefined && props.mayKeep && <BeginForm {...props} id={reassessment.id} />}
      {begun !== undefined && (
        <div>
          <ButtonLink href={`${base}/reassessments/${begun.assessmentId}`} size="small" variant="secondary">
            {translate(`contract:reassessments.${finished === undefined && props.mayKeep ? 'goOn' : 'read'}`)}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function BeginForm({ id, present, newest }: Pick<Props, 'present' | 'newest'> & { id: string }) {
  const { translate } = useWords();
  return (
    <form className="rs-row" method="post">
      <input name="reassessmentId" type="hidden" value={id} />
      <Button name="do" size="small" type="submit" value="same" variant="secondary">
        {translate('contract:reassessments.beginSame', { version: present.version })}
      </Button>
      {newest.hash !== present.hash && (
        <Button name="do" size="small" type="submit" value="newest">
          {translate('contract:reassessments.beginNewest', { version: newest.version })}
        </Button>
      )}
    </form>
  );
}
