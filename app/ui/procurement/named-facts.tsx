import { Data, useWords } from '~/ui/words';

interface Props {
  facts: { service: string; buyer: string; reference: string; ocid: string };
}

/** What a procurement is known by, as entries of a list of facts; what is empty is left out. */
export function NamedFacts({ facts: { service, buyer, reference, ocid } }: Props) {
  const { translate } = useWords();
  return (
    <>
      {Object.entries({ service, buyer, reference, ocid })
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div className="rs-facts-entry" key={name}>
            <dt>{translate(`procurement:facts.${name}`)}</dt>
            <dd>
              <Data>{value}</Data>
            </dd>
          </div>
        ))}
    </>
  );
}
