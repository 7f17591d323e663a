import { Button, Select } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

/** Answers of an assessment as the beginning of a case. */
export function TakeAssessment({ assessments }: { assessments: { id: string; title: string }[] }) {
  const { translate } = useWords();
  if (assessments.length === 0) return <p>{translate('cases:take.none')}</p>;
  return (
    <form action="#case" className="rs-stack" method="get">
      <Select label={translate('cases:take.label')} name="assessment">
        {assessments.map(({ id, title }) => (
          <option data-content="" key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <div>
        <Button type="submit" variant="secondary">
          {translate('cases:take.submit')}
        </Button>
      </div>
    </form>
  );
}
