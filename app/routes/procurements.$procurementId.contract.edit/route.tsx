import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { ContractForm, typedContract } from '~/ui/contract/contract-form';
import { useContractTrail } from '~/ui/contract/contract-trail';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { postedFields } from '~/ui/plain-form/posted-fields';
import { postedTexts } from '~/ui/plain-form/posted-text';
import { reminderDaysIn } from '~/ui/round/typed-plan';
import { useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const { mayKeep, award, signed, procurement, members } = await orRespond(
    useCases.getContract(context.actor, { procurementId }),
  );
  if (!mayKeep) throw new Response(null, { status: 403 });
  const { contract } = signed ?? {};
  const firm = contract?.firm ?? award?.firm;
  if (firm === undefined) throw new Response(null, { status: 404 });
  return {
    ...{ procurement, firm, members, isNew: contract === undefined },
    typed: typedContract(contract, { title: procurement.title, reminderDays: award?.reminderDays ?? [] }),
    managers: contract?.managers.map(({ personId }) => personId) ?? [],
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const form = await readForm(request);
  const typed = postedFields(form);
  const managers = postedTexts(form, 'managers');
  const { number = '', title = '', signedOn = '', reminderDays = '' } = typed;
  const written = await orRespond(
    useCases.writeContract(context.actor, {
      procurementId,
      form: { number, title, signedOn, managers, reminderDays: reminderDaysIn(reminderDays) },
    }),
  );
  if (written.ok) return redirect(`/procurements/${procurementId}/contract`);
  return data({ typed, managers, issues: written.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('contract:edit.title'));

export default function EditContractPage() {
  const { procurement, firm, members, isNew, ...stored } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  return (
    <Page heading={translate('contract:edit.title')} trail={useContractTrail(procurement)}>
      {isNew && <p>{translate('contract:edit.begins', { firm })}</p>}
      <ContractForm
        issues={returned?.issues ?? []}
        managers={returned?.managers ?? stored.managers}
        members={members}
        typed={returned?.typed ?? stored.typed}
      />
    </Page>
  );
}

export { RouteError as ErrorBoundary };
