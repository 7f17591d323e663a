import { DayField } from '~/ui/frame/day-field';
import { useWords } from '~/ui/words';

interface Props {
  typed: { dated: string; expires: string };
  errorAt: (field: string) => string | undefined;
}

/** From which day a document is, and until when it holds. */
export function ProofDays({ typed, errorAt }: Props) {
  const { translate } = useWords();
  return (['dated', 'expires'] as const).map((name) => (
    <DayField
      description={translate(`documents:form.${name}Help`)}
      error={errorAt(name)}
      id={`field-${name}`}
      key={name}
      label={translate(`documents:form.${name}`)}
      name={name}
      value={typed[name]}
    />
  ));
}
