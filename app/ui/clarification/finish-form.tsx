import { Button } from '@navikt/ds-react';
import { useWords } from '~/ui/words';

interface Props {
  isAnswered: boolean;
  isFinished: boolean;
}

/** The firm says that it adds nothing (more), or is told that it did. */
export function FinishForm({ isAnswered, isFinished }: Props) {
  const { translate } = useWords();
  if (isFinished) return <p>{translate('clarification:finish.done')}</p>;
  return (
    <form className="rs-stack" method="post">
      <input name="intent" type="hidden" value="finish" />
      <p>{translate('clarification:finish.lead')}</p>
      <div>
        <Button type="submit" variant="secondary">
          {translate(`clarification:finish.${isAnswered ? 'nothingMore' : 'nothing'}`)}
        </Button>
      </div>
    </form>
  );
}
