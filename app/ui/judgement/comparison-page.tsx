import type { Procurement } from '~/core/procurement/procurement';
import type { Round } from '~/core/procurement/round';
import type { ComparisonView } from '~/core/judgement/comparison-view';
import { ButtonLink } from '~/ui/frame/button-link';
import { Contents } from '~/ui/frame/contents';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { useRoundTrail } from '~/ui/round/round-trail';
import { Data, useWords } from '~/ui/words';
import { ComparisonTable } from './comparison-table';

interface Props {
  round: Pick<Round, 'id' | 'kind'>;
  procurement: Pick<Procurement, 'id' | 'title'>;
  view: ComparisonView;
  /** Firms that this reader is not shown. */
  withheld: string[];
}

/** All bidders on one page: what stops a purchase first, then levels with their proof, then the answers that differ. */
export function ComparisonPage({ round, procurement, view, withheld }: Props) {
  const { translate } = useWords();
  const tables = view.tables.filter(({ rows, left }) => rows.length + left > 0);
  return (
    <Page heading={translate('comparison:title')} trail={useRoundTrail({ round, procurement })} wide>
      <div className="rs-stack rs-text">
        <p>{translate('comparison:lead')}</p>
        {view.firms.length === 0 && <p>{translate('comparison:page.none')}</p>}
        {view.firms.length === 1 && <p>{translate('comparison:page.alone')}</p>}
        <Withheld firms={withheld} />
      </div>
      {view.firms.length > 0 && (
        <>
          <Ways isEverything={view.isEverything} roundId={round.id} />
          <Contents parts={tables.map(({ id, title }) => ({ id, title: <Data>{title}</Data> }))} />
          {tables.map((table) => (
            <Part id={table.id} key={table.id} title={<Data>{table.title}</Data>}>
              {table.lead !== '' && <p>{table.lead}</p>}
              <ComparisonTable firms={view.firms} table={table} />
            </Part>
          ))}
        </>
      )}
    </Page>
  );
}

function Withheld({ firms }: { firms: string[] }) {
  const { translate } = useWords();
  if (firms.length === 0) return null;
  return (
    <Note tone="warning">
      <p>{translate('comparison:page.withheld', { count: firms.length })}</p>
      <ul className="rs-list">
        {firms.map((firm, index) => (
          <li key={index}>
            <Data>{firm}</Data>
          </li>
        ))}
      </ul>
    </Note>
  );
}

const formats = ['csv', 'xlsx', 'pdf'] as const;

/** Differences only or everything, and the same to take along. */
function Ways({ roundId, isEverything }: { roundId: string; isEverything: boolean }) {
  const { translate } = useWords();
  const base = `/rounds/${roundId}/comparison`;
  const query = isEverything ? '?all' : '';
  return (
    <div className="rs-stack rs-stack-small">
      <p>{translate(isEverything ? 'comparison:shows_everything' : 'comparison:shows_differences')}</p>
      <div className="rs-row">
        <ButtonLink href={isEverything ? base : `${base}?all`} variant="secondary">
          {translate(isEverything ? 'comparison:page.differences' : 'comparison:page.everything')}
        </ButtonLink>
        <ButtonLink href={`/rounds/${roundId}/decision`} variant="secondary">
          {translate('decision:title')}
        </ButtonLink>
        {formats.map((format) => (
          <a className="aksel-link" href={`${base}.${format}${query}`} key={format}>
            {translate(`comparison:page.${format}`)}
          </a>
        ))}
      </div>
    </div>
  );
}
