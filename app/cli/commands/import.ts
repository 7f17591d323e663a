import { success } from '~/core/shared/issue';
import { importProcurement } from '~/use-cases/record/import-procurement';
import { exitCodes, type Command } from '../command';
import { readBinaryFile } from '../read-files';
import { dataOptions, readArchiveName, readLanguage, readOptions, readRequired } from '../read-options';
import { report, withInstallation } from '../with-installation';

/** A file cannot be read in one piece beyond this. */
export const largestArchiveBytes = 2_000_000_000;

const options = {
  ...dataOptions,
  organisation: { type: 'string' },
  lead: { type: 'string' },
} as const;

/** `import`: takes over a procurement from an archive, after it was verified. */
export const importCommand: Command = async (parameters, context) => {
  const { values, positionals } = readOptions(parameters, options);
  const { translate } = readLanguage(values.language);
  if (values.help) {
    context.print(translate('cli:help.import'));
    return exitCodes.fine;
  }
  const name = readArchiveName(positionals);
  const organisation = readRequired(values.organisation, 'no_organisation');
  const lead = readRequired(values.lead, 'no_lead');
  const bytes = await readBinaryFile(name, largestArchiveBytes);
  if (!bytes.ok) return report(bytes, context, translate);
  return withInstallation({ directory: values.data, use: 'write', translate }, context, async (installation) => {
    const input = { bytes: bytes.value, organisation, lead };
    const imported = await importProcurement(installation, { kind: 'system' }, input);
    if (!imported.ok) return imported;
    const { procurementId: id, title, counts } = imported.value;
    return success(translate('cli:import.done', { id, title, ...counts }));
  });
};
