import type { Actor } from './actor';
import { requirePermission } from './permissions';
import type { Ports } from './ports';

/** What the server needs in order to serve. */
export type ServerPart = 'database' | 'migrations' | 'files' | 'mail';

/** Whether each part can be used now. */
export type Readiness = Record<ServerPart, boolean>;

/** Looks at everything that serving needs; says which part fails, and nothing else about it. */
export async function checkReadiness(
  ports: Pick<Ports, 'storage' | 'files' | 'mailer'>,
  actor: Actor,
  _input: Record<string, never> = {},
): Promise<Readiness> {
  requirePermission(actor, 'checkReadiness');
  const { storage, files, mailer } = ports;
  const [database, migrations, takesFiles] = await Promise.all([
    storage.isWritable(),
    storage.isUpToDate(),
    files.isWritable(),
  ]);
  return { database, migrations, files: takesFiles, mail: mailer.isConfigured };
}
