import { Note } from '~/ui/frame/note';
import { useWords } from '~/ui/words';

/** On the pages where somebody who practises answers: what this is, and the way back to the facts. */
export function PracticeReminder({ assessmentId }: { assessmentId: string }) {
  const { translate } = useWords();
  return (
    <Note tone="warning">
      <p>
        <strong>{translate('examples:practice.word')}.</strong>{' '}
        <a className="aksel-link" href={`/assessments/${assessmentId}#facts`}>
          {translate('examples:practice.facts')}
        </a>
      </p>
    </Note>
  );
}
