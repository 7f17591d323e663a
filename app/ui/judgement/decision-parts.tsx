import { Heading } from '@navikt/ds-react';
import type { Decision, DecidedResponse, EarlierDecision } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import { dayText } from '~/core/shared/dates';
import { Part } from '~/ui/frame/part';
import { Instant } from '~/ui/response/instant';
import { Data, useWords } from '~/ui/words';
import { RecommendedText } from './recommended-text';

/** A decision as it was recorded: who gets the contract, why, and what was decided about each bidder. */
export function DecisionText({ decision, zone }: { decision: EarlierDecision; zone: string }) {
  const { language, translate } = useWords();
  const { at, by, correction, reason, responses, standstillUntil } = decision;
  const winner = responses.find(({ responseId }) => responseId === decision.awarded);
  const fact = (name: string, value: React.ReactNode) => (
    <div className="rs-facts-entry">
      <dt>{translate(`decision:fact.${name}`)}</dt>
      <dd className="rs-lines">{value}</dd>
    </div>
  );
  return (
    <div className="rs-stack">
      <p>
        {winner === undefined ? (
          <strong>{translate('decision:award.nobody')}</strong>
        ) : (
          <>
            {translate('decision:page.award')}{' '}
            <strong>
              <Data>{winner.firm}</Data>
            </strong>
          </>
        )}
      </p>
      <dl className="rs-facts">
        {fact('reason', <Data>{reason}</Data>)}
        {standstillUntil !== '' && fact('standstill', <Data>{dayText(standstillUntil, language)}</Data>)}
        {correction !== undefined && fact('correction', <Data>{correction}</Data>)}
        {fact('by', <Data>{by.name}</Data>)}
        {fact('at', <Instant at={at} zone={zone} />)}
      </dl>
      <ul className="rs-plain-list rs-stack">
        {responses.map((response) => (
          <li className="rs-card" key={response.responseId}>
            <DecidedText response={response} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DecidedText({ response }: { response: DecidedResponse }) {
  const { translate } = useWords();
  const { firm, recommended, decided, reason, advantages } = response;
  const fact = (name: string, value: React.ReactNode) => (
    <div className="rs-facts-entry">
      <dt>{translate(`decision:fact.${name}`)}</dt>
      <dd className="rs-lines">{value}</dd>
    </div>
  );
  return (
    <>
      <Heading level="3" size="small">
        <Data>{firm}</Data>
      </Heading>
      <dl className="rs-facts">
        {fact('recommended', <RecommendedText range={recommended} />)}
        {fact('decided', translate(`recommendation.${decided}`))}
        {reason !== '' && fact('why', <Data>{reason}</Data>)}
        {advantages !== '' && fact('advantages', <Data>{advantages}</Data>)}
      </dl>
    </>
  );
}

/** Decisions that were replaced, the newest first, each folded away. */
export function EarlierPart({ earlier, zone }: { earlier: NonNullable<Decision['earlier']>; zone: string }) {
  const { translate } = useWords();
  return (
    <Part id="earlier" title={translate('decision:page.earlier')}>
      {[...earlier].reverse().map((decision) => (
        <details key={decision.at}>
          <summary>
            <Instant at={decision.at} zone={zone} />
          </summary>
          <DecisionText decision={decision} zone={zone} />
        </details>
      ))}
    </Part>
  );
}

/** What firms say of the decision, before anything about it is published. */
export function RemarksPart({ remarks, zone }: { remarks: Remarks[]; zone: string }) {
  const { translate } = useWords();
  return (
    <Part id="remarks" title={translate('decision:page.remarks')}>
      {remarks.length === 0 && <p>{translate('decision:page.remarks_none')}</p>}
      <ul className="rs-plain-list rs-stack">
        {remarks.flatMap(({ id, firm, said }) =>
          said.map(({ text, at }) => (
            <li className="rs-card rs-stack rs-stack-small" key={`${id} ${at}`}>
              <p>
                <strong>
                  <Data>{firm}</Data>
                </strong>
              </p>
              <p className="rs-lines">
                <Data>{text}</Data>
              </p>
              <p className="rs-subtle">
                <Instant at={at} zone={zone} />
              </p>
            </li>
          )),
        )}
      </ul>
    </Part>
  );
}
