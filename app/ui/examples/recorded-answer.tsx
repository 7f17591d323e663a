import type { AnswerPair } from '~/core/examples/compare-answers';
import type { ExampleAnswers } from '~/core/examples/example';
import { Data, useWords } from '~/ui/words';

/** Whether both say the same, and where the record found its answer or why it has none. */
export function RecordedAnswer({ pair, given }: { pair: AnswerPair; given: ExampleAnswers }) {
  const { translate } = useWords();
  const { name } = pair.question;
  const source = given.sources[name];
  return (
    <>
      <p>
        <strong>{translate(`examples:compare.${agreement(pair)}`)}</strong>
      </p>
      {given.assumed.includes(name) && <p className="rs-assumed">{translate('examples:answer.assumed')}</p>}
      {source !== undefined && (
        <p className="rs-source">
          {translate(pair.other === undefined ? 'examples:answer.because' : 'examples:record.source')}{' '}
          <Data>{source}</Data>
        </p>
      )}
    </>
  );
}

function agreement({ one, other, sameAnswer }: AnswerPair): 'same' | 'differs' | 'onlyYours' | 'onlyRecord' {
  if (sameAnswer) return 'same';
  if (one === undefined) return 'onlyRecord';
  return other === undefined ? 'onlyYours' : 'differs';
}
