import { Button } from '@navikt/ds-react';
import type { RuleCase } from '~/core/rules/rule-set-file';
import type { ExaminedCases } from '~/core/studio/cases/examine-cases';
import { expectationOf } from '~/core/studio/cases/expectation';
import type { Issue } from '~/core/shared/issue';
import { useFields } from '~/ui/frame/form-fields';
import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';
import { AnswersInWords } from './answers-in-words';
import { ExpectedField } from './expected-field';

interface Props {
  examined: ExaminedCases & { tried: Record<string, string> };
  ruleCase: Pick<RuleCase, 'answers' | 'effectiveDate'>;
  /** Position of the case that is changed; absent for a new one. */
  index: string | undefined;
  /** The case as it stands, or as it was sent and could not be saved; absent for a new one. */
  before: Pick<RuleCase, 'name' | 'expect'> | undefined;
  revision: number;
  issues: readonly Issue[];
}

/** What a case expects of the answers above: what the rules give now, until a person confirms or corrects it. */
export function CaseForm({ examined, ruleCase, index, before, revision, issues }: Props) {
  const { translate } = useWords();
  const fields = useFields('cases:form', { typed: { name: before?.name ?? '' }, issues });
  const { tried, parts, controls, questions } = examined;
  const expect: RuleCase['expect'] = before?.expect ?? expectationOf(tried);
  return (
    <form className="rs-stack" method="post" noValidate>
      <input name="basedOn" type="hidden" value={revision} />
      <input name="answers" type="hidden" value={JSON.stringify(ruleCase.answers)} />
      <input name="day" type="hidden" value={ruleCase.effectiveDate ?? ''} />
      {index !== undefined && <input name="index" type="hidden" value={index} />}
      {controls.length > 0 && <input name="controls" type="hidden" value="asked" />}
      <AnswersInWords questions={questions} ruleCase={ruleCase} />
      {fields.line('name')}
      <Note tone="warning">
        <p id="field-expect">{translate(before === undefined ? 'cases:confirm' : 'cases:compare')}</p>
      </Note>
      {parts.map(({ part, values }) => (
        <ExpectedField
          controls={controls}
          expected={expect[part as keyof RuleCase['expect']]}
          found={tried[part] ?? ''}
          key={part}
          part={part}
          values={values}
        />
      ))}
      <div>
        <Button name="intent" type="submit" value={index === undefined ? 'add_case' : 'change_case'}>
          {translate(index === undefined ? 'cases:add' : 'cases:save')}
        </Button>
      </div>
    </form>
  );
}
