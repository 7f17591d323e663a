import { Heading } from '@navikt/ds-react';
import { RoleList } from '~/ui/first-steps/role-list';
import { useWords } from '~/ui/words';

const steps = ['open', 'buyer', 'vendor', 'result'] as const;

/** What a newcomer sees instead of an empty list. */
export function FirstSteps() {
  const { translate } = useWords();
  return (
    <section className="rs-stack" aria-labelledby="first-steps">
      <Heading id="first-steps" level="2" size="medium">
        {translate('pages:home.firstSteps.title')}
      </Heading>
      <p>{translate('pages:home.firstSteps.lead')}</p>
      <ol className="rs-list">
        {steps.map((step) => (
          <li key={step}>{translate(`pages:home.firstSteps.${step}`)}</li>
        ))}
      </ol>
      <p>{translate('pages:home.firstSteps.time')}</p>
      <RoleList />
    </section>
  );
}
