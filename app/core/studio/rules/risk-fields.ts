import { riskParts } from '../../rules/rule-set';
import type { FieldGroup } from './field';
import { itemsOf, memberOf } from '../draft-contents';
import type { RuleOptions } from './rule-options';
import { readField, type FieldPlan } from './read-fields';

const actors = ['buyer', 'vendor', 'both'].map((value) => ({ value }));

/** The form of a risk: what it says, where that comes from, when it applies and how grave it is, what lowers it. */
export function riskGroups(json: unknown, { domains, sources, questions }: RuleOptions): FieldGroup[] {
  const read = (plan: FieldPlan) => readField(json, plan);
  const text = (name: string, kind: 'line' | 'passage' = 'passage') => read({ kind, pointer: `/${name}`, name });
  const reason = (part: string) =>
    read({ kind: 'passage', pointer: `/reasons/${part}`, name: 'reason', isOptional: true });
  return [
    {
      ...{ name: 'what', pointer: '' },
      fields: [
        text('title', 'line'),
        ...['cause', 'event', 'harm', 'right'].map((name) => text(name)),
        read({ kind: 'choice', pointer: '/domain', name: 'domain', options: domains }),
        read({ kind: 'choice', pointer: '/canAct', name: 'canAct', options: actors }),
      ],
    },
    {
      ...{ name: 'from', pointer: '/sources' },
      fields: [
        read({ kind: 'choices', pointer: '/sources', name: 'sources', options: sources }),
        read({ kind: 'names', pointer: '/factors', name: 'factors', isOptional: true }),
      ],
    },
    ...riskParts.map((part): FieldGroup => ({
      ...{ name: part, pointer: `/${part}` },
      fields: [read({ kind: 'expression', pointer: `/${part}`, name: 'expression' }), reason(part)],
    })),
    ...itemsOf(memberOf(json, 'controls')).map((_, index): FieldGroup => {
      const of = (plan: Omit<FieldPlan, 'pointer'>, member: string) =>
        read({ ...plan, pointer: `/controls/${index}/${member}` });
      const title = of({ kind: 'line', name: 'controlTitle' }, 'title');
      return {
        ...{
          name: 'control',
          pointer: `/controls/${index}`,
          title: title.text || String(index + 1),
          isRemovable: true,
        },
        fields: [
          title,
          of({ kind: 'name', name: 'controlId' }, 'id'),
          of({ kind: 'choice', name: 'controlKind', options: [{ value: 'substance' }, { value: 'process' }] }, 'kind'),
          of({ kind: 'number', name: 'quarterSteps' }, 'quarterSteps'),
          of({ kind: 'choice', name: 'shownBy', options: questions }, 'shownBy'),
          of({ kind: 'expression', name: 'expression' }, 'inPlace'),
          of({ kind: 'passage', name: 'reason', isOptional: true }, 'reason'),
        ],
      };
    }),
  ];
}

/** What a safeguard begins as: never in place, until somebody says when. */
export function newControl(json: unknown, title: string): Record<string, unknown> {
  const taken = itemsOf(memberOf(json, 'controls')).map((control) => memberOf(control, 'id'));
  const ids = Array.from({ length: taken.length + 1 }, (_, index) => `safeguard-${index + 1}`);
  const id = ids.find((one) => !taken.includes(one)) ?? 'safeguard';
  return { id, title, inPlace: false, quarterSteps: 1, kind: 'process', shownBy: '' };
}
