import { BodyLong, Button, Heading } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { ReadOnly } from '~/core/procurement/read-only';
import type { PagePanel, PageQuestion } from '~/core/questionnaire/questionnaire';
import { ClosedSummary } from '~/ui/answers/closed-note';
import { Content, useWords } from '~/ui/words';
import { ConflictChoice } from './conflict-choice';
import type { FormPage } from './form-page';
import { PatchFields } from './patch-fields';
import { NewQuestions } from './new-questions';
import type { Problem } from './problem';
import { ProblemSummary, problemText } from './problem-summary';
import { QuestionField } from './question-field';
import { inputId, ProofGoes } from './question-parts';
import type { Seen } from './read-page';
import { typedFrom, type TypedAnswer } from './typed-answer';

/** What a page shows after it was posted and could not be saved as a whole. */
export interface Returned {
  /** What was typed, for the questions below only. */
  typed: Record<string, TypedAnswer>;
  problems: Problem[];
  /** What somebody else answered meanwhile. */
  theirs: Seen;
  /** Why nothing was saved, and which answers were lost by that; absent where something can be saved. */
  closed?: { why: ReadOnly; lost: string[] };
}

export interface PlainFormProps {
  page: FormPage;
  revision: number;
  patchId: string;
  /** Questions that the answers just given brought up. */
  opened: string[];
  returned?: Returned | undefined;
  /** Where its buttons have their words; a form that keeps nothing does not speak of saving. */
  words?: string;
  /** What else is sent with it, unseen. */
  children?: ReactNode;
}

/** One page of a questionnaire as a plain form: no script needed, nothing lost. */
export function PlainForm(props: PlainFormProps) {
  const { page, revision, patchId, opened, returned } = props;
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      {returned?.closed && (
        <ClosedSummary
          lost={returned.closed.lost.map((name) => ({ field: inputId(name), title: page.questions[name]?.title }))}
          why={returned.closed.why}
        />
      )}
      {returned !== undefined && (
        <ProblemSummary problems={returned.problems} questions={page.questions} theirs={returned.theirs} />
      )}
      <NewQuestions names={opened} questions={page.questions} />
      <div className="rs-stack rs-stack-small">
        {page.title !== undefined && (
          <Heading level="2" size="medium">
            <Content text={page.title} />
          </Heading>
        )}
        {page.description !== undefined && (
          <BodyLong>
            <Content text={page.description} />
          </BodyLong>
        )}
      </div>
      <input name="page" type="hidden" value={page.name} />
      {props.children}
      <PatchFields patchId={patchId} revision={revision} seen={page.answers} />
      <Elements {...props} elements={page.elements} />
      {returned?.closed === undefined && <Buttons canGoBack={page.position > 0} words={props.words ?? 'pages:form'} />}
    </form>
  );
}

function Buttons({ canGoBack, words }: { canGoBack: boolean; words: string }) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      {/* The first button is the one that the Enter key presses. */}
      <Button name="intent" type="submit" value="continue">
        {translate(`${words}.continue`)}
      </Button>
      {canGoBack && (
        <Button name="intent" type="submit" value="back" variant="secondary">
          {translate(`${words}.back`)}
        </Button>
      )}
      <Button name="intent" type="submit" value="leave" variant="tertiary">
        {translate(`${words}.leave`)}
      </Button>
    </div>
  );
}

function Elements({ elements, ...form }: PlainFormProps & { elements: (PagePanel | PageQuestion)[] }) {
  return elements.map((element) =>
    element.kind === 'question' ? (
      <OneQuestion {...form} key={element.name} name={element.name} />
    ) : (
      <Panel {...form} key={element.name} panel={element} />
    ),
  );
}

function Panel({ panel, ...form }: PlainFormProps & { panel: PagePanel }) {
  return (
    <section className="rs-panel rs-stack rs-stack-large">
      <div className="rs-stack rs-stack-small">
        {panel.title !== undefined && (
          <Heading level="3" size="small">
            <Content text={panel.title} />
          </Heading>
        )}
        {panel.description !== undefined && (
          <p>
            <Content text={panel.description} />
          </p>
        )}
      </div>
      <Elements {...form} elements={panel.elements} />
    </section>
  );
}

function OneQuestion({ page, opened, returned, name }: PlainFormProps & { name: string }) {
  const { translate } = useWords();
  const question = page.questions[name];
  if (question === undefined) return null;
  const problem = returned?.problems.find((one) => one.question === name);
  const theirs = returned?.theirs[name];
  return (
    <div className="rs-stack">
      <QuestionField
        isNew={opened.includes(name)}
        problem={problem && { input: problem.input, text: problemText(problem, translate) }}
        question={question}
        typed={returned?.typed[name] ?? typedFrom(page.answers[name] ?? undefined)}
      />
      <ProofGoes answer={page.answers[name]} />
      {theirs !== undefined && <ConflictChoice question={question} theirs={theirs} />}
    </div>
  );
}
