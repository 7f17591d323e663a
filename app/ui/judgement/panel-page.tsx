import type { Declaration } from '~/core/judgement/panel';
import type { Issue } from '~/core/shared/issue';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Part } from '~/ui/frame/part';
import { useWords } from '~/ui/words';
import { DeclareFirmsForm, type TypedFirm } from './declare-firms-form';
import { DeclareForm, type TypedTies } from './declare-form';
import { NamePanelForm } from './name-panel-form';
import { PanelList, type PanelPerson } from './panel-list';

interface Props {
  members: PanelPerson[];
  isDefault: boolean;
  firms: { responseId: string; firm: string }[];
  own?: Declaration;
  isSealed: boolean;
  isDecided: boolean;
  isLead: boolean;
  issues: Issue[];
  /** What was typed into a form that could not be taken. */
  typed: { ties: TypedTies; firms: Omit<TypedFirm, 'firm'>[] } | undefined;
}

/** Who judges in a round, and the reader's own declaration. */
export function PanelPage({ members, isDefault, firms, own, isSealed, isDecided, isLead, issues, typed }: Props) {
  const { translate } = useWords();
  const judges = members.filter(({ isJudge }) => isJudge);
  return (
    <>
      <FormIssues heading={translate('judgement:panel.problem')} issues={issues} />
      <p>{translate('judgement:panel.lead')}</p>
      {isDecided && <p>{translate('judgement:panel.decided')}</p>}
      {!isDecided && (
        <Part id="declare" title={translate('judgement:declare.heading')}>
          {(isSealed ? own?.general : own?.firms[0]) !== undefined && <p>{translate('judgement:declare.again')}</p>}
          {isSealed ? (
            <DeclareForm issues={issues} typed={typed?.ties ?? tiesOf(own)} />
          ) : (
            <DeclareFirmsForm
              firms={firms.map((one) => ({ ...one, ...interestOf(one.responseId, typed?.firms ?? own?.firms) }))}
              issues={issues}
            />
          )}
        </Part>
      )}
      <Part id="judges" title={translate('judgement:panel.judges')}>
        {isDefault && <p>{translate('judgement:panel.judgesDefault')}</p>}
        {judges.length < 2 && (
          <Note tone="warning">
            <p>{translate(judges.length === 0 ? 'judgement:panel.nobody' : 'judgement:panel.alone')}</p>
          </Note>
        )}
        <PanelList isOpened={!isSealed} people={members} />
        {isLead && !isDecided && <NamePanelForm issues={issues} people={members} />}
      </Part>
    </>
  );
}

function tiesOf(own: Declaration | undefined): TypedTies {
  if (own?.general === undefined) return { hasTies: '', ties: '' };
  const { ties } = own.general;
  return { hasTies: ties === '' ? 'no' : 'yes', ties };
}

function interestOf(responseId: string, said: readonly Omit<TypedFirm, 'firm'>[] = []) {
  const { stance = '', words = '' } = said.find((one) => one.responseId === responseId) ?? {};
  return { stance, words };
}
