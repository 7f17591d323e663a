import { z } from 'zod';

/** Ids become names of files, so nothing in them leads elsewhere. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
/** SHA-256 in lower-case hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();
/** A line such as a name. */
export const lineSchema = z.string().max(1_000);
/** A passage. */
export const passageSchema = z.string().max(20_000);
/** A number that counts from one. */
export const countSchema = z.int().min(1);
/** A version of content, by the hash of it. */
export const pinnedSchema = z.strictObject({ id: lineSchema, version: lineSchema, hash: hashSchema });
/** A person as they were called when they did something. */
export const namedSchema = z.strictObject({ personId: idSchema, name: lineSchema });
