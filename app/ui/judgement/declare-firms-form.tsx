import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { useErrorAt } from '~/ui/frame/form-issues';
import { TextArea } from '~/ui/frame/text-area';
import { Data, useWords } from '~/ui/words';

/** What somebody says about one firm, as it stands in the fields. */
export interface TypedFirm {
  responseId: string;
  firm: string;
  stance: string;
  words: string;
}

/** Somebody's own declaration about each firm that answered. */
export function DeclareFirmsForm({ firms, issues }: { firms: TypedFirm[]; issues: Issue[] }) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  if (firms.length === 0) return <p>{translate('judgement:declare.noneOpened')}</p>;
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <p>{translate('judgement:declare.after')}</p>
      {firms.map(({ responseId, firm, stance, words }) => (
        <div className="rs-stack rs-stack-small" key={responseId}>
          <RadioGroup
            defaultValue={stance}
            description={translate('judgement:declare.stance')}
            error={errorAt(`stance:${responseId}`)}
            legend={<Data>{firm}</Data>}
            name={`stance:${responseId}`}
          >
            <Radio id={`field-stance:${responseId}`} value="none">
              {translate('judgement:declare.none')}
            </Radio>
            <Radio value="conflict">{translate('judgement:declare.conflict')}</Radio>
          </RadioGroup>
          <TextArea
            defaultValue={words}
            error={errorAt(`words:${responseId}`)}
            id={`field-words:${responseId}`}
            label={
              <>
                {translate('judgement:declare.words')}{' '}
                <span className="aksel-sr-only">
                  <Data>{firm}</Data>
                </span>
              </>
            }
            name={`words:${responseId}`}
            rows={2}
          />
        </div>
      ))}
      <div>
        <Button name="do" type="submit" value="declareFirms">
          {translate('judgement:declare.submit')}
        </Button>
      </div>
    </form>
  );
}
