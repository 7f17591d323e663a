import { failure, success } from '~/core/shared/issue';
import { archiveProcurement } from '~/use-cases/record/archive-procurement';
import { NotFound } from '~/use-cases/refusals';
import { exitCodes, type Command } from '../command';
import { dataOptions, readLanguage, readOptions, readRequired, refusePositionals } from '../read-options';
import { withInstallation } from '../with-installation';
import { writeOutput } from '../write-output';

const options = {
  ...dataOptions,
  procurement: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** `export`: writes a procurement into an archive that verifies on any machine. */
export const exportCommand: Command = async (parameters, context) => {
  const { values, positionals } = readOptions(parameters, options);
  const { translate } = readLanguage(values.language);
  if (values.help) {
    context.print(translate('cli:help.export'));
    return exitCodes.fine;
  }
  refusePositionals(positionals);
  const procurementId = readRequired(values.procurement, 'no_procurement');
  const file = readRequired(values.output, 'no_archive_output');
  return withInstallation({ directory: values.data, use: 'read', translate }, context, async (installation) => {
    const exported = await archiveProcurement(installation, { kind: 'system' }, { procurementId }).catch(
      (error: unknown) => {
        if (error instanceof NotFound && error.what === 'procurement') return failure<never>([unknown(procurementId)]);
        throw error;
      },
    );
    if (!exported.ok) return exported;
    const { bytes, hash } = exported.value;
    const hindrances = await writeOutput(file, bytes);
    return hindrances.length > 0 ? failure(hindrances) : success(translate('cli:export.written', { file, hash }));
  });
};

function unknown(id: string) {
  const where = { file: '', pointer: '' };
  return { code: 'procurement_unknown', severity: 'error', where, values: { id } } as const;
}
