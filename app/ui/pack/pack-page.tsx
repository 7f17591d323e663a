import type { PackView } from '~/core/pack/pack-view';
import { ButtonLink } from '~/ui/frame/button-link';
import { Contents } from '~/ui/frame/contents';
import { Note } from '~/ui/frame/note';
import { Page, type Crumb } from '~/ui/frame/page';
import { Data, useWords } from '~/ui/words';
import { PackParts } from './pack-parts';

interface Props {
  view: PackView;
  trail: Crumb[];
  /** Where the same pack is found as a document and as data. */
  pdfHref: string;
  jsonHref: string;
}

/** The tender pack as a page: what is bought, who reads what, how answers count, then every question. */
export function PackPage({ view, trail, pdfHref, jsonHref }: Props) {
  const { translate } = useWords();
  const questionnaires = view.questionnaires.map(({ id, title }) => ({
    id: `questionnaire-${id}`,
    title: <Data>{title}</Data>,
  }));
  return (
    <Page
      heading={
        <>
          {translate('pack:page.heading')} <Data>{view.title}</Data>
        </>
      }
      trail={trail}
      wide
    >
      {view.isDraft && (
        <Note tone="warning">
          <p>{translate('pack:draft')}</p>
        </Note>
      )}
      <div className="rs-row">
        <ButtonLink href={pdfHref}>{translate('pack:page.pdf')}</ButtonLink>
        <ButtonLink href={jsonHref} variant="secondary">
          {translate('pack:page.json')}
        </ButtonLink>
      </div>
      <Contents
        parts={[
          { id: 'purchase', title: translate('pack:purchase.heading') },
          { id: 'reading', title: translate('pack:reading.heading') },
          { id: 'counting', title: translate('pack:counting.heading') },
          { id: 'buyer', title: translate('pack:buyer.heading') },
          ...questionnaires,
          { id: 'stoppers', title: translate('pack:stoppers.heading') },
          { id: 'risks', title: translate('pack:risks.heading') },
          { id: 'pins', title: translate('pack:pin.heading') },
        ]}
      />
      <PackParts view={view} />
    </Page>
  );
}
