import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { nearest } from '~/core/shared/nearest';
import { createTranslate, languages, pseudoLanguages } from '~/locales/translate';
import type { Translate } from '~/core/shared/text';
import { WrongUsage } from './command';

/** Options that every command takes. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  language: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Options of the commands that judge answers. */
export const judgementOptions = {
  ...commonOptions,
  rules: { type: 'string' },
  questionnaire: { type: 'string', multiple: true },
  'effective-date': { type: 'string' },
  stage: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

type OptionList = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command, strictly.
 * @throws WrongUsage `unknown_option`, `option_without_value`, `option_with_value`.
 */
export function readOptions<const Options extends OptionList>(parameters: string[], options: Options) {
  refuseUnknown(parameters, options);
  try {
    return parseArgs({ args: parameters, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    throw new WrongUsage('option_value', { found: parameters.join(' ') });
  }
}

function refuseUnknown(parameters: string[], options: OptionList): void {
  const { tokens } = parseArgs({ args: parameters, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const meant = nearest(token.name, Object.keys(options));
      throw meant === undefined
        ? new WrongUsage('unknown_option', { found: token.rawName })
        : new WrongUsage('unknown_option_near', { found: token.rawName, suggestion: `--${meant}` });
    }
    if (option.type === 'string' && !token.value)
      throw new WrongUsage('option_without_value', { found: token.rawName });
    if (option.type === 'boolean' && token.value !== undefined)
      throw new WrongUsage('option_with_value', { found: token.rawName });
  }
}

/** The words of the language asked for; English where none was. @throws WrongUsage `unknown_language` */
export function readLanguage(asked: string | undefined): { language: string; translate: Translate } {
  const known: readonly string[] = [...languages, ...pseudoLanguages];
  const language = asked ?? languages[0];
  if (!known.includes(language))
    throw new WrongUsage('unknown_language', { found: language, known: languages.join(', ') });
  return { language, translate: createTranslate(language) };
}

/** A calendar day, YYYY-MM-DD. @throws WrongUsage `not_a_day` */
export function readDay(asked: string | undefined): string | undefined {
  if (asked !== undefined && !z.iso.date().safeParse(asked).success)
    throw new WrongUsage('not_a_day', { found: asked });
  return asked;
}

/** Exactly one file. @throws WrongUsage `no_file`, `several_files` */
export function readOneFile(positionals: string[]): string {
  const [file, ...others] = positionals;
  if (file === undefined) throw new WrongUsage('no_file');
  if (others.length > 0) throw new WrongUsage('several_files', { found: positionals.join(' ') });
  return file;
}

/** Options of the commands that work on the data of an installation. */
export const dataOptions = {
  ...commonOptions,
  data: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** What has to be said. @throws WrongUsage with the key given. */
export function readRequired(asked: string | undefined, key: string): string {
  if (asked === undefined || asked === '') throw new WrongUsage(key);
  return asked;
}

/** Exactly one archive. @throws WrongUsage `no_archive`, `several_archives` */
export function readArchiveName([name, ...others]: string[]): string {
  if (others.length > 0) throw new WrongUsage('several_archives', { found: [name, ...others].join(' ') });
  return readRequired(name, 'no_archive');
}

/** Exactly one folder. @throws WrongUsage `no_folder`, `several_places` */
export function readFolder(positionals: string[]): string {
  return readRequired(readPlace(positionals), 'no_folder');
}

/** Nothing but options. @throws WrongUsage `parameter_unexpected` */
export function refusePositionals([found]: string[]): void {
  if (found !== undefined) throw new WrongUsage('parameter_unexpected', { found });
}

/** A folder or file that may be left out. @throws WrongUsage `several_places` */
export function readPlace(positionals: string[]): string | undefined {
  if (positionals.length > 1) throw new WrongUsage('several_places', { found: positionals.join(' ') });
  return positionals[0];
}
