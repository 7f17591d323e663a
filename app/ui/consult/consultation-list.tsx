import { Button, Heading } from '@navikt/ds-react';
import type { ListedConsultation } from '~/core/studio/consultation-views';
import type { Draft } from '~/core/studio/draft';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { useDraftTrail } from '~/ui/studio/draft-trail';
import { isOpen } from '~/ui/studio/is-open';
import { useWords } from '~/ui/words';
import { useConsultationTitle } from './consultation-title';
import { OpenTag } from './open-tag';

interface Props extends Filled {
  draft: Draft;
  consultations: readonly ListedConsultation[];
}

/** Whom a draft was shown to for comment, and how to ask. */
export function ConsultationList({ draft, consultations, ...filled }: Props) {
  const { translate } = useWords();
  const mayAsk = isOpen(draft) && consultations.every((one) => !one.isOpen);
  return (
    <Page heading={translate('consult:manage.title')} trail={useDraftTrail(draft)}>
      <p>{translate('consult:manage.lead')}</p>
      {consultations.length === 0 && <p>{translate('consult:manage.none')}</p>}
      <ul className="rs-plain-list rs-stack">
        {consultations.map((one) => (
          <li className="rs-card rs-stack rs-stack-small" key={one.consultation.id}>
            <OneConsultation {...one} />
          </li>
        ))}
      </ul>
      {mayAsk && <StartForm revision={draft.revision} {...filled} />}
    </Page>
  );
}

function OneConsultation({ consultation, isOpen: isTaking, comments, unanswered }: ListedConsultation) {
  const { translate } = useWords();
  const { id, draftId } = consultation;
  const title = useConsultationTitle(consultation);
  return (
    <>
      <Heading level="2" size="small">
        <a className="aksel-link" href={`/drafts/${draftId}/consultations/${id}`}>
          {title}
        </a>
      </Heading>
      <p className="rs-row">
        <OpenTag isOpen={isTaking} />
        <span>{translate('consult:manage.counts', { count: comments, unanswered })}</span>
      </p>
    </>
  );
}

function StartForm({ revision, ...filled }: Filled & { revision: number }) {
  const { translate } = useWords();
  const fields = useFields('consult:manage', filled);
  return (
    <Part id="start" title={translate('consult:manage.start')}>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <FormIssues heading={translate('consult:manage.startProblems')} issues={filled.issues} />
        <input name="revision" type="hidden" value={revision} />
        {fields.passage('welcome')}
        {fields.day('closesOn')}
        <div className="rs-row">
          <Button type="submit">{translate('consult:manage.startSubmit')}</Button>
        </div>
      </form>
    </Part>
  );
}
