import { Button, ErrorSummary } from '@navikt/ds-react';
import type { ReadOnly } from '~/core/procurement/read-only';
import type { Answer } from '~/core/questionnaire/answers';
import type { Question } from '~/core/questionnaire/questionnaire';
import { ClosedSummary } from '~/ui/answers/closed-note';
import { PatchFields } from '~/ui/plain-form/patch-fields';
import { Content, useWords } from '~/ui/words';
import { ProofCard } from './proof-card';
import { proofId, typedProofFrom, type ProofProblem, type TypedProof } from './typed-proof';

/** An answer that proof is looked for. */
export interface Provable {
  question: Question;
  answer: Answer;
}

/** What a form shows after it was posted and could not be saved as a whole. */
export interface ReturnedProof {
  typed: Record<string, TypedProof>;
  problems: ProofProblem[];
  /** Answers that somebody changed meanwhile, so that the proof may no longer fit. */
  changed: string[];
  /** Why nothing was saved, and to which answers; absent where something can be saved. */
  closed?: { why: ReadOnly; lost: string[] };
}

interface Props {
  provable: Provable[];
  revision: number;
  patchId: string;
  returned: ReturnedProof | undefined;
}

/** How each answer of a questionnaire is shown: by a document, by a promise, or not yet. */
export function ProofForm({ provable, revision, patchId, returned }: Props) {
  const { translate } = useWords();
  const seen = Object.fromEntries(provable.map(({ question, answer }) => [question.name, answer]));
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      {returned?.closed ? (
        <ClosedSummary
          lost={returned.closed.lost.map((name) => ({
            field: proofId(name, 'kind'),
            title: provable.find(({ question }) => question.name === name)?.question.title,
          }))}
          why={returned.closed.why}
        />
      ) : (
        returned && <Problems provable={provable} returned={returned} />
      )}
      <PatchFields patchId={patchId} revision={revision} seen={seen} />
      {provable.map(({ question, answer }) => (
        <ProofCard
          answer={answer}
          hasChanged={returned?.changed.includes(question.name) ?? false}
          key={question.name}
          problem={returned?.problems.find((one) => one.question === question.name)}
          question={question}
          typed={returned?.typed[question.name] ?? typedProofFrom(answer)}
        />
      ))}
      {returned?.closed === undefined && (
        <div className="rs-row">
          <Button type="submit">{translate('pages:proof.save')}</Button>
        </div>
      )}
    </form>
  );
}

function Problems({ provable, returned: { problems, changed } }: { provable: Provable[]; returned: ReturnedProof }) {
  const { translate } = useWords();
  const titleOf = (name: string) => provable.find(({ question }) => question.name === name)?.question.title;
  return (
    <ErrorSummary autoFocus heading={translate('pages:form.problems', { count: problems.length + changed.length })}>
      {problems.map(({ question, field, code }) => (
        <ErrorSummary.Item href={`#${proofId(question, field)}`} key={question}>
          <span>
            <Content text={titleOf(question)} />: {translate(`pages:proof.problem.${code}`)}
          </span>
        </ErrorSummary.Item>
      ))}
      {changed.map((question) => (
        <ErrorSummary.Item href={`#${proofId(question, 'kind')}`} key={`changed-${question}`}>
          <span>
            <Content text={titleOf(question)} />: {translate('pages:proof.problem.changed')}
          </span>
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}
