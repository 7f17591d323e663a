import { Button } from '@navikt/ds-react';
import type { Effects } from '~/core/judgement/effect';
import type { Sheet } from '~/core/judgement/sheet';
import type { Questionnaire } from '~/core/questionnaire/questionnaire';
import type { RiskRuleSet } from '~/core/rules/rule-set';
import { dayText } from '~/core/shared/dates';
import type { Issue } from '~/core/shared/issue';
import { issueInWords } from '~/locales/issue-words';
import { ButtonLink } from '~/ui/frame/button-link';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Part } from '~/ui/frame/part';
import { Content, Data, useWords } from '~/ui/words';
import { AnswerCard, type CardAnswer } from './answer-card';
import { EffectsTable } from './effects-table';
import type { TypedFindingFields } from './typed-finding';

interface Props {
  response: { id: string; version?: string };
  sheet: Sheet;
  parts: { questionnaire: Questionnaire; answers: CardAnswer[] }[];
  ruleSet: RiskRuleSet;
  effects: Effects;
  effectiveDate: string;
  /** Why nothing can be found now. */
  closed: Issue[];
  /** A finding, or the submission of all, that could not be taken. */
  refused: { typed?: TypedFindingFields; issues: Issue[] } | undefined;
}

/** A response as one who judges it reads it. */
export function SheetPage({ response, sheet, parts, ruleSet, effects, effectiveDate, closed, refused }: Props) {
  const { language, translate } = useWords();
  const isSubmitted = sheet.submittedAt !== undefined;
  const mayFind = !isSubmitted && closed.length === 0;
  const consensus = `/responses/${response.id}/consensus`;
  const all = parts.reduce((sum, { answers }) => sum + answers.length, 0);
  return (
    <>
      {refused?.typed === undefined && (
        <FormIssues heading={translate('judgement:sheet.problem')} issues={refused?.issues ?? []} />
      )}
      {isSubmitted || !mayFind ? (
        <Note tone="info">
          <p>
            {isSubmitted
              ? translate('judgement:sheet.submitted')
              : closed.map((issue) => issueInWords(issue, translate).found).join(' ')}
          </p>
          <div>
            <ButtonLink href={consensus}>{translate('judgement:sheet.toConsensus')}</ButtonLink>
          </div>
        </Note>
      ) : (
        <p>{translate('judgement:sheet.lead')}</p>
      )}
      <p>
        {translate('judgement:sheet.counts', { found: Object.keys(sheet.findings).length, all })}
        <br />
        {translate('judgement:sheet.day')} <Data>{dayText(effectiveDate, language)}</Data>.
        <br />
        {response.version === undefined ? (
          translate('judgement:sheet.version.none')
        ) : (
          <>
            {translate('judgement:sheet.version.offered')} <Data>{response.version}</Data>
          </>
        )}
      </p>
      <Part id="effects" title={translate('judgement:sheet.effects')}>
        <p>{translate('judgement:sheet.effectsMeaning')}</p>
        <EffectsTable effects={effects} ruleSet={ruleSet} />
      </Part>
      {parts
        .filter(({ answers }) => answers.length > 0)
        .map(({ questionnaire, answers }) => (
          <Part id={`part-${questionnaire.id}`} key={questionnaire.id} title={<Content text={questionnaire.title} />}>
            <ul className="rs-plain-list rs-stack">
              {answers.map((one) => (
                <AnswerCard
                  {...one}
                  key={one.question.name}
                  mayFind={mayFind}
                  refused={
                    refused?.typed?.question === one.question.name
                      ? { typed: refused.typed, issues: refused.issues }
                      : undefined
                  }
                  responseId={response.id}
                />
              ))}
            </ul>
          </Part>
        ))}
      {mayFind && (
        <Part id="submit" title={translate('judgement:sheet.submitHeading')}>
          <form className="rs-stack" method="post">
            <p>{translate('judgement:sheet.submitLead')}</p>
            <div>
              <Button name="do" type="submit" value="submit">
                {translate('judgement:sheet.submit')}
              </Button>
            </div>
          </form>
        </Part>
      )}
    </>
  );
}
