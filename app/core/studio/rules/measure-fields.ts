import type { FieldGroup } from './field';
import type { RuleOptions } from './rule-options';
import { readField, type FieldPlan } from './read-fields';

/** The form of one measure of a file of measures. */
export function measureGroups(json: unknown, index: number, options: RuleOptions): FieldGroup[] {
  const read = (plan: FieldPlan) => readField(json, { ...plan, pointer: `/measures/${index}${plan.pointer}` });
  const text = (name: string, isOptional = false) => read({ kind: 'passage', pointer: `/${name}`, name, isOptional });
  const choice = (name: string, values: RuleOptions['stages']) =>
    read({ kind: 'choice', pointer: `/${name}`, name, options: values });
  return [
    {
      ...{ name: 'what', pointer: `/measures/${index}` },
      fields: [
        read({ kind: 'line', pointer: '/title', name: 'title' }),
        choice('domain', options.domains),
        choice('stage', options.stages),
        choice(
          'strength',
          ['must', 'should', 'could'].map((value) => ({ value })),
        ),
        choice(
          'canAct',
          ['buyer', 'vendor', 'both'].map((value) => ({ value })),
        ),
        text('firstStep'),
        text('proof'),
        text('clause', true),
        text('goodPractice', true),
      ],
    },
    {
      ...{ name: 'answers', pointer: `/measures/${index}/risks` },
      fields: [
        read({ kind: 'choices', pointer: '/risks', name: 'risks', options: options.risks }),
        read({ kind: 'names', pointer: '/metBy', name: 'metBy', isOptional: true }),
        read({ kind: 'choices', pointer: '/sources', name: 'sources', options: options.sources, isOptional: true }),
      ],
    },
  ];
}
