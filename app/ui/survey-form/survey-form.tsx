import { Button } from '@navikt/ds-react';
import { useEffect, useMemo, useState } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { ButtonLink } from '~/ui/frame/button-link';
import { StepList } from '~/ui/plain-form/step-list';
import { useWords } from '~/ui/words';
import { ConflictPanel } from './conflict-panel';
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

  useEffect(() => session.watch({ onSync: setState, onPage: setPosition }), [session]);

  const questionnaire = `/assessments/${assessmentId}/questionnaires/${data.questionnaire.id}`;
  return (
    <div className="rs-stack rs-stack-large rs-survey">
      <StepList
        href={(page) => `${questionnaire}?${new URLSearchParams({ page }).toString()}`}
        onPick={session.goTo}
        {...position}
      />
      <ConflictPanel conflicts={state.conflicts} onChoose={session.resolve} questions={data.questionnaire.questions} />
      <Survey model={session.model} />
      <SaveStatus questions={data.questionnaire.questions} state={state} />
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
