import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import type { RuleForm } from '~/core/studio/rules/field';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';
import type { FieldNotes } from './field-notes';
import { RuleGroup } from './rule-group';
import { ruleNotes } from './rule-notes';
import { SyncStatus } from './sync-status';
import { useExpressionEditors } from './use-expression-editors';
import type { LiveForm } from './use-live-form';

/** What became of a form that could not be saved. */
export interface Returned {
  /** What was typed, by pointer. */
  typed: Record<string, string>;
  issues: Issue[];
  /** Where somebody else came between: the revision they made, and what stands there now, by pointer. */
  revision?: number | undefined;
  theirs: Record<string, string>;
}

interface Props {
  draft: { id: string; revision: number };
  kind: string;
  form: RuleForm;
  isOpen: boolean;
  notes: Record<string, FieldNotes>;
  returned: Returned | undefined;
  live: LiveForm;
  subjects: readonly BuilderSubject[];
}

/** The fields of a rule, with what is wrong at each. */
export function RuleFields({ draft, kind, form, isOpen, notes, returned, live, subjects }: Props) {
  const { translate } = useWords();
  useExpressionEditors(live.ref, live.state === undefined ? undefined : subjects);
  const { typed = {}, issues = [], revision = draft.revision } = returned ?? {};
  const conflicts = Object.entries(live.state?.conflicts ?? {}).map(([pointer, conflict]) => [
    pointer,
    conflict.theirs,
  ]);
  const theirs = { ...returned?.theirs, ...(Object.fromEntries(conflicts) as Record<string, string>) };
  const refused = ruleNotes(form, [...issues, ...(live.state?.issues ?? [])], {}, translate).notes;
  const all: Record<string, FieldNotes> = { ...notes };
  for (const [pointer, { errors }] of Object.entries(refused)) {
    all[pointer] = { warnings: [], ...all[pointer], errors };
  }
  for (const [pointer, text] of Object.entries(theirs)) {
    all[pointer] = { errors: [], warnings: [], ...all[pointer], theirs: text };
  }
  return (
    <form
      className="rs-stack rs-stack-large"
      method="post"
      noValidate
      onInput={live.onInput}
      onSubmit={live.onSubmit}
      ref={live.ref}
    >
      <FormIssues heading={translate('studio:file.problems')} issues={issues} />
      {Object.keys(theirs).length > 0 && (
        <Note tone="warning">
          <p role="alert">{translate('studio:conflict.lead')}</p>
        </Note>
      )}
      <input name="basedOn" type="hidden" value={revision} />
      {/* What Enter in a field does. */}
      <button className="aksel-sr-only" name="do" tabIndex={-1} type="submit" value="save" aria-hidden="true" />
      {form.groups.map((group) => (
        <RuleGroup
          group={isOpen ? group : { ...group, isRemovable: false }}
          key={`${group.name}${group.pointer}`}
          kind={kind}
          notes={all}
          subjects={live.state === undefined ? undefined : subjects}
          onSettle={conflicts.length > 0 ? live.onSettle : undefined}
          typed={typed}
        />
      ))}
      <SyncStatus isChecking={live.isChecking} state={live.state} />
      {isOpen && (
        <div className="rs-row">
          <Button name="do" type="submit" value="save">
            {translate(Object.keys(theirs).length > 0 ? 'studio:form.insist' : 'studio:save')}
          </Button>
          {kind === 'risks' && (
            <Button name="do" type="submit" value="add" variant="secondary">
              {translate('studio:form.addControl')}
            </Button>
          )}
          {['risks', 'stoppers', 'measures'].includes(kind) && (
            <Button name="do" type="submit" value="drop" variant="tertiary">
              {translate(`studio:drop.${kind}`)}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
