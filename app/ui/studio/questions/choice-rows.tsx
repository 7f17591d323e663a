import { Button, Select, TextField } from '@navikt/ds-react';
import { useErrorAt } from '~/ui/frame/form-issues';
import type { Filled } from '~/ui/frame/form-fields';
import { Content, Data, useWords } from '~/ui/words';
import type { QuestionView } from './question-view';
import { TextInLanguages } from './text-in-languages';

interface Props extends Filled {
  question: QuestionView;
}

/** The choices of a question: their texts, their place from safe to risky, and buttons that move or take them out. */
export function ChoiceRows({ question, typed, issues }: Props) {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const { choices, languages } = question;
  return (
    <div className="rs-stack">
      <ol className="rs-plain-list rs-stack">
        {choices.map(({ value, text, wasPublished }) => (
          <li className="rs-card rs-stack rs-stack-small" key={value}>
            <TextInLanguages
              issues={issues}
              languages={languages}
              name={`choice.${value}`}
              typed={typed}
              values={{ value }}
              words="questions:choice"
            />
            <Select
              className="rs-short-field"
              defaultValue={typed[`order.${value}`] ?? ''}
              error={errorAt(`order.${value}`)}
              id={`field-order.${value}`}
              label={
                <>
                  {translate('questions:order.label')}{' '}
                  <span className="aksel-sr-only">
                    <Content text={text} />
                  </span>
                </>
              }
              name={`order.${value}`}
              size="small"
            >
              <option value="">{translate('questions:order.none')}</option>
              {choices.map((_, index) => (
                <option key={index} value={index + 1}>
                  {translate(
                    index === 0
                      ? 'questions:order.safest'
                      : index === choices.length - 1
                        ? 'questions:order.riskiest'
                        : 'questions:order.place',
                    { place: index + 1 },
                  )}
                </option>
              ))}
            </Select>
            <div className="rs-row">
              {(['up', 'down'] as const).map((to) => (
                <ChoiceButton intent={`move_choice:${to}:${value}`} key={to} text={text}>
                  {translate(`questions:move.${to}`)}
                </ChoiceButton>
              ))}
              <ChoiceButton intent={`remove_choice:${value}`} text={text}>
                {translate(wasPublished ? 'questions:choice.retire' : 'questions:choice.remove')}
              </ChoiceButton>
            </div>
          </li>
        ))}
      </ol>
      <div className="rs-languages">
        {(['text', 'value'] as const).map((name) => (
          <TextField
            autoComplete="off"
            defaultValue={typed[name] ?? ''}
            description={translate(`questions:newChoice.${name}.help`)}
            dir="auto"
            error={errorAt(name)}
            id={`field-${name}`}
            key={name}
            label={translate(`questions:newChoice.${name}.label`)}
            name={name}
          />
        ))}
      </div>
      <div>
        <Button name="intent" size="small" type="submit" value="add_choice" variant="secondary">
          {translate('questions:newChoice.submit')}
        </Button>
      </div>
    </div>
  );
}

function ChoiceButton({
  intent,
  text,
  children,
}: {
  intent: string;
  text: Parameters<typeof Content>[0]['text'];
  children: string;
}) {
  return (
    <Button name="intent" size="small" type="submit" value={intent} variant="secondary">
      {children}{' '}
      <span className="aksel-sr-only">
        {text === undefined ? <Data>{intent.split(':').at(-1)}</Data> : <Content text={text} />}
      </span>
    </Button>
  );
}
