import { Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Text } from '~/core/shared/text';
import { ButtonLink } from '~/ui/frame/button-link';
import { Content, useWords } from '~/ui/words';

export interface QuestionnaireStep {
  id: string;
  title: Text;
  description: Text | undefined;
  audience: 'buyer' | 'vendor';
  asked: number;
  answered: number;
  dontKnow: number;
  upToMore: number;
  minutes: number;
}

interface Props {
  assessmentId: string;
  steps: QuestionnaireStep[];
  /** Whether answers can be read only. */
  isReadOnly?: boolean;
  /** What else is said about a questionnaire, by its id. */
  notes?: Record<string, ReactNode>;
}

/** The questionnaires in the order they are answered, with how far each has come. */
export function QuestionnaireSteps({ assessmentId, steps, isReadOnly = false, notes = {} }: Props) {
  const isMixed = new Set(steps.map(({ audience }) => audience)).size > 1;
  return (
    <ol className="rs-plain-list rs-stack">
      {steps.map((step) => (
        <li className="rs-card rs-stack rs-stack-small" key={step.id}>
          <Step
            base={`/assessments/${assessmentId}/questionnaires/${step.id}`}
            isReadOnly={isReadOnly}
            isMixed={isMixed}
            note={notes[step.id]}
            step={step}
          />
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  base: string;
  step: QuestionnaireStep;
  isReadOnly: boolean;
  /** Whether buyer and vendor answer here, so that it is said who answers what. */
  isMixed: boolean;
  note: ReactNode;
}

function Step({ base, step, isReadOnly, isMixed, note }: StepProps) {
  const { translate } = useWords();
  const title = <Content text={step.title} />;
  return (
    <>
      <Heading level="3" size="small">
        {title}
      </Heading>
      {isMixed && <p className="rs-subtle">{translate(`pages:overview.audience.${step.audience}`)}</p>}
      {step.description !== undefined && (
        <p>
          <Content text={step.description} />
        </p>
      )}
      {note}
      <ProgressText step={step} />
      {(step.asked > 0 || step.upToMore > 0) && (
        <div className="rs-row">
          <ButtonLink
            href={base}
            size="small"
            variant={step.answered < step.asked && !isReadOnly ? 'primary' : 'secondary'}
          >
            {translate(`pages:overview.${isReadOnly ? 'read' : step.answered === 0 ? 'start' : 'continue'}`)}{' '}
            <span className="aksel-sr-only">{title}</span>
          </ButtonLink>
          {step.answered > 0 && !isReadOnly && (
            <a className="aksel-link" href={`${base}/proof`}>
              {translate('pages:overview.proof')} <span className="aksel-sr-only">{title}</span>
            </a>
          )}
        </div>
      )}
    </>
  );
}

function ProgressText({ step: { asked, answered, dontKnow, upToMore, minutes } }: { step: QuestionnaireStep }) {
  const { translate } = useWords();
  if (asked === 0 && upToMore === 0) return <p>{translate('pages:overview.notAsked')}</p>;
  const parts = [translate('pages:overview.answered', { answered, count: asked })];
  if (dontKnow > 0) parts.push(translate('pages:overview.dontKnow', { count: dontKnow }));
  if (upToMore > 0) parts.push(translate('pages:overview.upToMore', { count: upToMore }));
  if (minutes > 0) parts.push(translate('pages:overview.minutes', { count: minutes }));
  return (
    <div className="rs-stack rs-stack-small">
      <progress aria-hidden="true" max={asked} value={answered} />
      <p>{parts.join(' · ')}</p>
    </div>
  );
}
