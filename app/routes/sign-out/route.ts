import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { orRespond } from '~/http/or-respond.server';
import { noSessionCookie } from '~/http/session-cookie.server';
import { useCases } from '~/wiring.server';

export async function action({ context }: ActionFunctionArgs) {
  await orRespond(useCases.signOut(context.actor, {}));
  return redirect('/', { headers: { 'Set-Cookie': noSessionCookie(context.isSecure) } });
}
