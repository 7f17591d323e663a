import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nobody, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { NotFound } from '~/use-cases/refusals';
import { openPorts } from '~/wiring.server';
import { getRisk, getRuleSet } from './get-rule-set';
import { listContent } from './list-content';

const language = 'en';
const small = { id: 'small', version: '0.1.0', language };

describe('a rule set', () => {
  test('is read by anybody, by its number', async () => {
    const { book, hash } = await getRuleSet(await smallPorts(), nobody, small);
    expect(book.ruleSet.title).toBe('A small rule set');
    expect(hash).toBeUndefined();
  });

  test.each([
    ['another id', { ...small, id: 'large' }],
    ['another version', { ...small, version: '9.9.9' }],
    ['a hash of nothing', { ...small, hash: 'constructor' }],
  ])('is not found by %s', async (_, wanted) => {
    await expect(getRuleSet(await smallPorts(), nobody, wanted)).rejects.toThrow(NotFound);
  });

  test('has a page for each of its risks, and for no other', async () => {
    const ports = await smallPorts();
    const { entry } = await getRisk(ports, nobody, { ...small, riskId: 'leak' });
    expect(entry.risk.title).toBe('Information about people leaks');
    await expect(getRisk(ports, nobody, { ...small, riskId: 'flood' })).rejects.toThrow(NotFound);
  });
});

describe('an earlier version', () => {
  test('is listed, and read by its hash with the questionnaires of its time', async () => {
    const { before, after } = await changedDraft();
    const catalogue = await listContent(after, nobody);
    const [hash] = before.content.ruleSets().map((ruleSet) => ruleSet.hash);
    expect(catalogue.otherRuleSets.map((version) => version.hash)).toEqual([hash]);
    expect(catalogue.otherQuestionnaires).toHaveLength(2);

    const now = await getRisk(after, nobody, { ...small, riskId: 'leak' });
    expect(now.hash).toBeUndefined();
    expect(now.entry.parts[0]?.rule.text).toBe('“Is it about people?” is answered “Yes”');

    const then = await getRisk(after, nobody, { ...small, hash, riskId: 'leak' });
    expect(then.hash).toBe(hash);
    expect(then.entry.parts[0]?.rule.text).toBe('“Does the system use information about people?” is answered “Yes”');
  });
});

/** The small content before and after somebody changed the drafts under their numbers. */
async function changedDraft() {
  const contentDirectory = temporaryDirectory();
  cpSync(smallContent, contentDirectory, { recursive: true });
  const places = { contentDirectory, dataDirectory: temporaryDirectory() };
  const open = async () => {
    const { ports, stop } = await openPorts(places);
    onTestFinished(stop);
    return ports;
  };
  const before = await open();
  const edit = (file: string, change: (text: string) => string) => {
    const at = path.join(contentDirectory, file);
    writeFileSync(at, change(readFileSync(at, 'utf8')));
  };
  edit('rules/small/rule-set.json', (text) => text.replace('A small rule set', 'Another small rule set'));
  edit('questionnaires/need/questionnaire.json', (text) =>
    text.replace('Does the system use information about people?', 'Is it about people?'),
  );
  edit('questionnaires/offer/questionnaire.json', (text) => text.replace('How many people', 'How many persons'));
  return { before, after: await open() };
}
