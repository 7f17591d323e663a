import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { answersFileSchema, type Answer, type Answers } from '~/core/questionnaire/answers';
import type { PastResponse } from '~/core/replay/replay';
import { hasErrors, type Issue } from '~/core/shared/issue';
import { parseJsonAs } from '~/core/shared/issues-from-zod';
import { isDirectory, readTextFile } from './read-files';

/** A file of answers, or a line of many, with what a replay counts by. */
const pastResponseSchema = answersFileSchema.extend({
  id: z.string().max(200).optional(),
  sector: z.string().max(200).optional(),
  service: z.string().max(200).optional(),
});
type PastResponseFile = z.infer<typeof pastResponseSchema>;

/** Answers that cannot be read, with everything that is wrong with them. */
export class UnreadableResponses extends Error {
  override readonly name = 'UnreadableResponses';
  constructor(readonly issues: Issue[]) {
    super('Some answers cannot be read');
  }
}

/**
 * Responses from files and folders, one by one. A file whose name ends in `.jsonl` holds one response on each line; every
 * other file is one response. Of a folder all files below it are read, and those without answers are left out.
 * @param today the day for responses that name none.
 * @throws UnreadableResponses
 */
export async function* readPastResponses(names: readonly string[], today: string): AsyncGenerator<PastResponse> {
  for (const name of names) {
    const isFolder = await isDirectory(name);
    const files = isFolder ? await filesBelow(name) : [name];
    for (const file of files) {
      if (file.endsWith('.jsonl')) yield* readLines(file, today);
      else yield* readWhole(file, today, isFolder);
    }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.jsonl?$/.test(name) && !name.includes('node_modules'))
    .sort()
    .map((name) => path.join(folder, name));
}

async function* readLines(file: string, today: string): AsyncGenerator<PastResponse> {
  const readable = await readTextFileStart(file);
  let number = 0;
  for await (const line of createInterface({ input: readable, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '')
      yield toResponse(parse({ path: `${file}:${number}`, text: line }), `${file}:${number}`, today);
  }
}

/** A file that is not there is told as any other. */
async function readTextFileStart(file: string): Promise<NodeJS.ReadableStream> {
  const stream = createReadStream(file, { encoding: 'utf8' });
  const opened = new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  const isOpen = await opened.then(
    () => true,
    () => false,
  );
  if (isOpen) return stream;
  const read = await readTextFile(file);
  throw new UnreadableResponses(read.ok ? [] : read.issues);
}

async function* readWhole(file: string, today: string, mayBeOther: boolean): AsyncGenerator<PastResponse> {
  const read = await readTextFile(file);
  if (!read.ok) throw new UnreadableResponses(read.issues);
  if (mayBeOther && !/"answers"\s*:\s*\{/.test(read.value.text)) return;
  yield toResponse(parse(read.value), file, today);
}

function parse(file: { path: string; text: string }): PastResponseFile {
  const quick = pastResponseSchema.safeParse(looselyParsed(file.text));
  if (quick.success) return quick.data;
  // The slower way tells what is wrong, and where.
  const parsed = parseJsonAs(file, pastResponseSchema);
  if (!parsed.ok || hasErrors(parsed.warnings))
    throw new UnreadableResponses(parsed.ok ? parsed.warnings : parsed.issues);
  return parsed.value;
}

function looselyParsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toResponse(file: PastResponseFile, place: string, today: string): PastResponse {
  const { id, sector, service, effectiveDate } = file;
  const answers: Answers = Object.fromEntries(
    Object.entries(file.answers).map(([name, given]): [string, Answer] => [
      name,
      typeof given === 'object' && !Array.isArray(given) ? given : { value: given },
    ]),
  );
  return {
    id: id ?? place,
    ...(sector !== undefined && { sector }),
    ...(service !== undefined && { service }),
    effectiveDate: effectiveDate ?? today,
    answers,
  };
}
