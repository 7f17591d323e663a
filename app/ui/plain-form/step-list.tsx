import { Content, useWords } from '~/ui/words';
import type { Step } from './form-page';

interface Props {
  steps: Step[];
  position: number;
  /** How long the questions without an answer take. */
  minutesLeft: number;
  /** Link of a page by its name. */
  href: (page: string) => string;
  /** Goes to a page without loading it anew, where script runs. */
  onPick?: (page: string) => void;
}

/** Where in the questionnaire this page stands, and the way to the others. */
export function StepList({ steps, position, minutesLeft, href, onPick }: Props) {
  const { translate } = useWords();
  return (
    <nav aria-label={translate('pages:form.steps.label')} className="rs-steps">
      <p>
        {[
          translate('pages:form.steps.position', { position: position + 1, count: steps.length }),
          ...(minutesLeft > 0 ? [translate('pages:form.steps.minutesLeft', { count: minutesLeft })] : []),
        ].join(' · ')}
      </p>
      <details>
        <summary>{translate('pages:form.steps.all')}</summary>
        <ol className="rs-list">
          {steps.map(({ name, title, asked, answered }, index) => (
            <li key={name}>
              <a
                aria-current={index === position ? 'step' : undefined}
                className="aksel-link"
                href={href(name)}
                onClick={
                  onPick &&
                  ((event) => {
                    event.preventDefault();
                    onPick(name);
                  })
                }
              >
                {title === undefined ? (
                  translate('pages:form.steps.page', { number: index + 1 })
                ) : (
                  <Content text={title} />
                )}
              </a>{' '}
              <span className="rs-subtle">{translate('pages:form.steps.answered', { answered, asked })}</span>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
