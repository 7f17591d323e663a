import { Button, Heading } from '@navikt/ds-react';
import { Voice } from '~/core/brief/voice';
import { expectedInWords } from '~/core/rulebook/case-in-words';
import type { ExaminedCases } from '~/core/studio/cases/examine-cases';
import { outcomeInWords } from '~/core/studio/cases/outcome-in-words';
import { Facts } from '~/ui/frame/facts';
import { Data, useWords } from '~/ui/words';
import { AnswersInWords } from './answers-in-words';

interface Props {
  examined: ExaminedCases;
  revision: number;
  isEditable: boolean;
}

/** Every case: its sentence, its answers in words, what it expects and what came out. */
export function CaseList({ examined: { cases, questions, controls }, revision, isEditable }: Props) {
  const { language, translate } = useWords();
  const voice = new Voice(language, translate);
  if (cases.length === 0) return <p>{translate('cases:none')}</p>;
  return (
    <ol className="rs-plain-list rs-stack">
      {cases.map(({ ruleCase, found, passes }, index) => (
        <li className="rs-card rs-stack rs-stack-small" id={`case-${index}`} key={index}>
          <Heading level="3" size="xsmall">
            <Data>{ruleCase.name}</Data>
          </Heading>
          <p>
            <strong>{translate(passes ? 'cases:passes' : 'cases:fails')}</strong>
          </p>
          <Facts
            facts={Object.entries(ruleCase.expect).map(([part, value]) => {
              const expected = expectedInWords(value, controls, voice);
              const came = outcomeInWords(part, found[part] ?? '', controls, voice);
              return [
                translate(`rulebook:case.${part}`),
                <Data key={part}>
                  {came === expected ? expected : translate('cases:cameOut', { expected, found: came })}
                </Data>,
              ];
            })}
          />
          <details>
            <summary>
              {translate('cases:answers')} <Hidden name={ruleCase.name} />
            </summary>
            <AnswersInWords questions={questions} ruleCase={ruleCase} />
          </details>
          {isEditable && (
            <form className="rs-row" method="post">
              <input name="basedOn" type="hidden" value={revision} />
              <input name="index" type="hidden" value={index} />
              <a className="aksel-link" href={`?edit=${index}#case`}>
                {translate('cases:edit')} <Hidden name={ruleCase.name} />
              </a>
              <Button name="intent" size="small" type="submit" value="remove_case" variant="secondary">
                {translate('cases:remove')} <Hidden name={ruleCase.name} />
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Which case a link or button is about, for whoever hears it alone. */
function Hidden({ name }: { name: string }) {
  return (
    <span className="aksel-sr-only">
      <Data>{name}</Data>
    </span>
  );
}
