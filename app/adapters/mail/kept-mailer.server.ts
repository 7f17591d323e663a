import type { Mailer } from '~/use-cases/ports/outside';

/** The mailer of the evaluation mode: the outbox keeps every mail and a page shows it, so nothing is to be sent. */
export const keptMailer: Mailer = { isConfigured: true, send: async () => undefined };
