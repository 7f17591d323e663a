import type { ContractEntry } from '~/core/judgement/contract';
import { entryState } from '~/core/judgement/entry-state';
import type { Text } from '~/core/shared/text';
import { Content, Data, useWords } from '~/ui/words';
import { DayText } from './day-text';
import { EntryStateTag } from './entry-state-tag';
import { Facts } from '~/ui/frame/facts';
import { RiskNames } from './risk-names';

interface Props {
  entry: ContractEntry;
  risks: readonly { id: string; title: Text }[];
  today: string;
}

/** Everything that is known of one entry. */
export function EntryFacts({ entry, risks, today }: Props) {
  const { translate } = useWords();
  const { from, strength, owner, who, due, proofNeeded, clause, proof, waived } = entry;
  const name = (key: string) => translate(`contract:register.${key}`);
  return (
    <Facts
      facts={[
        [
          name('promised'),
          entry.promised && (
            <ul className="rs-list">
              {entry.promised.map((text, index) => (
                <li key={index}>
                  <Content text={text} />
                </li>
              ))}
            </ul>
          ),
        ],
        [name('state'), <EntryStateTag key="state" state={entryState(entry, today)} />],
        [
          name('from'),
          <>
            {translate(`contract:from.${from.kind}`)}
            {strength !== undefined && ` · ${translate(`strength.${strength}`)}`}
          </>,
        ],
        [
          name('who'),
          <>
            {translate(`contract:party.${owner}`)}
            {who !== '' && ' · '}
            <Data>{who}</Data>
          </>,
        ],
        [name('due'), due === undefined ? name('undated') : <DayText day={due} />],
        [name('proofNeeded'), <Content key="proof" text={proofNeeded} />],
        [name('clause'), clause && <Content text={clause} />],
        [name('servesName'), entry.risks.length > 0 && <RiskNames ids={entry.risks} risks={risks} />],
        [name('proof'), proof && <ProofText proof={proof} />],
        [
          name('waived'),
          waived && (
            <>
              <Data>{waived.by.name}</Data> · <DayText day={waived.at} />
              <p className="rs-lines">
                <Data>{waived.reason}</Data>
              </p>
            </>
          ),
        ],
      ]}
    />
  );
}

function ProofText({ proof }: { proof: NonNullable<ContractEntry['proof']> }) {
  const { language, translate } = useWords();
  const { words, document, grade, received, expires, by } = proof;
  return (
    <>
      <p className="rs-lines">
        <Data>{words}</Data>
      </p>
      {document !== '' && (
        <p>
          <Data>{document}</Data>
        </p>
      )}
      <p>
        {translate(`grade.${grade}`)} · <DayText day={received} />
        {expires !== undefined && (
          <>
            {' · '}
            {translate('contract:entry.field.expires.label')} <DayText day={expires} />
          </>
        )}
      </p>
      <p lang={language}>{translate('contract:register.acceptedBy', { name: by.name })}</p>
    </>
  );
}
