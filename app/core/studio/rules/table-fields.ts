import { levelSchema, recommendationSchema } from '../../rules/rule-set-file';
import { itemsOf, valueAt } from '../draft-contents';
import type { Field, FieldGroup } from './field';
import { readField, type FieldPlan } from './read-fields';

const levels = levelSchema.options.map((value) => ({ value }));
const recommendations = recommendationSchema.options.map((value) => ({ value }));
const grades = ['claimed', 'documented', 'verified'].map((value) => ({ value }));
const parameters = '/parameters';

/** The tables and numbers of a rule set: its policy. */
export function tableGroups(json: unknown): FieldGroup[] {
  const read = (plan: FieldPlan) => readField(json, plan);
  const number = (name: string, pointer = `${parameters}/${name}`) => read({ kind: 'number', pointer, name });
  const why = (name: string) =>
    read({ kind: 'passage', pointer: `${parameters}/reasons/${name}`, name: 'reason', isOptional: true });
  const table = (name: string, plan: Pick<Field, 'kind' | 'options'>): FieldGroup => {
    const rows = itemsOf(valueAt(json, `${parameters}/${name}`)).map(itemsOf);
    const fields = rows.flatMap((row, line) =>
      row.map((_, column) => read({ ...plan, name: 'cell', pointer: `${parameters}/${name}/${line}/${column}` })),
    );
    return { name, pointer: `${parameters}/${name}`, fields, columns: rows[0]?.length ?? 1 };
  };
  return [
    {
      ...{ name: 'what', pointer: '' },
      fields: [
        read({ kind: 'line', pointer: '/title', name: 'title' }),
        read({ kind: 'name', pointer: '/version', name: 'version' }),
        read({ kind: 'names', pointer: '/languages', name: 'languages', isOptional: true }),
        read({ kind: 'passage', pointer: '/description', name: 'description', isOptional: true }),
      ],
    },
    table('matrix', { kind: 'choice', options: levels.filter(({ value }) => value !== 'none') }),
    table('severity', { kind: 'number' }),
    { name: 'why', pointer: `${parameters}/reasons`, fields: [why('matrix'), why('severity')].map(named) },
    {
      ...{ name: 'numbers', pointer: parameters },
      fields: [
        number('severityRisesUpTo'),
        ...['rejected', 'claimed', 'documented', 'verified'].map((grade) =>
          number(grade, `${parameters}/grades/${grade}`),
        ),
        ...['total', 'process'].map((name) => number(name, `${parameters}/quarterSteps/${name}`)),
        read({ kind: 'choice', pointer: `${parameters}/measuresFrom`, name: 'measuresFrom', options: levels }),
        read({ kind: 'choice', pointer: `${parameters}/measureMetFrom`, name: 'measureMetFrom', options: grades }),
        number('smallestChange'),
      ],
    },
    {
      ...{ name: 'recommendation', pointer: '/recommendation' },
      fields: ['stopper', 'critical', 'high', 'moderate', 'low', 'none'].map((name) =>
        read({ kind: 'choice', pointer: `/recommendation/${name}`, name: `when_${name}`, options: recommendations }),
      ),
    },
  ].filter(({ fields }) => fields.length > 0);
}

/** Why a table is as it is, named after the table. */
function named(field: Field): Field {
  return { ...field, name: `why_${field.pointer.replace(/^.*\//, '')}` };
}
