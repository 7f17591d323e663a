import { expect, it } from 'vitest';
import { emptyInstallation, firstAdministrator } from '#test/empty-installation';
import { nobody, sample, smallPorts } from '#test/small-content';
import { askForCode } from '~/use-cases/people/sign-in-by-code';
import { Denied } from '~/use-cases/refusals';
import { listMails } from './list-mails';

const to = sample('vendor').email;

it('shows the mails of an evaluation to everybody, with their codes', async () => {
  const ports = await smallPorts();
  expect(await listMails(ports, nobody)).toMatchObject({ mails: [] });
  await askForCode(ports, nobody, { email: to, address: '' });
  const { mails } = await listMails(ports, nobody);
  expect(mails).toMatchObject([{ to, text: expect.stringMatching(/\w{4}-\w{4}/) as string }]);
});

it('shows them to nobody in production', async () => {
  const { ports } = await emptyInstallation();
  const administrator = await firstAdministrator(ports);
  for (const actor of [nobody, administrator]) await expect(listMails(ports, actor)).rejects.toThrow(Denied);
});
