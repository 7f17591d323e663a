import type { Completeness, Proof } from '~/core/scoring/evaluation';
import { Note } from '~/ui/frame/note';
import { LevelRange } from '~/ui/levels/level-text';
import { useWords } from '~/ui/words';
import { ProfileText } from './profile-text';
import { hasOffer, type ResultData } from './result-data';
import { Section } from './section';
import { ReviewText, UncheckedText } from './unchecked-text';

/** What the method recommends, as a range where blanks remain, and how firm the ground under it is. */
export function RecommendationPart({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { evaluation } = data;
  return (
    <Section name="recommendation">
      <RecommendationBox data={data} />
      <dl className="rs-facts">
        <div className="rs-facts-entry">
          <dt>{translate('pages:result.overall')}</dt>
          <dd className="rs-row">
            <LevelRange range={evaluation.overall.evidenced} />
            <ProfileText profile={evaluation.profile} />
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('pages:result.completeness.title')}</dt>
          <dd>
            <CompletenessText completeness={evaluation.completeness} />
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('pages:result.proof.title')}</dt>
          <dd>
            <ProofText proof={evaluation.proof} />
          </dd>
        </div>
        <div className="rs-facts-entry">
          <dt>{translate('pages:result.review')}</dt>
          <dd>
            <ReviewText ruleSet={data.ruleSet} /> <UncheckedText data={data} />
          </dd>
        </div>
      </dl>
      {!evaluation.exact && <p>{translate('pages:result.inexact')}</p>}
      <p>{translate('pages:result.decide')}</p>
    </Section>
  );
}

function RecommendationBox({ data }: { data: ResultData }) {
  const { translate } = useWords();
  const { atLeast, atMost } = data.evaluation.recommendation;
  const isOpen = atLeast !== atMost;
  return (
    <div className={`rs-recommendation rs-recommendation-${isOpen ? 'open' : atMost} rs-stack rs-stack-small`}>
      {isOpen ? (
        <>
          <p>{translate('pages:result.recommendation.open')}</p>
          <p className="rs-recommendation-words">
            {translate('pages:result.recommendation.range', {
              atLeast: translate(`recommendation.${atLeast}`),
              atMost: translate(`recommendation.${atMost}`),
            })}
          </p>
        </>
      ) : (
        <p className="rs-recommendation-words">{translate(`recommendation.${atMost}`)}</p>
      )}
      <p>
        {translate(`pages:result.recommendation.because.${isOpen ? (hasOffer(data) ? 'open' : 'planning') : atMost}`)}
      </p>
    </div>
  );
}

/** Before anybody has answered, and before a vendor has, the levels say less than the questions. */
export function EarlyNote({ data }: { data: ResultData }) {
  const { translate } = useWords();
  if (data.evaluation.completeness.answered === 0) {
    return (
      <Note tone="info">
        <p>{translate('pages:result.nothingAnswered')}</p>
      </Note>
    );
  }
  if (hasOffer(data)) return null;
  return (
    <Note tone="info">
      <p>{translate('pages:result.noOffer')}</p>
    </Note>
  );
}

/** Scored questions answered, out of those that apply. */
export function CompletenessText({ completeness: { answered, apply, upToMore } }: { completeness: Completeness }) {
  const { translate } = useWords();
  const text = translate('pages:result.completeness.answered', { answered, count: apply });
  return <>{upToMore === 0 ? text : `${text} ${translate('pages:result.completeness.more', { count: upToMore })}`}</>;
}

/** Safeguards by how well they are shown. */
export function ProofText({ proof: { lookedFor, claimed, documented, verified } }: { proof: Proof }) {
  const { translate } = useWords();
  if (lookedFor === 0) return <>{translate('pages:result.proof.none')}</>;
  return <>{translate('pages:result.proof.shown', { claimed, documented, verified, count: lookedFor })}</>;
}
