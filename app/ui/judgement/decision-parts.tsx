import { Heading } from '@navikt/ds-react';
import type { Decision, DecidedResponse, EarlierDecision } from '~/core/judgement/decision';
import type { Remarks } from '~/core/judgement/remarks';
import { dayText } from '~/core/shared/dates';
import { Facts } from '~/ui/frame/facts';
import { Part } from '~/ui/frame/part';
import { Instant } from '~/ui/response/instant';
import { SaidList } from '~/ui/response/said-list';
import { Data, useWords } from '~/ui/words';
import { RecommendedText } from './recommended-text';

/** A decision as it was recorded: who gets the contract, why, and what was decided about each bidder. */
export function DecisionText({ decision, zone }: { decision: EarlierDecision; zone: string }) {
  const { language, translate } = useWords();
  const { at, by, correction, reason, responses, standstillUntil } = decision;
  const winner = responses.find(({ responseId }) => responseId === decision.awarded);
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
      <Facts
        facts={[
          [translate('decision:fact.reason'), <Data key="reason">{reason}</Data>],
          [translate('decision:fact.standstill'), standstillUntil && <Data>{dayText(standstillUntil, language)}</Data>],
          [translate('decision:fact.correction'), correction && <Data>{correction}</Data>],
          [translate('decision:fact.by'), <Data key="by">{by.name}</Data>],
          [translate('decision:fact.at'), <Instant at={at} key="at" zone={zone} />],
        ]}
      />
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
  return (
    <>
      <Heading level="3" size="small">
        <Data>{firm}</Data>
      </Heading>
      <Facts
        facts={[
          [translate('decision:fact.recommended'), <RecommendedText key="recommended" range={recommended} />],
          [translate('decision:fact.decided'), translate(`recommendation.${decided}`)],
          [translate('decision:fact.why'), reason && <Data>{reason}</Data>],
          [translate('decision:fact.advantages'), advantages && <Data>{advantages}</Data>],
        ]}
      />
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
      <SaidList
        said={remarks.flatMap(({ id, firm, said }) =>
          said.map(({ text, at }) => ({ key: `${id} ${at}`, about: <Data>{firm}</Data>, text, at })),
        )}
        zone={zone}
      />
    </Part>
  );
}
