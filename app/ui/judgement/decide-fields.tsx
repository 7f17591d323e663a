import { Heading, Select } from '@navikt/ds-react';
import type { ProposedDecision } from '~/core/judgement/check-decision';
import type { Decidable } from '~/core/judgement/decision';
import type { Stopper } from '~/core/rules/rule-set';
import { recommendations } from '~/core/scoring/level';
import { Note } from '~/ui/frame/note';
import { TextArea } from '~/ui/frame/text-area';
import { Content, Data, useWords } from '~/ui/words';
import { RecommendedText } from './recommended-text';

interface Props {
  decidable: Decidable;
  stoppers: Pick<Stopper, 'id' | 'title'>[];
  typed: ProposedDecision['responses'][string] | undefined;
  errorAt: (field: string) => string | undefined;
}

/** What is decided about one bidder, beside what is recommended. Where the law prohibits it, there is one way only. */
export function DecideFields({ decidable, stoppers, typed, errorAt }: Props) {
  const { translate } = useWords();
  const { responseId, firm, recommended, prohibitedBy = [] } = decidable;
  const ways = prohibitedBy.length > 0 ? recommendations.filter((way) => way === 'stop') : recommendations;
  return (
    <section aria-labelledby={`bidder-${responseId}`} className="rs-stack">
      <Heading id={`bidder-${responseId}`} level="3" size="small">
        <Data>{firm}</Data>
      </Heading>
      <p>
        {translate('decision:page.recommended')}{' '}
        <strong>
          <RecommendedText range={recommended} />
        </strong>
      </p>
      {prohibitedBy.length > 0 && (
        <Note tone="danger">
          <p>{translate('decision:page.prohibited')}</p>
          <ul className="rs-list">
            {prohibitedBy.map((id) => (
              <li key={id}>
                <Content text={stoppers.find((one) => one.id === id)?.title ?? id} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Select
        defaultValue={typed?.decided ?? ''}
        error={errorAt(`decided-${responseId}`)}
        id={`field-decided-${responseId}`}
        label={translate('decision:field.decided', { firm })}
        name={`decided-${responseId}`}
      >
        <option value="">{translate('decision:field.choose')}</option>
        {ways.map((way) => (
          <option key={way} value={way}>
            {translate(`recommendation.${way}`)}
          </option>
        ))}
      </Select>
      {(['reason', 'advantages'] as const).map((field) => (
        <TextArea
          defaultValue={typed?.[field] ?? ''}
          description={translate(`decision:field.${field}_help`)}
          error={errorAt(`${field}-${responseId}`)}
          id={`field-${field}-${responseId}`}
          key={field}
          label={translate(`decision:field.${field}`, { firm })}
          name={`${field}-${responseId}`}
          rows={3}
        />
      ))}
    </section>
  );
}
