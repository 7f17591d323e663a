import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { useWords } from '~/ui/words';

/** What is typed into the general declaration. */
export interface TypedTies {
  hasTies: string;
  ties: string;
}

/** Somebody's own declaration before the opening. */
export function DeclareForm({ typed, issues }: { typed: TypedTies; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  return (
    <form className="rs-stack" method="post" noValidate>
      <RadioGroup
        defaultValue={typed.hasTies}
        description={translate('judgement:declare.before')}
        error={errorAt('hasTies')}
        legend={translate('judgement:declare.hasTies')}
        name="hasTies"
      >
        <Radio id="field-hasTies" value="no">
          {translate('judgement:declare.no')}
        </Radio>
        <Radio value="yes">{translate('judgement:declare.yes')}</Radio>
      </RadioGroup>
      <TextArea
        defaultValue={typed.ties}
        error={errorAt('ties')}
        id="field-ties"
        label={translate('judgement:declare.ties')}
        name="ties"
      />
      <div>
        <Button name="do" type="submit" value="declare">
          {translate('judgement:declare.submit')}
        </Button>
      </div>
    </form>
  );
}
