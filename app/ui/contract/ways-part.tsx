import type { Contract } from '~/core/judgement/contract';
import { isLeft, reassessmentState } from '~/core/judgement/entry-state';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';

/** What belongs to a contract beside its register, with what is open there. */
export function WaysPart({ contract, today }: { contract: Contract; today: string }) {
  const { translate } = useWords();
  const { id, incidents, reassessments, handover } = contract;
  const openIncidents = incidents.filter(({ closedOn }) => closedOn === undefined).length;
  const openReassessments = reassessments.filter((one) => reassessmentState(one, today) !== 'finished').length;
  const left = handover.filter(isLeft).length;
  const ways: [name: string, href: string, open: string][] = [
    ['incidents', 'contract/incidents', translate('contract:ways.incidentsOpen', { count: openIncidents })],
    [
      'reassessments',
      'contract/reassessments',
      translate('contract:ways.reassessmentsDue', { count: openReassessments }),
    ],
    ['trend', 'contract/trend', ''],
    ['exit', 'contract/exit', translate('contract:ways.exitLeft', { count: left })],
    ['people', 'affected-people', ''],
    ['register', 'contract/register.pdf', ''],
  ];
  return (
    <Part id="ways" title={translate('contract:ways.title')}>
      <ul className="rs-list">
        {ways.map(([name, href, open]) => (
          <li key={name}>
            <a className="aksel-link" href={`/procurements/${id}/${href}`}>
              {translate(`contract:ways.${name}`)}
            </a>
            {open !== '' && ` · ${open}`}
          </li>
        ))}
      </ul>
    </Part>
  );
}
