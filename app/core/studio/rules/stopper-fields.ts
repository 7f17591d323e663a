import type { FieldGroup } from './field';
import type { RuleOptions } from './rule-options';
import { readField, type FieldPlan } from './read-fields';

/** The form of a stopper. */
export function stopperGroups(json: unknown, { domains, sources }: RuleOptions): FieldGroup[] {
  const read = (plan: FieldPlan) => readField(json, plan);
  return [
    {
      ...{ name: 'what', pointer: '' },
      fields: [
        read({ kind: 'line', pointer: '/title', name: 'title' }),
        read({ kind: 'passage', pointer: '/explanation', name: 'explanation' }),
        read({ kind: 'choice', pointer: '/domain', name: 'domain', options: domains, isOptional: true }),
        read({
          kind: 'choice',
          pointer: '/canAct',
          name: 'canAct',
          options: ['buyer', 'vendor', 'both'].map((value) => ({ value })),
        }),
        read({ kind: 'truth', pointer: '/prohibitedByLaw', name: 'prohibitedByLaw', isOptional: true }),
      ],
    },
    {
      ...{ name: 'from', pointer: '/sources' },
      fields: [
        read({ kind: 'choices', pointer: '/sources', name: 'sources', options: sources }),
        read({ kind: 'names', pointer: '/factors', name: 'factors', isOptional: true }),
      ],
    },
    { name: 'when', pointer: '/when', fields: [read({ kind: 'expression', pointer: '/when', name: 'expression' })] },
  ];
}
