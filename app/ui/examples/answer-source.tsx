import type { ExampleAnswers } from '~/core/examples/example';
import { Data, useWords } from '~/ui/words';

/** Where the record found an answer, that it is assumed and from what, or why there is none. Nothing where nobody says. */
export function AnswerSource({ given, name }: { given: ExampleAnswers; name: string }) {
  const { translate } = useWords();
  const source = given.sources[name];
  const isAssumed = given.assumed.includes(name);
  const label = given.answers[name] === undefined ? 'examples:answer.because' : 'examples:record.source';
  return (
    <>
      {isAssumed && <p className="rs-assumed">{translate('examples:answer.assumed')}</p>}
      {source !== undefined && (
        <p className="rs-source">
          {!isAssumed && `${translate(label)} `}
          <Data>{source}</Data>
        </p>
      )}
    </>
  );
}
