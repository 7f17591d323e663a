import { Heading } from '@navikt/ds-react';
import type { Answers } from '~/core/questionnaire/answers';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { WhyAsked } from '~/core/questionnaire/why-asked';
import { AnswerText } from '~/ui/answers/answer-text';
import { Part } from '~/ui/frame/part';
import { questionHref } from '~/ui/result/result-data';
import { Content, useWords } from '~/ui/words';

interface Props {
  needId: string;
  questionnaires: Questionnaire[];
  answers: Answers;
  vendors: WhyAsked[];
}

/** Which questionnaires vendors will be asked, how long that takes them, and which of the buyer's answers decide it. */
export function VendorsPart({ vendors, ...content }: Props) {
  const { translate } = useWords();
  const isAsked = ({ always, upToMore }: WhyAsked) => always + upToMore > 0;
  const asked = vendors.filter(isAsked);
  const notAsked = vendors.filter((one) => !isAsked(one));
  return (
    <Part id="vendors" title={translate('procurement:vendors.title')}>
      <p>{translate(asked.length === 0 ? 'procurement:vendors.none' : 'procurement:vendors.lead')}</p>
      <ul className="rs-plain-list rs-stack">
        {asked.map((one) => (
          <li className="rs-card rs-stack rs-stack-small" key={one.id}>
            <OneQuestionnaire why={one} {...content} />
          </li>
        ))}
      </ul>
      {notAsked.length > 0 && (
        <>
          <p>{translate('procurement:vendors.notAsked')}</p>
          <ul className="rs-list">
            {notAsked.map(({ id }) => (
              <li key={id}>
                <Content text={content.questionnaires.find((one) => one.id === id)?.title} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function OneQuestionnaire({ why, needId, questionnaires, answers }: Omit<Props, 'vendors'> & { why: WhyAsked }) {
  const { translate } = useWords();
  const questions = questionnaires.flatMap((one) => one.questions);
  const { always, upToMore, minutes, because } = why;
  return (
    <>
      <Heading level="3" size="small">
        <Content text={questionnaires.find(({ id }) => id === why.id)?.title} />
      </Heading>
      <p className="rs-subtle">
        {[
          translate('procurement:vendors.always', { count: always }),
          ...(upToMore > 0 ? [translate('procurement:vendors.upToMore', { count: upToMore })] : []),
          minutes.atLeast === minutes.atMost
            ? translate('procurement:vendors.minutesExact', { count: minutes.atMost })
            : translate('procurement:vendors.minutes', minutes),
        ].join(' · ')}
      </p>
      {because.length === 0 ? (
        <p>{translate('procurement:vendors.forAll')}</p>
      ) : (
        <details>
          <summary>{translate('procurement:vendors.because', { count: because.length })}</summary>
          <ul className="rs-list">
            {because.flatMap((name) => {
              const question = questions.find((one) => one.name === name);
              return question === undefined
                ? []
                : [
                    <li key={name}>
                      <a className="aksel-link" href={questionHref(needId, question)}>
                        <Content text={question.title} />
                      </a>
                      {': '}
                      <AnswerText answer={answers[name]} question={question} />
                    </li>,
                  ];
            })}
          </ul>
        </details>
      )}
    </>
  );
}
