import { z } from 'zod';
import type { ContentFile } from './content-file';
import { failure, success, type Issue, type Result } from './issue';
import { nearest } from './nearest';
import { jsonTextAt, parseJson, placeIn, toPointer } from './parse-json';

type ZodIssue = z.core.$ZodIssue;

/** Longest piece of a file that a message repeats, in characters. */
const excerptLength = 60;

/**
 * Reads a file as JSON of a given shape: {@link parseJson}, then the schema, then {@link issuesFromZod}.
 * @returns the value with the schema's defaults filled in, or every fault that was found.
 */
export function parseJsonAs<Schema extends z.ZodType>(file: ContentFile, schema: Schema): Result<z.output<Schema>> {
  const json = parseJson(file);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success ? success(parsed.data) : failure(issuesFromZod(parsed.error, file, schema));
}

/**
 * Zod's faults as issues with place, expectation and what was found; one issue per unknown property.
 *
 * @param file the text that was checked: gives line, column and what was found. For a value without a file, a
 * file with an empty path and the value's JSON.
 * @param schema the schema that was used: its property names make "did you mean" possible.
 * @returns at least one issue of `missing_property`, `unknown_property`, `wrong_type`, `wrong_name`, `wrong_format`,
 * `value_not_allowed`, `too_short`, `too_long`, `too_few`, `too_many`, `too_small`, `too_large`, `wrong_value`.
 */
export function issuesFromZod(error: z.ZodError, file: ContentFile, schema?: z.ZodType): Issue[] {
  return error.issues.flatMap((issue) => toIssues(issue, issue.path, file, schema));
}

function toIssues(issue: ZodIssue, path: readonly PropertyKey[], file: ContentFile, schema?: z.ZodType): Issue[] {
  const report = (code: string, values: Issue['values'], to = path): Issue => ({
    code,
    severity: 'error',
    where: placeIn(file, toPointer(to)),
    values,
  });
  const written = jsonTextAt(file, toPointer(path));
  const found = excerpt(written ?? '');

  switch (issue.code) {
    case 'invalid_type':
      if (written === undefined) return [report('missing_property', { property: String(path.at(-1) ?? '') })];
      return [report('wrong_type', { found, expected: issue.expected })];
    case 'unrecognized_keys': {
      const known = schema === undefined ? [] : propertyNames(schema, path);
      return issue.keys.map((property) =>
        withSuggestion(report('unknown_property', { property }, [...path, property]), nearest(property, known)),
      );
    }
    case 'invalid_value': {
      if (written === undefined) return [report('missing_property', { property: String(path.at(-1) ?? '') })];
      const allowed = issue.values.map(String);
      const refused = report('value_not_allowed', { found, allowed: allowed.join(', ') });
      return [withSuggestion(refused, nearest(found.replaceAll('"', ''), allowed))];
    }
    case 'invalid_format':
      return [report('wrong_format', { found, format: formatName(issue) })];
    case 'invalid_key': {
      const name = String(path.at(-1) ?? '');
      return [report('wrong_name', { name, format: issue.issues.map(formatName).join(', ') })];
    }
    case 'too_small':
      return [report(sizeCode(issue.origin, 'below'), { found, minimum: Number(issue.minimum) })];
    case 'too_big':
      return [report(sizeCode(issue.origin, 'above'), { found, maximum: Number(issue.maximum) })];
    case 'invalid_union':
      return unionIssues(issue.errors, path, file, schema, written, found);
    default:
      return [report('wrong_value', { found })];
  }
}

/**
 * A union fails with a list of faults for each of its shapes. The shape that was meant is the one whose type fits;
 * if none fits, the message names all types.
 */
function unionIssues(
  branches: ZodIssue[][],
  path: readonly PropertyKey[],
  file: ContentFile,
  schema: z.ZodType | undefined,
  written: string | undefined,
  found: string,
): Issue[] {
  const meant = branches.filter((branch) => !branch.some((fault) => fault.path.length === 0 && isTypeFault(fault)));
  const [closest] = meant.sort((one, other) => one.length - other.length);
  if (closest !== undefined) {
    return closest.flatMap((fault) => toIssues(fault, [...path, ...fault.path], file, schema));
  }
  const where = placeIn(file, toPointer(path));
  if (written === undefined) {
    return [{ code: 'missing_property', severity: 'error', where, values: { property: String(path.at(-1) ?? '') } }];
  }
  const expected = branches.flatMap((branch) => branch.map(expectedType)).filter((type) => type !== '');
  const values = { found, expected: [...new Set(expected)].join(' | ') };
  return [{ code: 'wrong_type', severity: 'error', where, values }];
}

function isTypeFault(fault: ZodIssue): boolean {
  return fault.code === 'invalid_type' || fault.code === 'invalid_value';
}

function expectedType(fault: ZodIssue): string {
  if (fault.code === 'invalid_type') return fault.expected;
  return fault.code === 'invalid_value' ? fault.values.map(String).join(' | ') : '';
}

/** The names that match a pattern are easier to see from their style's name than from the pattern itself. */
const styles: Record<string, string> = {
  '/^[a-z][a-z0-9_]*$/': 'lower_snake_case',
  '/^[a-z][a-z0-9-]*$/': 'kebab-case',
  '/^\\d+\\.\\d+\\.\\d+$/': '1.2.3',
  '/^[A-Z]\\d+$/': 'G4',
  date: 'YYYY-MM-DD',
  url: 'https://…',
};

function formatName(issue: ZodIssue): string {
  if (issue.code !== 'invalid_format') return issue.code;
  const name = issue.format === 'regex' ? String(issue.pattern) : issue.format;
  return styles[name] ?? name;
}

function sizeCode(origin: string, side: 'below' | 'above'): string {
  if (origin === 'string') return side === 'below' ? 'too_short' : 'too_long';
  if (origin === 'array' || origin === 'set') return side === 'below' ? 'too_few' : 'too_many';
  return side === 'below' ? 'too_small' : 'too_large';
}

function withSuggestion(issue: Issue, suggestion: string | undefined): Issue {
  return suggestion === undefined ? issue : { ...issue, suggestion };
}

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
}

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Names of the properties that a schema knows at a path, through lists, records and unions. */
function propertyNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let places = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema];
  for (const step of path) {
    places = places.flatMap(unfold).flatMap((place) => {
      const next = place.properties?.[String(step)] ?? place.items ?? place.additionalProperties;
      return typeof next === 'object' ? [next] : [];
    });
  }
  return places.flatMap(unfold).flatMap((place) => Object.keys(place.properties ?? {}));
}

function unfold(place: JsonSchema): JsonSchema[] {
  return place.anyOf === undefined ? [place] : place.anyOf.flatMap(unfold);
}
