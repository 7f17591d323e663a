import type { ProposedDecision } from '~/core/judgement/check-decision';
import { postedText } from '~/ui/plain-form/posted-text';

/** What was typed as a decision, for these responses; and which decision it is meant to replace. */
export function typedDecision(form: FormData): { proposed: ProposedDecision; replaces: string } {
  const text = (name: string) => postedText(form, name);
  const ids = [...form.keys()].flatMap((name) => (name.startsWith('decided-') ? [name.slice('decided-'.length)] : []));
  return {
    replaces: text('replaces'),
    proposed: {
      awarded: text('awarded'),
      reason: text('reason'),
      standstillUntil: text('standstill').trim(),
      correction: text('correction'),
      responses: Object.fromEntries(
        ids.map((id) => [
          id,
          { decided: text(`decided-${id}`), reason: text(`reason-${id}`), advantages: text(`advantages-${id}`) },
        ]),
      ),
    },
  };
}
