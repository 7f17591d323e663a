import { failure, success, type Result } from '~/core/shared/issue';
import type { Translate } from '~/core/shared/text';
import type { Archives } from '~/use-cases/ports/outside';
import { openArchive } from '~/use-cases/record/open-archive';
import { verifyRecord } from '~/use-cases/record/verify-record';
import { exitCodes, type Command, type InstallationPorts } from '../command';
import { isDirectory, readBinaryFile } from '../read-files';
import { commonOptions, readLanguage, readOptions, readPlace } from '../read-options';
import { plain, textTable } from '../text-table';
import { report, withInstallation } from '../with-installation';
import { largestArchiveBytes } from './import';

const options = { ...commonOptions, heads: { type: 'boolean' } } as const;

/** `verify`: holds the data of an installation, or an archive, against its record and names what was altered. */
export const verify: Command = async (parameters, context) => {
  const { values, positionals } = readOptions(parameters, options);
  const { translate } = readLanguage(values.language);
  if (values.help) {
    context.print(translate('cli:help.verify'));
    return exitCodes.fine;
  }
  const place = readPlace(positionals);
  return place === undefined || (await isDirectory(place))
    ? withInstallation({ directory: place, use: 'read', translate }, context, (installation) =>
        verifyInstallation(installation, values.heads ?? false, translate),
      )
    : report(await verifyArchive(place, await context.ports.openArchives(), translate), context, translate);
};

async function verifyInstallation(
  installation: InstallationPorts,
  showsHeads: boolean,
  translate: Translate,
): Promise<Result<string>> {
  const { issues, counts, heads } = await verifyRecord(installation, { kind: 'system' });
  if (issues.length > 0) return failure(issues);
  const fine = translate('cli:verify.fine', counts);
  if (!showsHeads) return success(fine);
  const columns = ['stream', 'number', 'hash'].map((name) => translate(`cli:verify.column.${name}`));
  const rows = heads.map(({ stream, number, hash }) => [stream, String(number), hash]);
  return success(`${textTable(columns, rows)}\n\n${fine}`);
}

async function verifyArchive(name: string, archives: Archives, translate: Translate): Promise<Result<string>> {
  const bytes = await readBinaryFile(name, largestArchiveBytes);
  if (!bytes.ok) return bytes;
  const opened = await openArchive(archives, bytes.value);
  if (!opened.ok) return opened;
  const { archive, documents } = opened.value;
  const { procurement, buyer, events, rounds, responses } = archive;
  const values = {
    id: procurement.id,
    title: plain(procurement.title),
    buyer: plain(buyer),
    events: [events, ...responses.map((response) => response.events)].flat().length,
    packs: rounds.flatMap(({ packs }) => packs).length,
    submissions: responses.length,
    files: documents.size,
  };
  return success(translate('cli:verify.archive', values));
}
