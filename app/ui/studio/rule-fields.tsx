import { Button } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import type { RuleForm } from '~/core/studio/rules/field';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';
import type { FieldNotes } from './field-notes';
import { RuleGroup } from './rule-group';
import { ruleNotes } from './rule-notes';

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
}

/** The fields of a rule, with what is wrong at each. */
export function RuleFields({ draft, kind, form, isOpen, notes, returned }: Props) {
  const { translate } = useWords();
  const { typed = {}, issues = [], theirs = {}, revision = draft.revision } = returned ?? {};
  const refused = ruleNotes(form, issues, {}, translate).notes;
  const all: Record<string, FieldNotes> = { ...notes };
  for (const [pointer, { errors }] of Object.entries(refused)) {
    all[pointer] = { warnings: [], ...all[pointer], errors };
  }
  for (const [pointer, text] of Object.entries(theirs)) {
    all[pointer] = { errors: [], warnings: [], ...all[pointer], theirs: text };
  }
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
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
          typed={typed}
        />
      ))}
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
        </div>
      )}
    </form>
  );
}
