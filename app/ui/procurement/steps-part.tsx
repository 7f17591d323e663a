import type { Step } from '~/core/procurement/next-steps';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';

interface Props {
  steps: Step[];
  procurement: { id: string };
  /** The tender under way, where there is one. */
  roundId: string | undefined;
  /** Who alone plans a round; to everybody else the rounds are shown. */
  isLead: boolean;
}

/** The way to an opened tender: what is done, what can be done now, and what comes later. */
export function StepsPart({ steps, procurement, roundId, isLead }: Props) {
  const { translate } = useWords();
  const next = steps.find(({ state }) => state === 'now');
  return (
    <Part id="steps" title={translate('procurement:steps.title')}>
      <ol className="rs-plain-list rs-stack rs-stack-small">
        {steps.map((step) => (
          <li
            aria-current={step === next ? 'step' : undefined}
            className={`rs-step rs-step-${step.state}`}
            key={step.id}
          >
            <span className="rs-step-state">{translate(`procurement:steps.state.${step.state}`)}</span>
            {step.state === 'later' ? (
              <span>{translate(`procurement:steps.${step.id}`)}</span>
            ) : (
              <a className="aksel-link" href={hrefOf(step.id, { procurement, roundId, isLead })}>
                {translate(`procurement:steps.${step.id}`)}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function hrefOf(step: Step['id'], { procurement: { id }, roundId, isLead }: Omit<Props, 'steps'>): string {
  switch (step) {
    case 'need':
      return '#need';
    case 'team':
      return `/procurements/${id}/team`;
    case 'uses':
      return `/procurements/${id}/uses`;
    default:
      if (roundId !== undefined) return `/rounds/${roundId}`;
      return isLead ? `/procurements/${id}/rounds/new` : '#rounds';
  }
}
