import type { ComparisonView, ViewCell, ViewTable } from '~/core/judgement/comparison-view';
import { LevelShape } from '~/ui/levels/level-shape';
import { StopperMark } from '~/ui/result/stopper-state';
import { Data, useWords } from '~/ui/words';

interface Props {
  table: ViewTable;
  firms: ComparisonView['firms'];
}

/**
 * One table of a comparison. What a row is about stays in sight while the bidders pass by; in a narrow window each row
 * becomes a block that names every bidder.
 */
export function ComparisonTable({ table: { id, title, head, rows, left }, firms }: Props) {
  const { translate } = useWords();
  return (
    <>
      {rows.length > 0 && (
        <div
          aria-label={translate('comparison:page.scroll', { title })}
          className="rs-scroll rs-comparison"
          role="region"
          tabIndex={0}
        >
          <table className="aksel-table aksel-table--small" data-comparison={id}>
            <caption className="aksel-sr-only">
              <Data>{title}</Data>
            </caption>
            <thead>
              <tr>
                <th className="aksel-table__header-cell" scope="col">
                  {head}
                </th>
                {firms.map(({ responseId, firm }) => (
                  <th className="aksel-table__header-cell" key={responseId} scope="col">
                    <Data>{firm}</Data>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th className="aksel-table__header-cell" scope="row">
                    <Data>{row.head}</Data>
                    {row.note !== '' && (
                      <span className="rs-hint">
                        <Data>{row.note}</Data>
                      </span>
                    )}
                  </th>
                  {row.cells.map((cell, index) => (
                    <td className="aksel-table__data-cell" key={index}>
                      <span className="rs-comparison-firm">
                        <Data>{firms[index]?.firm}</Data>
                      </span>
                      <CellText cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && <p className="rs-subtle">{translate('comparison:left', { count: left })}</p>}
    </>
  );
}

function CellText({ cell: { text, level, state, details } }: { cell: ViewCell }) {
  return (
    <div className="rs-comparison-cell">
      <p className={level === undefined && state === undefined ? undefined : 'rs-comparison-main'}>
        {level !== undefined && <LevelShape level={level} />}
        {state !== undefined && <StopperMark state={state} />}
        <Data>{text}</Data>
      </p>
      {details.map((line) => (
        <p className="rs-hint" key={line}>
          <Data>{line}</Data>
        </p>
      ))}
    </div>
  );
}
