import { TextField } from '@navikt/ds-react';
import type { ReactElement } from 'react';
import type { Issue } from '~/core/shared/issue';
import { hasText } from '~/locales/translate';
import { useWords } from '~/ui/words';
import { withCalendar } from './day-field';
import { useErrorAt } from './form-issues';
import { TextArea } from './text-area';

/** What stands in the fields of a form, and what is wrong with it. */
export interface Filled {
  /** What is stored, or what was typed into a form that could not be taken. */
  typed: Record<string, string>;
  issues: readonly Issue[];
}

/** The fields of one form by the names under which they are posted. */
export interface Fields {
  /** A line of text. */
  line(name: string): ReactElement;
  /** Several lines of text. */
  passage(name: string): ReactElement;
  /** A calendar day. */
  day(name: string): ReactElement;
  /** A number of people. */
  count(name: string): ReactElement;
  /** Id of a field, for those that are made otherwise. */
  idOf(name: string): string;
  errorAt(name: string): string | undefined;
}

/**
 * Text fields with their words from the catalogue: `<words>.<name>.label` and, where there is one, `<words>.<name>.help`.
 * @param scope tells apart the ids of several forms on one page; only the one that was refused is led to.
 */
export function useFields(words: string, { typed, issues }: Filled, scope = ''): Fields {
  const { translate } = useWords();
  const errorAt = useErrorAt(issues);
  const idOf = (name: string) => (scope === '' || issues.length > 0 ? `field-${name}` : `${scope}-${name}`);
  const common = (name: string) => ({
    ...(hasText(`${words}.${name}.help`) && { description: translate(`${words}.${name}.help`) }),
    defaultValue: typed[name] ?? '',
    error: errorAt(name),
    id: idOf(name),
    label: translate(`${words}.${name}.label`),
    name,
  });
  return {
    line: (name) => <TextField autoComplete="off" dir="auto" {...common(name)} />,
    passage: (name) => <TextArea {...common(name)} />,
    day: (name) => <TextField className="rs-short-field" {...common(name)} {...withCalendar} />,
    count: (name) => <TextField autoComplete="off" className="rs-short-field" inputMode="numeric" {...common(name)} />,
    idOf,
    errorAt,
  };
}
