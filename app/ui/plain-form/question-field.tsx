import { CheckboxField, RadioField, SelectField } from './choice-fields';
import { NotApplicable, WhyAsked, type FieldProps } from './question-parts';
import { LineField, LinesField, PartsField, RowsField } from './text-fields';

/** A question with native inputs, whatever its type, and what belongs to it. */
export function QuestionField(field: FieldProps) {
  const { note } = field.question;
  return (
    <div className="rs-question rs-stack rs-stack-small">
      <Inputs {...field} />
      {note.notApplicable && <NotApplicable {...field} />}
      {note.why !== '' && <WhyAsked {...field} />}
    </div>
  );
}

function Inputs(field: FieldProps) {
  const { accepts, type } = field.question;
  switch (accepts.kind) {
    case 'choice':
      return type === 'dropdown' ? (
        <SelectField {...field} accepts={accepts} />
      ) : (
        <RadioField {...field} accepts={accepts} />
      );
    case 'choices':
      return <CheckboxField {...field} accepts={accepts} />;
    case 'rows':
      return <RowsField {...field} accepts={accepts} />;
    case 'fields':
      return <PartsField {...field} accepts={accepts} />;
    case 'number':
    case 'date':
      return <LineField {...field} accepts={accepts} />;
    case 'text':
      return accepts.multiline ? <LinesField {...field} /> : <LineField {...field} accepts={accepts} />;
  }
}
