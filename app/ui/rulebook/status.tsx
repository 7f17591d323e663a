import { isReleased } from '~/core/shared/version';
import { dayText } from '~/core/shared/dates';
import { Data, useWords } from '~/ui/words';

/** What a version promises, and whether it is in use. */
export function StatusText({ version, isEarlier = false }: { version: string; isEarlier?: boolean }) {
  const { translate } = useWords();
  return (
    <>
      {translate(`rulebook:status.${isEarlier ? 'earlier' : 'offered'}`)}.{' '}
      {translate(`rulebook:status.${isReleased(version) ? 'released' : 'draft'}`)}.
    </>
  );
}

/** Who reviewed it; that nobody did where nobody did. */
export function ReviewedText({ reviewedBy }: { reviewedBy: readonly string[] }) {
  const { translate } = useWords();
  if (reviewedBy.length === 0) return <>{translate('rulebook:reviewed.none')}</>;
  return <Data>{translate('rulebook:reviewed.by', { reviewers: reviewedBy.join(', ') })}</Data>;
}

/** Languages by the names that the reader knows. */
export function LanguagesText({ languages }: { languages: readonly string[] }) {
  const { language } = useWords();
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  return <Data>{languages.map((one) => names.of(one) ?? one).join(', ')}</Data>;
}

/** From and until when something may be used; nothing where there is no limit. */
export function ValidText({ from, to }: { from: string | undefined; to: string | undefined }) {
  const { language, translate } = useWords();
  return (
    <>
      {from !== undefined && translate('rulebook:fact.validFrom', { from: dayText(from, language) })}{' '}
      {to !== undefined && translate('rulebook:fact.validTo', { to: dayText(to, language) })}
    </>
  );
}
