import type { JsonPosition } from '../../shared/locate-json';
import type { Offer } from './offer';

/** The part of JSON Schema that the published schemas are written in. */
interface Schema {
  description?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** What a JSON Schema says that can stand at a place: names of members, or the values of a fixed list. */
export function offersOfSchema(schema: unknown, { path, isKey, members }: JsonPosition): Offer[] {
  const here = path
    .slice(0, isKey ? -1 : undefined)
    .reduce<Schema[]>((found, step) => found.flatMap((one) => inside(one, step)), variantsOf(schema as Schema));
  const offers = here.flatMap(isKey ? namesIn : valuesOf).filter(({ label }) => !isKey || !members.includes(label));
  return offers.filter(({ label }, index) => offers.findIndex((other) => other.label === label) === index);
}

function inside(schema: Schema, step: string | number): Schema[] {
  if (typeof step === 'number') return schema.items === undefined ? [] : variantsOf(schema.items);
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, step)) return variantsOf(properties[step] ?? {});
  return typeof additionalProperties === 'object' ? variantsOf(additionalProperties) : [];
}

function variantsOf(schema: Schema): Schema[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...variants.flatMap(variantsOf)];
}

function namesIn({ properties = {} }: Schema): Offer[] {
  return Object.entries(properties).map(([label, { description }]) => ({
    ...{ label, text: JSON.stringify(label) },
    ...(description !== undefined && { detail: description }),
  }));
}

function valuesOf({ enum: listed = [], const: only, type }: Schema): Offer[] {
  const values = [...listed, ...(only === undefined ? [] : [only]), ...(type === 'boolean' ? [true, false] : [])];
  return values.map((value) => ({ label: String(value), text: JSON.stringify(value) }));
}
