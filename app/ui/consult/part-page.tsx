import type { ConsultedPart, ReadConsultedPart } from '~/core/studio/consultation-views';
import type { Filled } from '~/ui/frame/form-fields';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { EntryChange } from '~/ui/publishing/diff-parts';
import { QuestionBody } from '~/ui/rulebook/question-body';
import { QuestionHref } from '~/ui/rulebook/question-links';
import { RiskBody } from '~/ui/rulebook/risk-body';
import { StopperBody } from '~/ui/rulebook/stoppers-part';
import { Content, Data, useWords } from '~/ui/words';
import { CommentForm } from './comment-form';
import { ConsultationHead } from './consultation-head';
import { partHref } from './part-href';
import { SaidComments } from './said-comments';

interface Props extends ReadConsultedPart, Filled {
  isThanked: boolean;
}

/** One risk, stopper or question of a draft that is shared, in words, with what is changed and what was said about it. */
export function ConsultedPartPage({ head, part, change, comments, isThanked, ...filled }: Props) {
  const { translate } = useWords();
  const { token, title } = head;
  return (
    <Page
      heading={
        <>
          {translate(`consult:of.${part.kind}`)}
          {': '}
          <Content text={part.title} />
        </>
      }
      trail={[{ href: partHref(token, { kind: 'whole', id: '' }), text: <Data>{title}</Data> }]}
    >
      <ConsultationHead head={head} />
      <p>
        <a className="aksel-link" href="#comment">
          {translate('consult:comment.title')}
        </a>
      </p>
      <Part id="changes" title={translate('consult:read.partChanges')}>
        {change === undefined ? <p>{translate('consult:read.unchanged')}</p> : <EntryChange {...change} />}
      </Part>
      <Part id="in-words" title={translate('consult:read.inWords')}>
        <QuestionHref.Provider value={({ name }) => partHref(token, { kind: 'question', id: name })}>
          <PartBody part={part} />
        </QuestionHref.Provider>
      </Part>
      <CommentForm isOpen={head.isOpen} isThanked={isThanked} isWhole={false} {...filled} />
      <Part id="said" title={translate('consult:said.title')}>
        <SaidComments comments={comments} />
      </Part>
    </Page>
  );
}

function PartBody({ part }: { part: ConsultedPart }) {
  switch (part.kind) {
    case 'risk':
      return <RiskBody entry={part.entry} exact={false} most={part.most} />;
    case 'stopper':
      return <StopperBody entry={part.entry} exact={false} />;
    default:
      return <QuestionBody entry={part.entry} exact={false} />;
  }
}
