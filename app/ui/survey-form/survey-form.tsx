import { Button } from '@navikt/ds-react';
import { useEffect, useMemo, useState } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { ButtonLink } from '~/ui/frame/button-link';
import { StepList } from '~/ui/plain-form/step-list';
import { useWords } from '~/ui/words';
import { ClosedPanel } from './closed-panel';
import { ConflictPanel } from './conflict-panel';
import { OthersNote } from './others-note';
import { SaveStatus } from './save-status';
import { startSession } from './survey-session';
import type { SurveyData } from './survey-data';
import './survey-theme.css';

export interface SurveyFormProps {
  assessmentId: string;
  data: SurveyData;
  startPage: string;
}

/** A questionnaire in the form library: every answer is on its way to the server as soon as it is given. */
export function SurveyForm({ assessmentId, data, startPage }: SurveyFormProps) {
  const { language, translate } = useWords();
  const session = useMemo(
    () => startSession({ assessmentId, data, startPage, language, translate }),
    [assessmentId, data, startPage, language, translate],
  );
  const [state, setState] = useState(session.state);
  const [position, setPosition] = useState(session.position);
  const [others, setOthers] = useState<string[]>([]);
  const { questions } = data.questionnaire;

  useEffect(() => session.watch({ onSync: setState, onPage: setPosition, onOthers: setOthers }), [session]);
  // Who turns the page has seen it.
  useEffect(() => setOthers([]), [position.position]);

  const page = position.steps[position.position]?.name ?? '';
  const questionnaire = `/assessments/${assessmentId}/questionnaires/${data.questionnaire.id}`;
  const href = (name: string) => `${questionnaire}?${new URLSearchParams({ page: name }).toString()}`;
  return (
    <div className="rs-stack rs-stack-large rs-survey">
      <StepList href={href} onPick={session.goTo} {...position} />
      <ClosedPanel onDiscard={session.discard} questions={questions} state={state} />
      <ConflictPanel conflicts={state.closed ? {} : state.conflicts} onChoose={session.resolve} questions={questions} />
      <Survey model={session.model} />
      <div className="rs-bar rs-stack rs-stack-small">
        <OthersNote names={others} questions={questions} />
        <SaveStatus
          questions={questions}
          signIn={`/sign-in?${new URLSearchParams({ to: href(page) }).toString()}`}
          state={state}
        />
      </div>
      <div className="rs-row">
        {position.position < position.steps.length - 1 ? (
          <Button onClick={() => session.model.nextPage()} type="button">
            {translate('pages:save.next')}
          </Button>
        ) : (
          <ButtonLink href={`${questionnaire}/proof`}>{translate('pages:save.toProof')}</ButtonLink>
        )}
        {position.position > 0 && (
          <Button onClick={() => session.model.prevPage()} type="button" variant="secondary">
            {translate('pages:save.back')}
          </Button>
        )}
        <ButtonLink href={`/assessments/${assessmentId}`} variant="tertiary">
          {translate('pages:save.leave')}
        </ButtonLink>
      </div>
    </div>
  );
}
