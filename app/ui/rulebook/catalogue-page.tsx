import { textIn } from '~/core/shared/text';
import { dayOf, dayText, instantText } from '~/core/shared/dates';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RuleSet } from '~/core/rules/rule-set';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/coverage/part';
import { Content, Data, useWords } from '~/ui/words';
import { questionnaireAddress, ruleSetAddress } from './addresses';
import { ScrollTable } from './scroll-table';
import { LanguagesText, ReviewedText, StatusText } from './status';

/** A version that nothing new begins with, or not yet. */
interface Other {
  id: string;
  version: string;
  hash: string;
  registeredAt: string;
  effectiveFrom?: string;
  retiredAt?: string;
}

interface Props {
  ruleSets: readonly RuleSet[];
  questionnaires: readonly Questionnaire[];
  otherRuleSets: readonly Other[];
  otherQuestionnaires: readonly Other[];
}

/** All rule sets and questionnaires that can be read, those in use first. */
export function CataloguePage({ ruleSets, questionnaires, otherRuleSets, otherQuestionnaires }: Props) {
  const { translate } = useWords();
  return (
    <Page heading={translate('rulebook:title')} wide>
      <p className="rs-text">{translate('rulebook:lead')}</p>
      <p>
        <a className="aksel-link" href="/rules/compare">
          {translate('consult:compare.title')}
        </a>
      </p>
      <Part heading={translate('rulebook:ruleSets')} id="rule-sets">
        <ContentTable
          caption={translate('rulebook:ruleSets')}
          entries={ruleSets.map((ruleSet) => ({
            content: ruleSet,
            // Instruments that add points are read as files so far.
            href: ruleSet.method === 'risks' ? ruleSetAddress(ruleSet) : undefined,
            holds: <RuleSetHolds questionnaires={questionnaires} ruleSet={ruleSet} />,
          }))}
        />
      </Part>
      <Part heading={translate('rulebook:questionnaires')} id="questionnaires">
        <ContentTable
          caption={translate('rulebook:questionnaires')}
          entries={questionnaires.map((questionnaire) => ({
            content: questionnaire,
            href: questionnaireAddress(questionnaire),
            holds: translate('rulebook:holds.questions', {
              count: questionnaire.questions.length,
              audience: translate(`rulebook:audience.${questionnaire.audience}`),
            }),
          }))}
        />
      </Part>
      <OtherPart
        addressOf={ruleSetAddress}
        id="other-rule-sets"
        known={ruleSets}
        name="ruleSets"
        versions={otherRuleSets}
      />
      <OtherPart
        addressOf={questionnaireAddress}
        id="other-questionnaires"
        known={questionnaires}
        name="questionnaires"
        versions={otherQuestionnaires}
      />
    </Page>
  );
}

function RuleSetHolds({ questionnaires, ruleSet }: { questionnaires: readonly Questionnaire[]; ruleSet: RuleSet }) {
  const { translate } = useWords();
  const questions = ruleSet.questionnaires
    .flatMap(({ id }) => questionnaires.find((one) => one.id === id)?.questions.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  if (ruleSet.method === 'points') return <>{translate('rulebook:holds.points', { questions })}</>;
  const { risks, stoppers, measures } = ruleSet;
  const counts = { risks: risks.length, stoppers: stoppers.length, measures: measures.length, questions };
  return <>{translate('rulebook:holds.risks', counts)}</>;
}

interface Entry {
  content: Pick<RuleSet, 'id' | 'version' | 'title' | 'languages' | 'reviewedBy'>;
  href: string | undefined;
  holds: React.ReactNode;
}

function ContentTable({ caption, entries }: { caption: string; entries: Entry[] }) {
  const { translate } = useWords();
  const columns = ['title', 'version', 'holds', 'status', 'review', 'languages'];
  return (
    <ScrollTable
      caption={caption}
      columns={columns.map((column) => translate(`rulebook:column.${column}`))}
      isCaptionHidden
      rows={entries.map(({ content, href, holds }) => [
        href === undefined ? (
          <Content text={content.title} />
        ) : (
          <a className="aksel-link" href={href}>
            <Content text={content.title} />
          </a>
        ),
        <Data key="version">{content.version}</Data>,
        holds,
        <StatusText key="status" version={content.version} />,
        <ReviewedText key="review" reviewedBy={content.reviewedBy} />,
        <LanguagesText key="languages" languages={content.languages} />,
      ])}
    />
  );
}

interface OtherProps {
  id: string;
  name: 'ruleSets' | 'questionnaires';
  versions: readonly Other[];
  known: readonly Pick<RuleSet, 'id' | 'title'>[];
  addressOf: (version: Other, hash: string) => string;
}

function OtherPart({ id, name, versions, known, addressOf }: OtherProps) {
  const { language, translate } = useWords();
  if (versions.length === 0) return null;
  const titleOf = (version: Other) =>
    textIn(known.find((one) => one.id === version.id)?.title, language) || version.id.replaceAll('-', ' ');
  return (
    <Part heading={translate(`rulebook:other.${name}`)} id={id}>
      <p className="rs-text">{translate('rulebook:other.lead')}</p>
      <ScrollTable
        caption={translate(`rulebook:other.${name}`)}
        columns={['title', 'version', 'status', 'since'].map((column) => translate(`rulebook:column.${column}`))}
        isCaptionHidden
        rows={versions.map((version) => [
          <a className="aksel-link" href={addressOf(version, version.hash)} key="title">
            <Data>{titleOf(version)}</Data>
          </a>,
          <Data key="version">{version.version}</Data>,
          <OtherStatus key="status" version={version} />,
          instantText(version.registeredAt, language),
        ])}
      />
    </Part>
  );
}

/** Why nothing new begins with a version, as far as it is known. */
function OtherStatus({ version: { version, effectiveFrom, registeredAt, retiredAt } }: { version: Other }) {
  const { language, translate } = useWords();
  if (retiredAt !== undefined)
    return <>{translate('rulebook:status.retired', { day: dayText(dayOf(retiredAt), language) })}.</>;
  if (effectiveFrom !== undefined && effectiveFrom > dayOf(registeredAt))
    return <>{translate('rulebook:status.from', { day: dayText(effectiveFrom, language) })}.</>;
  return <StatusText isEarlier version={version} />;
}
