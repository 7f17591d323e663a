import { useMemo, useState } from 'react';
import { QueryBuilder, type RuleGroupType, type Translations } from 'react-querybuilder';
import { textIn } from '~/core/shared/text';
import type { BuilderSubject } from '~/core/studio/rules/builder-subjects';
import { conditionFrom, conditionOperators, type ConditionGroup } from '~/core/studio/rules/condition-query';
import { useWords } from '~/ui/words';
import { BuilderSelect } from './builder-select';
import { ConditionValue } from './condition-value';

interface Props {
  query: ConditionGroup;
  subjects: readonly BuilderSubject[];
  /** Takes what the builder shows as JSON Logic. */
  onChange: (logic: unknown) => void;
}

const buttons = ['addRule', 'addGroup', 'removeRule', 'removeGroup', 'notToggle'] as const;
const lists = ['fields', 'operators', 'combinators'] as const;

/** react-querybuilder with our words and the questions of the draft. */
export default function ConditionBuilder({ query, subjects, onChange }: Props) {
  const { language, translate } = useWords();
  const [edited, setEdited] = useState<{ from: ConditionGroup; now: RuleGroupType }>();
  // What was written in the text after the builder's last change takes its place.
  const now = edited?.from === query ? edited.now : (query as unknown as RuleGroupType);
  const fields = useMemo(
    () => subjectsWith(query, subjects).map(({ name, title }) => ({ name, label: textIn(title, language) })),
    [query, subjects, language],
  );
  const operators = conditionOperators.map((name) => ({ name, label: translate(`studio:builder.operator.${name}`) }));
  const combinators = (['and', 'or'] as const).map((name) => ({ name, label: translate(`studio:builder.${name}`) }));
  const words = Object.fromEntries([
    ...buttons.map((name) => [
      name,
      { label: translate(`studio:builder.${name}`), title: translate(`studio:builder.${name}`) },
    ]),
    ...lists.map((name) => [name, { title: translate(`studio:builder.${name}`) }]),
  ]) as Partial<Translations>;
  return (
    <div className="rs-builder">
      <QueryBuilder
        combinators={combinators}
        context={{ subjects }}
        controlElements={{ valueEditor: ConditionValue, valueSelector: BuilderSelect }}
        fields={fields}
        getDefaultOperator="="
        getDefaultValue={({ field }) => subjects.find(({ name }) => name === field)?.choices[0]?.value ?? ''}
        onQueryChange={(next) => {
          setEdited({ from: query, now: next });
          onChange(conditionFrom(next as unknown as ConditionGroup));
        }}
        operators={operators}
        query={now}
        resetOnFieldChange
        showNotToggle
        translations={words}
      />
    </div>
  );
}

/** A condition may read what is no question, such as a fact or an age: that keeps its name. */
function subjectsWith(group: ConditionGroup, subjects: readonly BuilderSubject[]): readonly BuilderSubject[] {
  const read = fieldsIn(group).filter((name) => !subjects.some((subject) => subject.name === name));
  return [
    ...subjects,
    ...[...new Set(read)].map((name) => ({ name, title: name, kind: 'text' as const, choices: [] })),
  ];
}

function fieldsIn({ rules }: ConditionGroup): string[] {
  return rules.flatMap((rule) => ('rules' in rule ? fieldsIn(rule) : [rule.field]));
}
