import { Button, Radio, RadioGroup } from '@navikt/ds-react';
import { useFields, type Filled } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { useWords } from '~/ui/words';
import { useNumbers } from './numbers';

interface Props extends Filled {
  available: { own: number; shared: number | 'few'; documented: number };
}

/** Over which answers a draft is replayed. */
export function StartReplayForm({ available, ...filled }: Props) {
  const { translate } = useWords();
  const { number } = useNumbers();
  const fields = useFields('replay:start', filled);
  const chosen = filled.typed['kind'] ?? (available.own > 0 ? 'own' : 'made_up');
  const radio = (kind: string, text: string) => (
    <Radio
      description={translate(`replay:start.${kind}Help`)}
      id={kind === 'own' ? fields.idOf('kind') : `field-kind-${kind}`}
      value={kind}
    >
      {text}
    </Radio>
  );
  return (
    <form className="rs-stack rs-stack-large" method="post" noValidate>
      <FormIssues heading={translate('replay:start.problems')} issues={filled.issues} />
      <RadioGroup
        defaultValue={chosen}
        description={translate('replay:start.kindHelp')}
        error={fields.errorAt('kind')}
        legend={translate('replay:start.kind')}
        name="kind"
      >
        {radio('own', translate('replay:start.own', { count: number(available.own) }))}
        {radio(
          'shared',
          available.shared === 'few'
            ? translate('replay:start.sharedFew')
            : translate('replay:start.shared', { count: number(available.shared) }),
        )}
        {radio('documented', translate('replay:start.documented', { count: number(available.documented) }))}
        {radio('made_up', translate('replay:start.made_up'))}
      </RadioGroup>
      {fields.count('count')}
      {fields.count('series')}
      <div>
        <Button type="submit">{translate('replay:start.submit')}</Button>
      </div>
    </form>
  );
}
