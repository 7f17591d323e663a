import type { QuestionEntry, QuestionnaireBook, RiskMoved, StopperMoved } from '~/core/rulebook/questionnaire-book';
import type { Range } from '~/core/scoring/evaluation';
import { textIn } from '~/core/shared/text';
import { LevelRange } from '~/ui/levels/level-text';
import { Content, Data, useWords } from '~/ui/words';
import { riskAddress, ruleSetAddress } from './addresses';
import { ScrollTable } from './scroll-table';

interface Props {
  book: QuestionnaireBook;
  entry: QuestionEntry;
  isEarlier: boolean;
}

type RuleSet = NonNullable<QuestionnaireBook['ruleSet']>;

/** Which rules read a question, and what each of its choices can make of them; folded away. */
export function QuestionMoves({ book, entry: { number, readBy }, isEarlier }: Props) {
  const { translate } = useWords();
  const { ruleSet } = book;
  const risks = readBy.risks.flatMap((moved) => moved.risks).length;
  const stoppers = readBy.stoppers.length;
  if (ruleSet === undefined || risks + stoppers === 0) return <p>{translate('rulebook:question.nothing')}</p>;
  const captionOf = (index: number) => translate('rulebook:question.table', { number, place: index + 1 });
  const counts = [
    ...(risks > 0 ? [translate('rulebook:question.readBy', { count: risks })] : []),
    ...(stoppers > 0 ? [translate('rulebook:question.readByStoppers', { count: stoppers })] : []),
  ];
  return (
    <details>
      <summary>
        {translate('rulebook:question.moves')}: {counts.join(', ')}
      </summary>
      <div className="rs-stack">
        <p>{translate('rulebook:question.movesLead')}</p>
        {readBy.stoppers.map((moved, index) => (
          <StopperTable
            caption={captionOf(index)}
            isEarlier={isEarlier}
            key={moved.stopper.id}
            moved={moved}
            ruleSet={ruleSet}
          />
        ))}
        {readBy.risks.map((moved, index) => (
          <RiskTable
            caption={captionOf(stoppers + index)}
            isEarlier={isEarlier}
            key={moved.risks[0]?.id}
            moved={moved}
            ruleSet={ruleSet}
          />
        ))}
      </div>
    </details>
  );
}

interface TableProps<Moved> {
  moved: Moved;
  ruleSet: RuleSet;
  isEarlier: boolean;
  /** Tells it from every other table of the page. */
  caption: string;
}

function StopperTable({ caption, moved: { stopper, rows }, ruleSet, isEarlier }: TableProps<StopperMoved>) {
  const { language, translate } = useWords();
  const title = textIn(stopper.title, language);
  return (
    <div className="rs-stack rs-stack-small">
      <p>
        <a
          className="aksel-link"
          href={`${ruleSetAddress(ruleSet, isEarlier ? ruleSet.hash : undefined)}#stopper-${stopper.id}`}
        >
          {translate('rulebook:question.forStopper', { title })}
        </a>
      </p>
      {rows.length === 0 && <p>{translate('rulebook:question.noChoices')}</p>}
      {rows.length > 0 && (
        <ScrollTable
          caption={caption}
          columns={[translate('rulebook:column.answer'), translate('rulebook:question.column.holds')]}
          isCaptionHidden
          rows={rows.map(({ choice, holds }) => [
            <Data key="choice">{choice}</Data>,
            translate(`rulebook:question.holds.${holds}`),
          ])}
        />
      )}
    </div>
  );
}

const truths: readonly string[] = ['applies', 'wholePopulation', 'vulnerable'];

function RiskTable({ caption, moved: { risks, parts, safeguards, rows }, ruleSet, isEarlier }: TableProps<RiskMoved>) {
  const { language, translate } = useWords();
  const hash = isEarlier ? ruleSet.hash : undefined;
  return (
    <div className="rs-stack rs-stack-small">
      <p>{translate('rulebook:question.forRisks', { count: risks.length })}</p>
      <ul className="rs-list">
        {risks.map(({ id, title }) => (
          <li key={id}>
            <a className="aksel-link" href={riskAddress(ruleSet, id, hash)}>
              <Content text={title} />
            </a>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p>{translate('rulebook:question.noChoices')}</p>}
      {rows.length > 0 && (
        <ScrollTable
          caption={caption}
          columns={[
            translate('rulebook:column.answer'),
            ...parts.map((part) => translate(`rulebook:case.${part}`)),
            ...safeguards.map(({ title, quarterSteps }) =>
              translate('rulebook:question.quarterSteps', { title: textIn(title, language), count: quarterSteps }),
            ),
            translate('rulebook:column.level'),
          ]}
          isCaptionHidden
          rows={rows.map((row) => [
            <Data key="choice">{row.choice}</Data>,
            ...row.parts.map((range, index) => (
              <PartText key={index} isTruth={truths.includes(parts[index] ?? '')} range={range} />
            )),
            ...row.safeguards.map((certainty) => translate(`rulebook:question.inPlace.${certainty}`)),
            row.level === undefined ? (
              translate('rulebook:question.absent')
            ) : (
              <LevelRange key="level" range={row.level} />
            ),
          ])}
        />
      )}
    </div>
  );
}

function PartText({ isTruth, range: { atLeast, atMost } }: { isTruth: boolean; range: Range<number> }) {
  const { translate } = useWords();
  if (isTruth)
    return <>{translate(`rulebook:question.truth.${atLeast === 1 ? 'yes' : atMost === 0 ? 'no' : 'possible'}`)}</>;
  return <>{atLeast === atMost ? atMost : translate('range', { atLeast, atMost })}</>;
}
