import type { Text } from '~/core/shared/text';
import { Content, Data, useWords } from '~/ui/words';

interface Props {
  assessment: { service: string; buyer: string; vendor: string; stage: string };
  stages: { id: string; title: Text }[];
}

/** What is bought, for whom, by whom and where the procurement stands. */
export function AssessmentFacts({ assessment, stages }: Props) {
  const { translate } = useWords();
  const words = (['service', 'buyer', 'vendor'] as const).filter((name) => assessment[name] !== '');
  return (
    <dl className="rs-facts">
      {words.map((name) => (
        <div className="rs-facts-entry" key={name}>
          <dt>{translate(`pages:facts.${name}`)}</dt>
          <dd>
            <Data>{assessment[name]}</Data>
          </dd>
        </div>
      ))}
      <div className="rs-facts-entry">
        <dt>{translate('pages:facts.stage')}</dt>
        <dd>
          <Content text={stages.find(({ id }) => id === assessment.stage)?.title} />
        </dd>
      </div>
    </dl>
  );
}
