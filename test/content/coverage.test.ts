import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverageDocument, coverageFile } from '~/cli/coverage-document';

describe('the document on what is covered', () => {
  it('says what the content covers today', async () => {
    const document = await coverageDocument();
    expect(document.ok ? [] : document.issues).toEqual([]);
    const isCurrent = document.ok && document.value === readFileSync(coverageFile, 'utf8');
    expect(isCurrent, `${coverageFile} is older than the content: run \`npm run coverage:content\` and commit it`).toBe(
      true,
    );
  });

  it('links and counts every row', () => {
    const text = readFileSync(coverageFile, 'utf8');
    const { factors } = JSON.parse(readFileSync('rules/essential-services/factors.json', 'utf8')) as {
      factors: { id: string }[];
    };
    expect(factors.length).toBeGreaterThan(60);
    for (const { id } of factors) expect(text, id).toContain(`| **${id}** `);
  });
});
