import type { AnswerPair } from '~/core/examples/compare-answers';
import type { ExampleAnswers } from '~/core/examples/example';
import { useWords } from '~/ui/words';
import { AnswerSource } from './answer-source';

/** How many answers agree, differ, or stand on one side alone. */
export function AgreementSummary({ pairs }: { pairs: readonly AnswerPair[] }) {
  const { translate } = useWords();
  const count = (kind: Agreement) => pairs.filter((pair) => agreement(pair) === kind).length;
  const counts = {
    same: count('same'),
    differs: count('differs'),
    onlyYours: count('onlyYours'),
    onlyRecord: count('onlyRecord'),
  };
  return <p>{translate('examples:compare.summary', counts)}</p>;
}

/** Whether both say the same, and where the record found its answer or why it has none. */
export function RecordedAnswer({ pair, given }: { pair: AnswerPair; given: ExampleAnswers }) {
  const { translate } = useWords();
  const { name } = pair.question;
  return (
    <>
      <p>
        <strong>{translate(`examples:compare.${agreement(pair)}`)}</strong>
      </p>
      <AnswerSource given={given} name={name} />
    </>
  );
}

type Agreement = 'same' | 'differs' | 'onlyYours' | 'onlyRecord';

function agreement({ one, other, sameAnswer }: AnswerPair): Agreement {
  if (sameAnswer) return 'same';
  if (one === undefined) return 'onlyRecord';
  return other === undefined ? 'onlyYours' : 'differs';
}
