import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buyer, openSmallAssessment, smallContent } from '#test/small-content';
import { temporaryDirectory } from '#test/temporary-directory';
import { lockContent } from '~/adapters/content/content-lock.server';
import { readContent } from '~/adapters/content/load-content.server';
import { openPorts } from '~/wiring.server';
import { getAssessment } from '~/use-cases/assessment/get-assessment';
import { StartFailure } from '~/use-cases/start-failure';

const files = [
  'questionnaires/need/questionnaire.json',
  'questionnaires/offer/questionnaire.json',
  'rules/small/rule-set.json',
];

/** A copy of the small content, edited, and a folder for its database. */
function copyContent() {
  const contentDirectory = temporaryDirectory();
  cpSync(smallContent, contentDirectory, { recursive: true });
  const edit = (change: (text: string) => string) => {
    for (const file of files.map((name) => path.join(contentDirectory, name)))
      writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  return { contentDirectory, dataDirectory: temporaryDirectory(), edit };
}

async function open(directories: { contentDirectory: string; dataDirectory: string }) {
  const { ports, stop } = await openPorts(directories);
  onTestFinished(stop);
  return ports;
}

const failureOf = (directories: { contentDirectory: string; dataDirectory: string }) =>
  openPorts(directories).then(
    () => [],
    (error: unknown) => (error instanceof StartFailure ? error.issues.map(({ code }) => code) : [String(error)]),
  );

const release = (text: string) => text.replaceAll('"version": "0.1.0"', '"version": "1.0.0"');
const retitle = (text: string) =>
  text.replace('"Does the system use information about people?"', '"Does it use information about people?"');

/** As `npm run content:release` leaves it, without asking whether that was right. */
async function lockAs(directories: ReturnType<typeof copyContent>) {
  const content = await readContent(directories.contentDirectory);
  if (!content.ok) throw new Error('The content does not parse', { cause: content.issues });
  return lockContent(directories.contentDirectory, content.value);
}

function explain({ contentDirectory }: { contentDirectory: string }, version: string) {
  for (const file of files)
    writeFileSync(
      path.join(contentDirectory, path.dirname(file), 'CHANGES.md'),
      `# Changes\n\n## ${version}\n\nAll of it.\n`,
    );
}

describe('the library of content', () => {
  it('lets a draft change under its number, and keeps old assessments with the content they were opened with', async () => {
    const directories = copyContent();
    const before = await open(directories);
    const { id: assessmentId } = await openSmallAssessment(before);
    directories.edit(retitle);

    const after = await open(directories);
    const old = await getAssessment(after, buyer, { assessmentId });
    expect(old.progress[0]?.questionnaire.questions[0]?.title).toBe('Does the system use information about people?');
    const { id } = await openSmallAssessment(after);
    const now = await getAssessment(after, buyer, { assessmentId: id });
    expect(now.progress[0]?.questionnaire.questions[0]?.title).toBe('Does it use information about people?');
  });

  it('keeps content that is no longer shipped', async () => {
    const directories = copyContent();
    const { id: assessmentId } = await openSmallAssessment(await open(directories));
    directories.edit((text) => text.replaceAll('"0.1.0"', '"0.2.0"'));
    const { progress, ruleSet } = await getAssessment(await open(directories), buyer, { assessmentId });
    expect([ruleSet.version, ...progress.map(({ questionnaire }) => questionnaire.version)]).toEqual([
      '0.1.0',
      '0.1.0',
      '0.1.0',
    ]);
  });

  it('does not start on a released version that differs from the one this installation knows', async () => {
    const directories = copyContent();
    directories.edit(release);
    explain(directories, '1.0.0');
    expect(await lockAs(directories)).toMatchObject({ ok: true });
    await open(directories);
    directories.edit(retitle);
    // Somebody forges the lock as well: the database still remembers.
    writeFileSync(path.join(directories.contentDirectory, 'content.lock.json'), '{ "released": [] }');
    await lockAs(directories);
    expect(await failureOf(directories)).toEqual(['released_version_changed']);
  });
});

describe('the lock', () => {
  it('is needed for every released version and says nothing of drafts', async () => {
    const directories = copyContent();
    expect(await failureOf(directories)).toEqual([]);
    directories.edit(release);
    expect(await failureOf(directories)).toEqual(files.map(() => 'released_version_not_locked'));
  });

  it('is written only where CHANGES.md says what changed', async () => {
    const directories = copyContent();
    directories.edit(release);
    expect(await lockAs(directories)).toMatchObject({
      ok: false,
      issues: files.map(() => ({ code: 'release_without_change_entry' })),
    });
    explain(directories, '1.0.0');
    expect(await lockAs(directories)).toMatchObject({ ok: true, value: files.map(() => ({ version: '1.0.0' })) });
    expect(await lockAs(directories)).toMatchObject({ ok: true, value: [] });
    expect(await failureOf(directories)).toEqual([]);
  });

  it('refuses a change under a released number, and takes it under a new one', async () => {
    const directories = copyContent();
    directories.edit(release);
    explain(directories, '1.0.0');
    await lockAs(directories);
    directories.edit(retitle);
    expect(await failureOf(directories)).toEqual(['released_version_changed']);
    expect(await lockAs(directories)).toMatchObject({ ok: false, issues: [{ code: 'released_version_changed' }] });
    directories.edit((text) => text.replaceAll('"1.0.0"', '"1.0.1"'));
    explain(directories, '1.0.1');
    expect(await lockAs(directories)).toMatchObject({ ok: true });
    expect(await failureOf(directories)).toEqual([]);
  });
});
