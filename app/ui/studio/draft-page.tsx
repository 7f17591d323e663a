import type { Issue } from '~/core/shared/issue';
import type { Draft } from '~/core/studio/draft';
import type { DraftContents } from '~/core/studio/draft-contents';
import type { NextSteps } from '~/core/studio/undo-redo';
import { Facts } from '~/ui/frame/facts';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { Data, useWords } from '~/ui/words';
import { ContentsPart } from './contents-part';
import { DraftStateTag } from './draft-state';
import { DraftWays } from './draft-ways';
import { isOpen } from './is-open';
import { IssueList } from './issue-list';
import { Moment } from './moment';
import { UndoRedo } from './undo-redo';

interface Props {
  draft: Draft;
  contents: DraftContents;
  next: NextSteps;
  issues: Issue[];
  cases: number;
  /** Folders of the rule sets that something can be added to. */
  addTo: string[];
}

/** A draft: where it stands, what is in it, and what is wrong with it. */
export function DraftPage({ draft, contents, next, issues, cases, addTo }: Props) {
  const { translate } = useWords();
  const { id, title, base, state, revision, changedAt } = draft;
  return (
    <Page heading={<Data>{title}</Data>} trail={[{ href: '/drafts', text: translate('studio:list.title') }]}>
      {!isOpen(draft) && <Note>{translate('studio:closed')}</Note>}
      <Facts
        facts={[
          [translate('studio:facts.state'), <DraftStateTag key="state" state={state} />],
          [
            translate('studio:facts.base'),
            base === undefined ? (
              translate('studio:facts.fromNothing')
            ) : (
              <Data>{`${base.ruleSet.id} ${base.ruleSet.version}`}</Data>
            ),
          ],
          [translate('studio:facts.revision'), String(revision)],
          [translate('studio:facts.changed'), <Moment at={changedAt} key="changed" />],
        ]}
      />
      <DraftWays draftId={id} isOpen={isOpen(draft)} />
      {isOpen(draft) && <UndoRedo back={`/drafts/${id}`} draftId={id} next={next} />}
      <Part id="issues" title={translate('studio:issues.title')}>
        <IssueList draftId={id} issues={issues} />
        <p>{translate('studio:issues.cases', { count: cases })}</p>
      </Part>
      <Part id="contents" title={translate('studio:contents.title')}>
        <ContentsPart addTo={isOpen(draft) ? addTo : []} contents={contents} draftId={id} />
      </Part>
    </Page>
  );
}
