import type { RiskEntry, RuleBook } from '~/core/rulebook/rule-book';
import { Page } from '~/ui/frame/page';
import { Content, useWords } from '~/ui/words';
import { ruleSetAddress } from './addresses';
import { RiskBody } from './risk-body';

interface Props {
  entry: RiskEntry;
  ruleSet: Pick<RuleBook['ruleSet'], 'id' | 'version' | 'title' | 'parameters'>;
  /** Of a version that is not in use. */
  hash: string | undefined;
}

/** One risk of a version that can be read here. */
export function RiskPage({ entry, ruleSet, hash }: Props) {
  const { translate } = useWords();
  return (
    <Page
      heading={<Content text={entry.risk.title} />}
      trail={[
        { href: '/rules', text: translate('rulebook:title') },
        { href: ruleSetAddress(ruleSet, hash), text: <Content text={ruleSet.title} /> },
      ]}
    >
      <RiskBody entry={entry} exact={hash !== undefined} most={ruleSet.parameters.matrix.length} />
    </Page>
  );
}
