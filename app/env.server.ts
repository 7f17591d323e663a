import { isIP } from 'node:net';
import { z } from 'zod';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';

/** Configuration of the web server, checked once at start. */
export interface Environment {
  /** A loopback address unless there is a public one. */
  host: string;
  /** 0 lets the system choose one that is free. */
  port: number;
  /** Folder of the database and of uploaded files. */
  dataDirectory: string;
  /** Folder that holds `questionnaires/` and `rules/`. */
  contentDirectory: string;
  /** Where people reach the pages, as an origin; absent in the evaluation mode, which only this machine reaches. */
  publicUrl?: string;
  /** The mail server, and the address mails come from; absent where no mail can be sent. */
  mail?: { url: string; from: string };
  /** How many days after a round is over the drafts of vendors are deleted. */
  draftDays: number;
  /** How many reverse proxies stand before the server and are believed about where a request comes from. */
  proxies: number;
  /** Offers the pseudo-languages that tests use. */
  pseudoLocales: boolean;
}

const mostProxies = 5;
/** An outage that is found out later can still give everybody another chance. */
const leastDraftDays = 7;
const mostDraftDays = 365;
/** Long enough to ask why something was not handed in, and no longer than that. */
export const usualDraftDays = 30;

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  CONTENT_DIR: z.string().min(1).default('.'),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  SMTP_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/)
    .optional(),
  PROXIES: z
    .string()
    .regex(/^\d$/)
    .transform(Number)
    .refine((hops) => hops <= mostProxies)
    .default(0),
  DRAFT_DAYS: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((days) => days >= leastDraftDays && days <= mostDraftDays)
    .default(usualDraftDays),
  PSEUDO_LOCALES: z.enum(['0', '1']).default('0'),
});

/**
 * Reads the configuration from environment variables; an empty one counts as not set. A public address makes it a
 * production installation; without one it is the evaluation mode, which listens on this machine alone.
 * @returns issues `env_host`, `env_port`, `env_data_dir`, `env_content_dir`, `env_public_url`, `env_smtp_url`,
 * `env_mail_from`, `env_proxies`, `env_draft_days`, `env_pseudo_locales`, all at once.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Result<Environment> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  const faulty = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as keyof typeof codes);
  const all = [...faulty, ...faultyTogether(set)];
  const names = (Object.keys(codes) as (keyof typeof codes)[]).filter((name) => all.includes(name));
  if (!parsed.success || names.length > 0) return failure(names.map((name) => environmentIssue(name, set)));
  const { HOST, PORT, DATA_DIR, CONTENT_DIR, PUBLIC_URL, SMTP_URL, MAIL_FROM, PROXIES, DRAFT_DAYS, PSEUDO_LOCALES } =
    parsed.data;
  return success({
    host: HOST,
    port: PORT,
    dataDirectory: DATA_DIR,
    contentDirectory: CONTENT_DIR,
    ...(PUBLIC_URL !== undefined && { publicUrl: new URL(PUBLIC_URL).origin }),
    ...(SMTP_URL !== undefined && MAIL_FROM !== undefined && { mail: { url: SMTP_URL, from: MAIL_FROM } }),
    proxies: PROXIES,
    draftDays: DRAFT_DAYS,
    pseudoLocales: PSEUDO_LOCALES === '1',
  });
}

/** Without a public address only this machine is served; whoever sends mail says from whom. */
function faultyTogether({ HOST, PUBLIC_URL, SMTP_URL, MAIL_FROM }: Record<string, string | undefined>) {
  const names: (keyof typeof codes)[] = [];
  if (PUBLIC_URL === undefined && HOST !== undefined && !isLoopback(HOST)) names.push('HOST');
  if (SMTP_URL !== undefined && MAIL_FROM === undefined) names.push('MAIL_FROM');
  return names;
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** HTTPS without a path; plain HTTP only on this machine, where tests of the production mode run. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && pathname === '/' && search === '' && hash === '' && username === '';
}

const codes = {
  HOST: 'env_host',
  PORT: 'env_port',
  DATA_DIR: 'env_data_dir',
  CONTENT_DIR: 'env_content_dir',
  PUBLIC_URL: 'env_public_url',
  SMTP_URL: 'env_smtp_url',
  MAIL_FROM: 'env_mail_from',
  PROXIES: 'env_proxies',
  DRAFT_DAYS: 'env_draft_days',
  PSEUDO_LOCALES: 'env_pseudo_locales',
} satisfies Record<keyof z.input<typeof schema>, string>;

/** A mail server's address holds its password. */
const secret: (keyof typeof codes)[] = ['SMTP_URL'];

function environmentIssue(name: keyof typeof codes, variables: Record<string, string | undefined>): Issue {
  return {
    code: codes[name],
    severity: 'error',
    where: { file: '', pointer: '' },
    values: secret.includes(name) ? {} : { found: variables[name] ?? '' },
  };
}
