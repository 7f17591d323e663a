import type { Decisions } from '~/core/studio/update-base';

const start = 'decide.';

/** The name of the field that decides a conflict. */
export function decisionField(name: string): string {
  return `${start}${name}`;
}

/** The decisions of a posted form; whatever is none is left out. */
export function postedDecisions(form: FormData): Decisions {
  const decided = [...form].flatMap(([name, value]): [string, 'local' | 'base'][] =>
    name.startsWith(start) && (value === 'local' || value === 'base') ? [[name.slice(start.length), value]] : [],
  );
  return Object.fromEntries(decided);
}
