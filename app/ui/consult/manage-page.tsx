import { Button, Tag } from '@navikt/ds-react';
import { dayText } from '~/core/shared/dates';
import type { DraftConsultation, TitledComment } from '~/core/studio/consultation-views';
import { Facts } from '~/ui/frame/facts';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { isOpen } from '~/ui/studio/is-open';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import { useConsultationTitle } from './consultation-title';
import { useConsultationsTrail } from './consultations-trail';
import { OpenTag } from './open-tag';
import { CommentWords } from './said-comments';
import { SubjectTitle } from './subject-title';

interface Props extends DraftConsultation, Filled {}

/** One consultation for the authors: the link, until when, and every comment with what became of it. */
export function ManagePage(props: Props) {
  const { language, translate } = useWords();
  const { draft, consultation, link, isOpen: isTaking, comments, names, issues, typed } = props;
  const { welcome, closesOn, closed, startedBy, revision } = consultation;
  return (
    <Page heading={useConsultationTitle(consultation)} trail={useConsultationsTrail(draft)}>
      <FormIssues heading={translate('consult:manage.extendProblems')} issues={issues} />
      <p>
        <OpenTag isOpen={isTaking} />
      </p>
      <Part id="link" title={translate('consult:manage.link')}>
        <p>
          <a className="aksel-link rs-mail-text" href={link}>
            <Data>{link}</Data>
          </a>
        </p>
        <p>{translate('consult:manage.linkHelp')}</p>
      </Part>
      <Facts
        facts={[
          [translate('consult:read.welcome'), <Data key="welcome">{welcome}</Data>],
          [translate('studio:facts.revision'), String(revision)],
          [
            translate('consult:manage.startedBy'),
            <Data key="by">{names[startedBy] ?? translate('publishing:somebody')}</Data>,
          ],
          [translate('consult:manage.lastDay'), <Data key="lastDay">{dayText(closesOn, language)}</Data>],
          [translate('consult:manage.closedAt'), closed && <Moment at={closed.at} />],
        ]}
      />
      {isOpen(draft) && <EndForms closesOn={closesOn} isTaking={isTaking} issues={issues} typed={typed} />}
      <Part id="comments" title={translate('consult:manage.comments')}>
        {comments.length === 0 && <p>{translate('consult:manage.noComments')}</p>}
        <ul className="rs-plain-list rs-stack">
          {comments.map((comment) => (
            <li className="rs-card rs-stack rs-stack-small" key={comment.id}>
              <OneComment comment={comment} draftId={draft.id} />
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function OneComment({ comment, draftId }: { comment: TitledComment; draftId: string }) {
  const { translate } = useWords();
  const { id, consultationId, subject, title, shown, answer } = comment;
  return (
    <>
      <p>
        <strong>
          <SubjectTitle subject={subject} title={title} />
        </strong>
      </p>
      <CommentWords comment={comment} />
      <p className="rs-row">
        <Tag data-color={answer === undefined ? 'warning' : 'success'} size="small" variant="outline">
          {translate(answer === undefined ? 'consult:manage.unanswered' : `consult:verdict.${answer.verdict}`)}
        </Tag>
        <Tag data-color="neutral" size="small" variant="outline">
          {translate(`consult:manage.${shown === undefined ? 'hidden' : 'shown'}`)}
        </Tag>
      </p>
      <p>
        <a className="aksel-link" href={`/drafts/${draftId}/consultations/${consultationId}/comments/${id}`}>
          {translate('consult:manage.openComment')}
        </a>
      </p>
    </>
  );
}

function EndForms({ closesOn, isTaking, ...filled }: Filled & { closesOn: string; isTaking: boolean }) {
  const { translate } = useWords();
  const fields = useFields('consult:manage', { ...filled, typed: { closesOn, ...filled.typed } });
  return (
    <Part id="extend" title={translate('consult:manage.extend')}>
      <form className="rs-stack" method="post" noValidate>
        {fields.day('closesOn')}
        <p>{translate('consult:manage.extendHelp')}</p>
        <div className="rs-row">
          <Button name="do" type="submit" value="extend" variant="secondary">
            {translate('consult:manage.extendSubmit')}
          </Button>
          {isTaking && (
            <Button data-color="danger" name="do" type="submit" value="close" variant="secondary">
              {translate('consult:manage.close')}
            </Button>
          )}
        </div>
      </form>
    </Part>
  );
}
