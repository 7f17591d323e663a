import { Button } from '@navikt/ds-react';
import { useEffect, useMemo, useState } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import type { Answers } from '~/core/questionnaire/answers';
import { StepList } from '~/ui/plain-form/step-list';
import { createModel, showAsked } from './create-model';
import { fromSurveyData, questionOfName, type SurveyData } from './survey-data';
import { goTo, positionOf } from './survey-position';
import { adoptThemeSheet } from './theme-sheet';
import './survey-theme.css';
import { useWords } from '~/ui/words';

/** A questionnaire in the form library, as people will meet it; answers stay in the page. */
export function PreviewForm({ data }: { data: SurveyData }) {
  const { language, translate } = useWords();
  const preview = useMemo(() => {
    adoptThemeSheet();
    const model = createModel(data, { language, translate });
    const answers: Answers = {};
    showAsked(model, data, answers);
    return { model, answers };
  }, [data, language, translate]);
  const { model, answers } = preview;
  const { questions } = data.questionnaire;
  const [position, setPosition] = useState(() => positionOf(model, questions, answers));

  useEffect(() => {
    const look = () => setPosition(positionOf(model, questions, answers));
    const take = (_: unknown, { name }: { name: string }) => {
      const question = questions.find((one) => one.name === questionOfName(name));
      if (question === undefined) return;
      const answer = fromSurveyData(question, model.data as Record<string, unknown>);
      if (answer === null) delete answers[question.name];
      else answers[question.name] = answer;
      showAsked(model, data, answers);
      look();
    };
    model.onValueChanged.add(take);
    model.onCurrentPageChanged.add(look);
    look();
    return () => {
      model.onValueChanged.remove(take);
      model.onCurrentPageChanged.remove(look);
    };
  }, [model, answers, data, questions]);

  return (
    <div className="rs-stack rs-stack-large rs-survey">
      <StepList href={() => '#main'} onPick={(page) => goTo(model, page)} {...position} />
      <Survey model={model} />
      <div className="rs-row">
        {position.position < position.steps.length - 1 && (
          <Button onClick={() => model.nextPage()} type="button">
            {translate('pages:save.next')}
          </Button>
        )}
        {position.position > 0 && (
          <Button onClick={() => model.prevPage()} type="button" variant="secondary">
            {translate('pages:save.back')}
          </Button>
        )}
      </div>
    </div>
  );
}
