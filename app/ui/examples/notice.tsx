import { Note } from '~/ui/frame/note';
import { Data, useWords } from '~/ui/words';

/** What an example is and is not: the first thing on every page about it. */
export function Notice({ text, isPractice = false }: { text: string | undefined; isPractice?: boolean }) {
  const { translate } = useWords();
  return (
    <Note tone="warning">
      {isPractice && (
        <p>
          <strong>{translate('examples:practice.word')}.</strong> {translate('examples:practice.what')}
        </p>
      )}
      {text === undefined ? (
        <p>{translate('examples:practice.gone')}</p>
      ) : (
        <p>
          <strong>
            <Data>{text}</Data>
          </strong>
        </p>
      )}
    </Note>
  );
}
