import { Button, Select } from '@navikt/ds-react';
import { textIn, type Text } from '~/core/shared/text';
import { useWords } from '~/ui/words';

interface Props {
  revision: number;
  wasPublished: boolean;
  /** The other questions of the questionnaire, in order. */
  others: { name: string; title: Text | undefined }[];
}

/** Where a question stands among the others, and whether it stands there at all. */
export function QuestionPlaceForms({ revision, wasPublished, others }: Props) {
  const { language, translate } = useWords();
  return (
    <>
      {others.length > 0 && (
        <form className="rs-stack" method="post">
          <input name="basedOn" type="hidden" value={revision} />
          <Select id="field-place" label={translate('questions:move.after')} name="place">
            {others.map(({ name, title }) => (
              <option data-content="" key={name} value={name}>
                {textIn(title, language) || name}
              </option>
            ))}
          </Select>
          <div>
            <Button name="intent" type="submit" value="move_question:after" variant="secondary">
              {translate('questions:move.submit')}
            </Button>
          </div>
        </form>
      )}
      <form className="rs-stack" method="post">
        <input name="basedOn" type="hidden" value={revision} />
        <p>{translate(wasPublished ? 'questions:retire.lead' : 'questions:remove.lead')}</p>
        <div>
          <Button name="intent" type="submit" value="remove_question" variant="secondary">
            {translate(wasPublished ? 'questions:retire.submit' : 'questions:remove.submit')}
          </Button>
        </div>
      </form>
    </>
  );
}
