import { Button, Heading } from '@navikt/ds-react';
import { ButtonLink } from '~/ui/frame/button-link';
import { Part } from '~/ui/frame/part';
import { Content, Data, useWords } from '~/ui/words';
import { questionnaireHref } from './issue-place';
import { PageForm } from './page-form';
import type { OutlineQuestion, QuestionnaireOutline } from './questionnaire-outline';

interface Props {
  draftId: string;
  questionnaire: QuestionnaireOutline;
  revision: number;
  isEditable: boolean;
}

/** Pages and questions in their order, with buttons that move them; no script needed. */
export function QuestionnaireEditor({ draftId, questionnaire, revision, isEditable }: Props) {
  const { translate } = useWords();
  return questionnaire.pages.map((page) => (
    <Part
      id={`page-${page.name}`}
      key={page.name}
      title={page.title === undefined ? translate('questions:page.untitled') : <Content text={page.title} />}
    >
      {page.questions.length === 0 && <p>{translate('questions:page.empty')}</p>}
      <ol className="rs-plain-list rs-stack">
        {page.questions.map((question) => (
          <li className="rs-card rs-stack rs-stack-small" id={`question-${question.name}`} key={question.name}>
            <OneQuestion
              draftId={draftId}
              isEditable={isEditable}
              question={question}
              questionnaireId={questionnaire.id}
              revision={revision}
            />
          </li>
        ))}
      </ol>
      {isEditable && page.isOwn && <PageForm languages={questionnaire.languages} page={page} revision={revision} />}
    </Part>
  ));
}

interface OneProps {
  draftId: string;
  questionnaireId: string;
  question: OutlineQuestion;
  revision: number;
  isEditable: boolean;
}

function OneQuestion({ draftId, questionnaireId, question, revision, isEditable }: OneProps) {
  const { translate } = useWords();
  const { name, title, asked, issues } = question;
  const words = title === undefined ? <Data>{name}</Data> : <Content text={title} />;
  return (
    <>
      <Heading level="3" size="xsmall">
        <a className="aksel-link" href={questionnaireHref(draftId, questionnaireId, `/questions/${name}`)}>
          {words}
        </a>
      </Heading>
      <p className="rs-subtle">
        <code>
          <Data>{name}</Data>
        </code>
      </p>
      {asked !== undefined && (
        <p>
          {translate('questions:asked.where')} <Data>{asked}</Data>
        </p>
      )}
      {issues > 0 && (
        <p>
          <strong>{translate('questions:issues.ofQuestion', { count: issues })}</strong>
        </p>
      )}
      {isEditable && (
        <form className="rs-row" method="post">
          <input name="basedOn" type="hidden" value={revision} />
          <input name="question" type="hidden" value={name} />
          {(['up', 'down'] as const).map((to) => (
            <Button key={to} name="intent" size="small" type="submit" value={`move_question:${to}`} variant="secondary">
              {translate(`questions:move.${to}`)} <span className="aksel-sr-only">{words}</span>
            </Button>
          ))}
        </form>
      )}
    </>
  );
}

/** Where one goes from the page of a questionnaire. */
export function QuestionnaireWays({ draftId, questionnaireId }: { draftId: string; questionnaireId: string }) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      <ButtonLink href={questionnaireHref(draftId, questionnaireId, '/preview')} variant="secondary">
        {translate('questions:preview.link')}
      </ButtonLink>
      <ButtonLink
        href={`/drafts/${draftId}/files/questionnaires/${questionnaireId}/questionnaire.json`}
        variant="tertiary"
      >
        {translate('questions:asText')}
      </ButtonLink>
    </div>
  );
}
