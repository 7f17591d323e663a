import type { Risk } from '~/core/rules/rule-set';
import { Content, useWords } from '~/ui/words';

const links = ['cause', 'event', 'harm', 'right'] as const;

/** cause → event → harm → right affected */
export function RiskChain({ risk }: { risk: Pick<Risk, (typeof links)[number]> }) {
  const { translate } = useWords();
  return (
    <ol className="rs-plain-list rs-chain">
      {links.map((link) => (
        <li key={link}>
          <strong>{translate(`pages:result.risk.${link}`)}</strong> <Content text={risk[link]} />
        </li>
      ))}
    </ol>
  );
}
