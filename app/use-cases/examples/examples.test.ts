import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buyer, smallContent, smallPorts } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { openPorts } from '~/wiring.server';
import { getExample } from './get-example';
import { getRemedied } from './get-remedied';
import { listExamples } from './list-examples';
import { NotFound } from '~/use-cases/refusals';
import { StartFailure } from '~/use-cases/start-failure';

describe('listExamples', () => {
  it('gives the documented cases first, each judged for its own day and stage', async () => {
    const listed = await listExamples(await smallPorts(), buyer);
    expect(listed.map(({ example, evaluation }) => [example.id, evaluation.effectiveDate, evaluation.stage])).toEqual([
      ['leaky-clinic', '2013-05-06', 'contract'],
      ['town-map', '2013-05-06', 'planning'],
    ]);
    expect(listed.map(({ evaluation }) => evaluation.overall.level)).toEqual(['critical', 'none']);
  });

  it('gives none where none are shipped', async () => {
    const ports = { ...(await smallPorts()), examples: [] };
    expect(await listExamples(ports, buyer)).toEqual([]);
  });
});

describe('getExample', () => {
  it('judges and explains the recorded answers', async () => {
    const found = await getExample(await smallPorts(), buyer, { exampleId: 'leaky-clinic' });
    expect(found.given.answers['data_kind']).toEqual({ value: 'health' });
    expect([...found.explanations.keys()]).toEqual(['leak']);
    expect(found.evaluation.stoppers).toMatchObject([{ state: 'possible' }]);
  });

  it('knows no other example', async () => {
    const ports = await smallPorts();
    await expect(getExample(ports, buyer, { exampleId: 'nowhere' })).rejects.toThrow(NotFound);
  });
});

describe('getRemedied', () => {
  it('judges both and names what differs, in what is said or in how it is shown', async () => {
    const found = await getRemedied(await smallPorts(), buyer, { exampleId: 'leaky-clinic' });
    expect(found.recorded.evaluation.overall.level).toBe('critical');
    expect(found.remedied.evaluation.overall.level).not.toBe('critical');
    expect(found.changes.map(({ question, one, other }) => [question.name, one?.value, other?.value])).toEqual([
      ['access_log', undefined, 'yes'],
      ['people_with_access', 240, 8],
    ]);
  });

  it('is not found where the example has no twin', async () => {
    const ports = await smallPorts();
    await expect(getRemedied(ports, buyer, { exampleId: 'town-map' })).rejects.toThrow(NotFound);
  });
});

describe('a broken example', () => {
  it('keeps the application from starting, like any other content', async () => {
    const contentDirectory = temporaryDirectory();
    cpSync(smallContent, contentDirectory, { recursive: true });
    writeFileSync(path.join(contentDirectory, 'test/cases/town-map/answers.json'), '{ "answers": {} }');
    const failure: unknown = await openPorts({ contentDirectory, dataDirectory: temporaryDirectory() }).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof StartFailure)) throw new Error('It started', { cause: failure });
    expect(failure.issues.map(({ code }) => code)).toEqual([
      'missing_property',
      'missing_property',
      'missing_property',
    ]);
  });
});
