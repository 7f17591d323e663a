import { Button, Checkbox } from '@navikt/ds-react';
import type { PlannedMove } from '~/core/move/plan-move';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';
import { AskedOtherwise } from './asked-otherwise';

interface Props {
  plan: PlannedMove;
  /** What was answered under the newer version before. */
  back: { question: Question; answer: Answer }[];
  /** Names the version that is offered. */
  hash: string;
  revision: number;
  /** Names of questions that were ticked before the form came back. */
  ticked: string[];
  isStayed: boolean;
}

/** Question by question what a move would do, and the two ways to go. Nothing is confirmed for anybody. */
export function PlanForm({ plan, back, hash, revision, ticked, isStayed }: Props) {
  const { translate } = useWords();
  const { changed, carried, unfit, gone, fresh } = plan;
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <input name="to" type="hidden" value={hash} />
      <input name="based-on" type="hidden" value={revision} />
      {changed.length > 0 && (
        <Part id="changed" title={translate('move:plan.changed', { count: changed.length })}>
          <p>{translate('move:plan.changedLead')}</p>
          <ul className="rs-plain-list rs-stack">
            {changed.map((one) => (
              <li className="rs-card rs-stack rs-stack-small" key={one.then.name}>
                <strong>
                  <Content text={one.question.title} />
                </strong>
                <AskedOtherwise {...one} />
                <Checkbox defaultChecked={ticked.includes(one.then.name)} name="confirmed" value={one.then.name}>
                  {translate('move:plan.holds')}
                  <span className="aksel-sr-only">
                    {' '}
                    <Content text={one.question.title} />
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {unfit.length > 0 && (
        <Part id="unfit" title={translate('move:plan.unfit', { count: unfit.length })}>
          <p>{translate('move:plan.unfitLead')}</p>
          <ul className="rs-plain-list rs-stack">
            {unfit.map((one) => (
              <li className="rs-card rs-stack rs-stack-small" key={one.then.name}>
                <strong>
                  <Content text={one.question.title} />
                </strong>
                <AskedOtherwise {...one} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {gone.length > 0 && (
        <Part id="gone" title={translate('move:plan.gone', { count: gone.length })}>
          <p>{translate('move:plan.goneLead')}</p>
          <AnswerList answers={gone.map(({ then, answer }) => ({ question: then, answer }))} />
        </Part>
      )}
      {back.length > 0 && (
        <Part id="back" title={translate('move:plan.back', { count: back.length })}>
          <p>{translate('move:plan.backLead')}</p>
          <AnswerList answers={back} />
        </Part>
      )}
      {fresh.length > 0 && (
        <Part id="fresh" title={translate('move:plan.fresh', { count: fresh.length })}>
          <p>{translate('move:plan.freshLead')}</p>
          <ul className="rs-list">
            {fresh.map(({ name, title }) => (
              <li key={name}>
                <Content text={title} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="carried" title={translate('move:plan.carried', { count: carried.length })}>
        {carried.length === 0 ? (
          <p>{translate('move:plan.carriedNone')}</p>
        ) : (
          <details>
            <summary>{translate('move:plan.carriedLead')}</summary>
            <AnswerList answers={carried} />
          </details>
        )}
      </Part>
      <Part id="choose" title={translate('move:choose.title')}>
        <p>{translate('move:choose.lead')}</p>
        <div className="rs-row">
          <Button name="intent" type="submit" value="move">
            {translate('move:choose.move')}
          </Button>
          {!isStayed && (
            <Button name="intent" type="submit" value="stay" variant="secondary">
              {translate('move:choose.stay')}
            </Button>
          )}
        </div>
      </Part>
    </form>
  );
}

function AnswerList({ answers }: { answers: { question: Question; answer: Answer }[] }) {
  return (
    <ul className="rs-list">
      {answers.map(({ question, answer }) => (
        <li key={question.name}>
          <Content text={question.title} /> – <AnswerText answer={answer} question={question} />
        </li>
      ))}
    </ul>
  );
}
