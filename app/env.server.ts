import { isIP } from 'node:net';
import { z } from 'zod';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';

/** Configuration of the web server, checked once at start. */
export interface Environment {
  /** A loopback address: without accounts nobody else may reach the application. */
  host: string;
  /** 0 lets the system choose one that is free. */
  port: number;
  /** Folder of the database. */
  dataDirectory: string;
  /** Folder that holds `questionnaires/` and `rules/`. */
  contentDirectory: string;
  /** Offers the pseudo-languages that tests use. */
  pseudoLocales: boolean;
}

const schema = z.object({
  HOST: z.string().refine(isLoopback).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  CONTENT_DIR: z.string().min(1).default('.'),
  PSEUDO_LOCALES: z.enum(['0', '1']).default('0'),
});

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 * @returns issues `env_host`, `env_port`, `env_data_dir`, `env_content_dir`, `env_pseudo_locales`, all at once.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Result<Environment> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success)
    return failure(parsed.error.issues.map(({ path }) => environmentIssue(path[0] as keyof typeof codes, set)));
  const { HOST, PORT, DATA_DIR, CONTENT_DIR, PSEUDO_LOCALES } = parsed.data;
  return success({
    host: HOST,
    port: PORT,
    dataDirectory: DATA_DIR,
    contentDirectory: CONTENT_DIR,
    pseudoLocales: PSEUDO_LOCALES === '1',
  });
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

const codes = {
  HOST: 'env_host',
  PORT: 'env_port',
  DATA_DIR: 'env_data_dir',
  CONTENT_DIR: 'env_content_dir',
  PSEUDO_LOCALES: 'env_pseudo_locales',
} satisfies Record<keyof z.input<typeof schema>, string>;

function environmentIssue(name: keyof typeof codes, variables: Record<string, string | undefined>): Issue {
  return {
    code: codes[name],
    severity: 'error',
    where: { file: '', pointer: '' },
    values: { found: variables[name] ?? '' },
  };
}
