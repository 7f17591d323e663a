import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles, schemaFolder } from '~/cli/schema-files';

describe('the JSON Schemas of content files', () => {
  it('are all there, and no others', () => {
    expect(readdirSync(schemaFolder).sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it.each([...schemaFiles()])('are what the code says: %s (else run `npm run schemas`)', (name, text) => {
    expect(readFileSync(join(schemaFolder, name), 'utf8')).toBe(text);
  });
});
