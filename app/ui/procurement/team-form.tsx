import { Button, Heading, Select } from '@navikt/ds-react';
import { teamParts, type TeamPart } from '~/core/procurement/role';
import type { Issue } from '~/core/shared/issue';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Data, useWords } from '~/ui/words';

interface Member {
  personId: string;
  name: string;
  part: TeamPart;
  isActive: boolean;
}

interface Props {
  members: Member[];
  colleagues: { id: string; name: string }[];
  isLead: boolean;
  issues: Issue[];
}

/** Who is in the team with which part; for a lead, with the means to change it. */
export function TeamForm({ members, colleagues, isLead, issues }: Props) {
  const { translate } = useWords();
  return (
    <div className="rs-stack rs-stack-large">
      <FormIssues heading={translate('procurement:team.problem')} issues={issues} />
      <dl className="rs-facts">
        {teamParts.map((part) => (
          <div className="rs-facts-entry" key={part}>
            <dt>{translate(`procurement:part.${part}`)}</dt>
            <dd>{translate(`procurement:partMeans.${part}`)}</dd>
          </div>
        ))}
      </dl>
      <ul className="rs-plain-list rs-stack" id="field-person" tabIndex={-1}>
        {members.map((member) => (
          <li className="rs-card rs-stack rs-stack-small" key={member.personId}>
            <OneMember isLead={isLead} member={member} />
          </li>
        ))}
      </ul>
      {isLead && <AddColleague colleagues={colleagues} issues={issues} />}
    </div>
  );
}

function OneMember({ member: { personId, name, part, isActive }, isLead }: { member: Member; isLead: boolean }) {
  const { translate } = useWords();
  return (
    <>
      <Heading level="2" size="small">
        <Data>{name}</Data>
      </Heading>
      <p>
        {translate(`procurement:part.${part}`)}
        {!isActive && ` · ${translate('procurement:team.disabled')}`}
      </p>
      {isLead && (
        <div className="rs-row">
          <form className="rs-row" method="post">
            <input name="person" type="hidden" value={personId} />
            <PartSelect id={`part-${personId}`} label={<NewPartLabel name={name} />} value={part} />
            <Button name="do" size="small" type="submit" value="set" variant="secondary">
              {translate('procurement:team.change')}
              <span className="aksel-sr-only">
                {' '}
                <Data>{name}</Data>
              </span>
            </Button>
          </form>
          <form method="post">
            <input name="person" type="hidden" value={personId} />
            <Button name="do" size="small" type="submit" value="remove" variant="tertiary">
              {translate('procurement:team.remove')}
              <span className="aksel-sr-only">
                {' '}
                <Data>{name}</Data>
              </span>
            </Button>
          </form>
        </div>
      )}
    </>
  );
}

function NewPartLabel({ name }: { name: string }) {
  const { translate } = useWords();
  return (
    <span className="aksel-sr-only">
      {translate('procurement:team.partFor')} <Data>{name}</Data>
    </span>
  );
}

function AddColleague({ colleagues, issues }: Pick<Props, 'colleagues' | 'issues'>) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  if (colleagues.length === 0) return <p>{translate('procurement:team.nobodyElse')}</p>;
  return (
    <form className="rs-stack" method="post" noValidate>
      <Heading level="2" size="small">
        {translate('procurement:team.add')}
      </Heading>
      <Select id="add-person" label={translate('procurement:team.colleague')} name="person">
        {colleagues.map(({ id, name }) => (
          <option data-content="" key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <PartSelect error={errorAt('part')} id="field-part" label={translate('procurement:team.part')} value="member" />
      <div>
        <Button name="do" type="submit" value="set">
          {translate('procurement:team.add')}
        </Button>
      </div>
    </form>
  );
}

interface PartSelectProps {
  id: string;
  label: React.ReactNode;
  value: TeamPart;
  error?: string | undefined;
}

function PartSelect({ id, label, value, error }: PartSelectProps) {
  const { translate } = useWords();
  return (
    <Select defaultValue={value} error={error} id={id} label={label} name="part">
      {teamParts.map((part) => (
        <option key={part} value={part}>
          {translate(`procurement:part.${part}`)}
        </option>
      ))}
    </Select>
  );
}
