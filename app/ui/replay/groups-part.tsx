import type { ReplayFound } from '~/core/replay/run';
import { severalSectors } from '~/core/replay/sector';
import type { ShownGroup } from '~/core/replay/shown-groups';
import type { QuestionWords } from '~/core/replay/replay-words';
import { Part } from '~/ui/frame/part';
import { ScrollTable } from '~/ui/rulebook/scroll-table';
import { Content, Data, useWords } from '~/ui/words';
import { ChoiceText } from './choice-text';
import { useNumbers } from './numbers';

/** What moves, by sector and service, with small numbers hidden. */
export function GroupsPart({ report, words }: ReplayFound) {
  const { translate } = useWords();
  const { move, shown } = useNumbers();
  const { sector } = words;
  const column = (name: string) => translate(`replay:report.column.${name}`);
  const measures = ['recommendation', 'overall', ...report.domains.map(({ id }) => `domain ${id}`)];
  // A sector without named services says all by itself.
  const groups = report.groups.filter(({ service }) => service !== '');
  const cell = (group: ShownGroup, of: string) => (
    <ul className="rs-plain-list" key={of}>
      {(group.moves.find((one) => one.of === of)?.moves ?? []).map((one) => (
        <li key={one.move}>{move(one, of === 'recommendation' ? 'recommendation' : 'level')}</li>
      ))}
    </ul>
  );
  return (
    <Part id="groups" title={translate('replay:report.groups')}>
      <p>{translate('replay:report.groupsLead')}</p>
      <p>
        {sector === undefined ? (
          translate('replay:report.groupsNone')
        ) : (
          <>
            {translate('replay:report.groupsBy')} <Content text={sector.title} />
          </>
        )}
      </p>
      <ScrollTable
        caption={translate('replay:report.groups')}
        columns={[
          column('group'),
          column('count'),
          column('recommendation'),
          column('overall'),
          ...report.domains.map(({ id }) => <Content key={id} text={words.domains[id] ?? id} />),
        ]}
        isCaptionHidden
        rows={groups.map((group) => [
          <GroupName group={group} key="name" sector={sector} />,
          shown(group.responses),
          ...measures.map((of) => cell(group, of)),
        ])}
      />
    </Part>
  );
}

function GroupName({ group, sector }: { group: ShownGroup; sector: QuestionWords | undefined }) {
  const { translate } = useWords();
  const name =
    group.sector === '' ? (
      translate('replay:notSaid')
    ) : group.sector === severalSectors ? (
      translate('replay:several')
    ) : (
      <ChoiceText question={sector} value={group.sector} />
    );
  if (group.service === undefined) return <>{name}</>;
  return (
    <>
      {name}
      {': '}
      <Data>{group.service}</Data>
    </>
  );
}
