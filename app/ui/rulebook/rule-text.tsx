import type { RuleOutline } from '~/core/rules/in-outline';
import { Data } from '~/ui/words';

/** A rule in words, with what its lines announce beneath them. */
export function RuleText({ rule: { text, items } }: { rule: RuleOutline }) {
  return (
    <>
      <Data>{text}</Data>
      {items.length > 0 && (
        <ul className="rs-list rs-rule">
          {items.map((item, index) => (
            <li key={index}>
              <RuleText rule={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
