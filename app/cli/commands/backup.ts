import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failure, success, type Issue, type Result } from '~/core/shared/issue';
import { verifyRecord, type Verification } from '~/use-cases/record/verify-record';
import { exitCodes, type Command, type CommandLinePorts } from '../command';
import { fileIssue } from '../read-files';
import { dataOptions, readFolder, readLanguage, readOptions } from '../read-options';
import { report } from '../with-installation';

/** What comes and goes while a backup is made is seldom caught twice. */
const mostTries = 5;

/** `backup`: copies the data of an installation while its server runs, and verifies the copy. */
export const backup: Command = async (parameters, context) => {
  const { values, positionals } = readOptions(parameters, dataOptions);
  const { translate } = readLanguage(values.language);
  if (values.help) {
    context.print(translate('cli:help.backup'));
    return exitCodes.fine;
  }
  const target = path.resolve(readFolder(positionals));
  const copied = await copyTo(target, values.data, context.ports);
  if (!copied.ok) return report(copied, context, translate);
  const { issues, counts } = copied.value;
  // What is altered is altered in the installation too: the copy is kept, and whoever made it is told.
  if (issues.length > 0) return report(failure([...issues, fileIssue('backup_faulty', target)]), context, translate);
  return report(success(translate('cli:backup.done', { directory: target, ...counts })), context, translate);
};

/** A folder of that name is there only once it is whole. */
async function copyTo(
  target: string,
  data: string | undefined,
  ports: CommandLinePorts,
): Promise<Result<Verification>> {
  const incomplete = `${target}.incomplete`;
  const taken = await isTaken(target);
  const hindrances = taken.length > 0 ? taken : await makeFolder(incomplete);
  if (hindrances.length > 0) return failure(hindrances);
  const verified = await copyAndVerify(incomplete, data, ports);
  if (verified.ok) await rename(incomplete, target);
  else await rm(incomplete, { recursive: true });
  return verified;
}

/** A file that was removed between the copies of files and database is in neither the next time. */
async function copyAndVerify(
  incomplete: string,
  data: string | undefined,
  ports: CommandLinePorts,
  triesLeft = mostTries - 1,
): Promise<Result<Verification>> {
  const copied = await ports.copyInstallation(data, incomplete);
  const opened = copied.ok ? await ports.openInstallation(incomplete, 'read') : copied;
  if (!opened.ok) return opened;
  const verified = await verifyRecord(opened.value.ports, { kind: 'system' }).finally(opened.value.close);
  const isTransient = verified.issues.some(({ code }) => code === 'record_document_missing');
  return isTransient && triesLeft > 0 ? copyAndVerify(incomplete, data, ports, triesLeft - 1) : success(verified);
}

async function isTaken(target: string): Promise<Issue[]> {
  const names = await readdir(target).catch(() => []);
  return names.length === 0 ? [] : [fileIssue('backup_target_taken', target)];
}

async function makeFolder(name: string): Promise<Issue[]> {
  try {
    await mkdir(path.dirname(name), { recursive: true });
    await mkdir(name, { mode: 0o700 });
    return [];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === '') throw error;
    return [
      reason === 'EEXIST' ? fileIssue('backup_under_way', name) : fileIssue('file_not_written', name, { reason }),
    ];
  }
}
