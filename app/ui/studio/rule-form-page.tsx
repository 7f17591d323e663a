import type { Issue } from '~/core/shared/issue';
import type { Draft } from '~/core/studio/draft';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import type { RuleForm } from '~/core/studio/rules/field';
import type { NextSteps } from '~/core/studio/undo-redo';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Content, Data, useWords } from '~/ui/words';
import { useDraftTrail } from './draft-trail';
import { isOpen } from './is-open';
import { IssueList } from './issue-list';
import { fileHref } from './place-href';
import { RuleFields, type Returned } from './rule-fields';
import { ruleNotes } from './rule-notes';
import { UndoRedo } from './undo-redo';
import { useLiveForm } from './use-live-form';

interface Props {
  draft: Pick<Draft, 'id' | 'title' | 'state' | 'revision'>;
  /** Kind of thing: `risks`, `stoppers`, `measures`, `tables`, `sources`, `domains`. */
  kind: string;
  id: string;
  form: RuleForm;
  /** What the file holds. */
  json: unknown;
  /** What conditions can read. */
  subjects: BuilderSubject[];
  sentences: Record<string, string>;
  issues: Issue[];
  next: NextSteps;
  isSaved: boolean;
  returned: Returned | undefined;
}

/** A risk, a stopper, a measure or the tables of a rule set as a form. */
export function RuleFormPage({ draft, kind, id, form, json, subjects, isSaved, returned, ...loaded }: Props) {
  const { translate } = useWords();
  const open = isOpen(draft);
  const live = useLiveForm({ draft, kind, id, form, json, isOpen: open });
  const { issues, sentences, next } = live.findings ?? loaded;
  const { notes, rest } = ruleNotes(form, issues, sentences, translate);
  const isList = kind === 'sources' || kind === 'domains';
  const title = isList ? undefined : form.groups[0]?.fields.find(({ name }) => name === 'title')?.text;
  const heading = title ? <Content text={title} /> : <Data>{id}</Data>;
  return (
    <Page heading={isList ? translate(`studio:contents.${kind}`) : heading} trail={useDraftTrail(draft)}>
      {isSaved && returned === undefined && live.state === undefined && (
        <div role="status">
          <Note tone="success">{translate('studio:saved')}</Note>
        </div>
      )}
      {!open && <Note>{translate('studio:closed')}</Note>}
      <p>
        {translate('studio:form.file')}{' '}
        <a className="aksel-link" href={fileHref(draft.id, form.path)}>
          <Data>{form.path}</Data>
        </a>
      </p>
      {(kind === 'risks' || kind === 'stoppers') && (
        <p>
          <a className="aksel-link" href={`/drafts/${draft.id}/${kind}/${id}/cases`}>
            {translate('cases:link')}
          </a>
        </p>
      )}
      {isList && open && (
        <p>
          <a className="aksel-link" href={`/drafts/${draft.id}/add/${kind}?ruleSet=${id}`}>
            {translate(`studio:add.${kind}.title`)}
          </a>
        </p>
      )}
      {rest.length > 0 && <IssueList draftId={draft.id} isOneFile issues={rest} />}
      {open && <UndoRedo back={`/drafts/${draft.id}/${kind}/${id}`} draftId={draft.id} next={next} />}
      <RuleFields
        draft={draft}
        form={form}
        isOpen={open}
        kind={kind}
        live={live}
        notes={notes}
        returned={returned}
        subjects={subjects}
      />
    </Page>
  );
}
