import { Button, Select } from '@navikt/ds-react';
import { verdicts, type DraftComment } from '~/core/studio/consultation';
import type { DraftConsultation, TitledComment } from '~/core/studio/consultation-views';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import { useConsultationTitle } from './consultation-title';
import { useConsultationsTrail } from './consultations-trail';
import { CommentWords } from './said-comments';
import { SubjectTitle } from './subject-title';

interface Props extends Filled, Pick<DraftConsultation, 'draft' | 'consultation' | 'names'> {
  comment: TitledComment;
}

/** One comment for the authors: answer it, say who may read it, take out what is personal. */
export function TreatPage({ draft, consultation, names, comment, ...filled }: Props) {
  const { translate } = useWords();
  const trail = useConsultationsTrail(draft);
  const here = { href: `/drafts/${draft.id}/consultations/${consultation.id}` };
  const { subject, title, shown } = comment;
  return (
    <Page
      heading={translate('consult:treat.title')}
      trail={[...trail, { ...here, text: useConsultationTitle(consultation) }]}
    >
      <FormIssues heading={translate('consult:treat.answerProblems')} issues={filled.issues} />
      <div className="rs-card rs-stack rs-stack-small">
        <p>
          <strong>
            <SubjectTitle subject={subject} title={title} />
          </strong>
        </p>
        <CommentWords comment={comment} />
      </div>
      <AnswerPart answer={comment.answer} names={names} {...filled} />
      <Part id="readers" title={translate('consult:treat.show')}>
        <p>{translate(`consult:manage.${shown === undefined ? 'hidden' : 'shown'}`)}</p>
        <p>{translate('consult:treat.showLead')}</p>
        <OneButton
          does={shown === undefined ? 'show' : 'hide'}
          text={translate(`consult:treat.${shown === undefined ? 'show' : 'hide'}Submit`)}
        />
      </Part>
      <RemovePart comment={comment} />
    </Page>
  );
}

type AnswerProps = Filled & Pick<DraftComment, 'answer'> & Pick<Props, 'names'>;

function AnswerPart({ answer, names, typed, issues }: AnswerProps) {
  const { translate } = useWords();
  const kept = answer && { verdict: answer.verdict, text: answer.text };
  const fields = useFields('consult:treat', { typed: { ...kept, ...typed }, issues });
  return (
    <Part id="answer" title={translate('consult:treat.answer')}>
      <p>{translate('consult:treat.answerLead')}</p>
      {answer !== undefined && (
        <p className="rs-subtle">
          <Data>
            {translate('consult:treat.answeredBy', { name: names[answer.by] ?? translate('publishing:somebody') })}
          </Data>
          {', '}
          <Moment at={answer.at} />
        </p>
      )}
      <form className="rs-stack" method="post" noValidate>
        <Select
          defaultValue={typed['verdict'] ?? answer?.verdict ?? ''}
          error={fields.errorAt('verdict')}
          id={fields.idOf('verdict')}
          label={translate('consult:treat.verdict')}
          name="verdict"
        >
          <option value="">{translate('consult:choose')}</option>
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict}>
              {translate(`consult:verdict.${verdict}`)}
            </option>
          ))}
        </Select>
        {fields.passage('text')}
        <div className="rs-row">
          <Button name="do" type="submit" value="answer">
            {translate('consult:treat.answerSubmit')}
          </Button>
        </div>
      </form>
    </Part>
  );
}

function RemovePart({ comment: { name, organisation, text } }: Pick<Props, 'comment'>) {
  const { translate } = useWords();
  const isNamed = name !== undefined || organisation !== undefined;
  if (!isNamed && text === '') return null;
  return (
    <Part id="remove" title={translate('consult:treat.remove')}>
      <p>{translate('consult:treat.removeLead')}</p>
      <div className="rs-row">
        {isNamed && <OneButton does="names" isGrave text={translate('consult:treat.removeNames')} />}
        {text !== '' && <OneButton does="words" isGrave text={translate('consult:treat.removeWords')} />}
      </div>
    </Part>
  );
}

function OneButton({ does, text, isGrave = false }: { does: string; text: string; isGrave?: boolean }) {
  return (
    <form method="post">
      <Button {...(isGrave && { 'data-color': 'danger' })} name="do" type="submit" value={does} variant="secondary">
        {text}
      </Button>
    </form>
  );
}
