import type { Mailer } from '~/use-cases/ports/outside';

/** Stands where no mail server is configured. */
export const missingMailer: Mailer = {
  isConfigured: false,
  async send() {
    throw new Error('Mail was not sent: no mail server is configured');
  },
};
