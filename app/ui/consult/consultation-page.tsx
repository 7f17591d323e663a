import { consultedKinds, type PublicComment } from '~/core/studio/consultation';
import type { DiffEntry } from '~/core/studio/diff/content-diff';
import type { ConsultedParts, ReadConsultation } from '~/core/studio/consultation-views';
import type { Text } from '~/core/shared/text';
import { Contents } from '~/ui/frame/contents';
import type { Filled } from '~/ui/frame/form-fields';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { DiffParts } from '~/ui/publishing/diff-parts';
import { Data, useWords } from '~/ui/words';
import { CommentForm } from './comment-form';
import { ConsultationHead } from './consultation-head';
import { ConsultedPartsList } from './consulted-parts';
import { partHref } from './part-href';
import { SaidComments } from './said-comments';
import { SubjectTitle } from './subject-title';

interface Props extends ReadConsultation, Filled {
  isThanked: boolean;
}

const sections = [
  { id: 'welcome', words: 'consult:read.welcome' },
  { id: 'changes', words: 'consult:read.changes' },
  { id: 'all', words: 'consult:read.all' },
  { id: 'comment', words: 'consult:comment.title' },
  { id: 'said', words: 'consult:said.title' },
];

/** A draft that is shared for comment: what is asked, what it changes, everything in it, what was said. */
export function ConsultationPage({ head, diff, isNew, parts, comments, isThanked, ...filled }: Props) {
  const { translate } = useWords();
  const { token, title, welcome } = head;
  return (
    <Page heading={<Data>{title}</Data>}>
      <ConsultationHead head={head} />
      <Contents parts={sections.map(({ id, words }) => ({ id, title: translate(words) }))} />
      <Part id="welcome" title={translate('consult:read.welcome')}>
        <p className="rs-lines">
          <Data>{welcome}</Data>
        </p>
      </Part>
      <Part id="changes" title={translate('consult:read.changes')}>
        <p>{translate(isNew ? 'consult:read.isNew' : 'consult:read.changesLead')}</p>
      </Part>
      {!isNew && <DiffParts {...diff} hrefOf={(entry) => hrefOf(token, parts, entry)} />}
      <Part id="all" title={translate('consult:read.all')}>
        <p>{translate('consult:read.allLead')}</p>
        <ConsultedPartsList parts={parts} token={token} />
      </Part>
      <CommentForm isOpen={head.isOpen} isThanked={isThanked} isWhole {...filled} />
      <Part id="said" title={translate('consult:said.title')}>
        <SaidComments
          aboutOf={(comment) => <SubjectTitle subject={comment.subject} title={titleOf(parts, comment)} />}
          comments={comments}
        />
      </Part>
    </Page>
  );
}

/** What is retired is not in the draft any more, and has no page. */
function hrefOf(token: string, parts: ConsultedParts, { kind, name }: DiffEntry): string | undefined {
  const consulted = consultedKinds.find((one) => one === kind);
  const isThere = consulted !== undefined && itemsOf(parts)[consulted].some(({ id }) => id === name);
  return isThere ? partHref(token, { kind: consulted, id: name }) : undefined;
}

function titleOf(parts: ConsultedParts, { subject: { kind, id } }: PublicComment): Text | undefined {
  return kind === 'whole' ? undefined : itemsOf(parts)[kind].find((item) => item.id === id)?.title;
}

function itemsOf({ domains, stoppers, questionnaires }: ConsultedParts) {
  return {
    risk: domains.flatMap(({ risks }) => risks),
    stopper: stoppers,
    question: questionnaires.flatMap(({ questions }) => questions),
  };
}
