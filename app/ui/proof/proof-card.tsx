import { Radio, RadioGroup, TextField } from '@navikt/ds-react';
import { Fragment } from 'react';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { AnswerText } from '~/ui/answers/answer-text';
import { Content, useWords } from '~/ui/words';
import {
  proofFields,
  proofId,
  proofKinds,
  proofName,
  type ProofField,
  type ProofKind,
  type ProofProblem,
  type TypedProof,
} from './typed-proof';

interface Props {
  question: Question;
  answer: Answer;
  typed: TypedProof;
  problem: ProofProblem | undefined;
  hasChanged: boolean;
}

/** One answer and how it is shown. */
export function ProofCard({ question, answer, typed, problem, hasChanged }: Props) {
  const { translate } = useWords();
  const { note } = question;
  return (
    <div className="rs-question rs-stack rs-stack-small">
      <RadioGroup
        defaultValue={typed.kind}
        description={
          <>
            {translate('pages:proof.answer')} <AnswerText answer={answer} question={question} />
          </>
        }
        error={hasChanged ? translate('pages:proof.problem.changed') : undefined}
        legend={<Content text={question.title} />}
        name={proofName(question.name, 'kind')}
      >
        {proofKinds.map((kind) => (
          <Fragment key={kind}>
            <Radio id={kind === 'none' ? proofId(question.name, 'kind') : undefined} value={kind}>
              {translate(`pages:proof.kind.${kind}`)}
            </Radio>
            <Fields kind={kind} problem={problem} question={question} typed={typed} />
          </Fragment>
        ))}
      </RadioGroup>
      {note.evidence !== undefined && (
        <p>
          {translate('pages:form.evidence')} <Content text={note.evidence} />
        </p>
      )}
      {note.proof === 'required' && <p>{translate('pages:form.proofRequired')}</p>}
    </div>
  );
}

const days: readonly ProofField[] = ['dated', 'expires', 'by'];

function Fields({
  kind,
  question,
  typed,
  problem,
}: Pick<Props, 'question' | 'typed' | 'problem'> & { kind: ProofKind }) {
  const { translate } = useWords();
  const fields: readonly ProofField[] = proofFields[kind];
  if (fields.length === 0) return null;
  return (
    <div className={`rs-proof-fields rs-proof-${kind} rs-stack`}>
      {fields.map((field) => (
        <TextField
          className={days.includes(field) ? 'rs-short-field' : undefined}
          defaultValue={typed.fields[field]}
          dir={days.includes(field) ? undefined : 'auto'}
          error={problem?.field === field ? translate(`pages:proof.problem.${problem.code}`) : undefined}
          id={proofId(question.name, field)}
          key={field}
          label={translate(`pages:proof.field.${field}`)}
          name={proofName(question.name, field)}
          size="small"
          // The design system's types leave out the one type that brings a calendar without script.
          {...(days.includes(field) ? ({ type: 'date' } as object) : {})}
        />
      ))}
    </div>
  );
}
