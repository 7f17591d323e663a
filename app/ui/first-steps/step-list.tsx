import { Heading } from '@navikt/ds-react';
import { useWords } from '~/ui/words';
import { roles, type Role, type Step } from './roles';

/** The steps of one page, in order, with their pictures. */
export function StepList({ role }: { role: Role }) {
  const steps: Step[] = roles[role];
  return (
    <ol className="rs-first-steps">
      {steps.map((step) => (
        <StepItem key={step.id} step={step} texts={`steps:${role}.${step.id}`} />
      ))}
    </ol>
  );
}

function StepItem({ step: { picture }, texts }: { step: Step; texts: string }) {
  const { translate } = useWords();
  return (
    <li>
      <div className="rs-stack rs-stack-small">
        <Heading level="2" size="medium">
          {translate(`${texts}.title`)}
        </Heading>
        <p>{translate(`${texts}.text`)}</p>
        {picture !== undefined && (
          <img
            alt={translate('steps:picture', { text: translate(`${texts}.alt`) })}
            className="rs-picture"
            height={picture.height}
            loading="lazy"
            src={`/pictures/${picture.name}`}
            width={picture.width}
          />
        )}
      </div>
    </li>
  );
}
