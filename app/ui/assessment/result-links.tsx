import { ButtonLink } from '~/ui/frame/button-link';
import { useWords } from '~/ui/words';

/** The ways to the whole result and to the brief. */
export function ResultLinks({ assessmentId }: { assessmentId: string }) {
  const { translate } = useWords();
  return (
    <div className="rs-row">
      <ButtonLink href={`/assessments/${assessmentId}/result`} variant="secondary">
        {translate('pages:overview.result')}
      </ButtonLink>
      <ButtonLink href={`/assessments/${assessmentId}/brief.pdf`} variant="tertiary">
        {translate('pages:overview.brief')}
      </ButtonLink>
    </div>
  );
}
