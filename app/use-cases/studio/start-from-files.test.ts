import { beforeEach, describe, expect, it } from 'vitest';
import { smallPorts } from '#test/small-content';
import { sampleActor } from '~/use-cases/evaluation/sample-people';
import type { Ports } from '~/use-cases/ports';
import { exportDraft } from './carry-files';
import { compareDraft } from './compare-draft';
import { getDraft, listDrafts } from './drafts';
import { startDraft } from './start-draft';
import { startDraftFromFiles } from './start-from-files';

const salma = sampleActor('policy-maker');
let ports: Ports;

beforeEach(async () => {
  ports = await smallPorts();
});

/** What is shipped, as a zip with one piece of text changed. */
async function zipWith(from: string, to: string): Promise<{ bytes: Uint8Array; hash: string }> {
  const [ruleSet] = ports.content.ruleSets();
  const started = await startDraft(ports, salma, { title: 'To export', ...(ruleSet && { from: ruleSet }) });
  const draftId = started.ok ? started.value.id : '';
  const { files } = await getDraft(ports, salma, { draftId });
  expect(files.some(({ text }) => text.includes(from))).toBe(true);
  const encoder = new TextEncoder();
  const changed = files.map(({ path, text }) => ({
    path: `somebody/${path}`,
    bytes: encoder.encode(text.replace(from, to)),
  }));
  return { bytes: await ports.archives.pack(changed), hash: ruleSet?.hash ?? '' };
}
const codes = async (title: string, bytes: Uint8Array) => {
  const started = await startDraftFromFiles(ports, salma, { title, bytes });
  return started.ok ? [] : started.issues.map(({ code, where }) => `${where.pointer} ${code}`);
};

describe('a draft from a zip', { timeout: 60_000 }, () => {
  it('holds its files byte for byte, and is compared with the version that is known', async () => {
    const { bytes, hash } = await zipWith('"quarterSteps": 4', '"quarterSteps": 3');
    const started = await startDraftFromFiles(ports, salma, { title: ' Brought ', bytes });
    const draft = started.ok ? started.value : undefined;
    expect(draft).toMatchObject({ title: 'Brought', revision: 0, base: { ruleSet: { hash } } });
    const { diff } = await compareDraft(ports, salma, { draftId: draft?.id ?? '', language: 'en' });
    expect(JSON.stringify(diff)).toContain('quarterSteps');
    const exported = await exportDraft(ports, salma, { draftId: draft?.id ?? '' });
    const again = await startDraftFromFiles(ports, salma, { title: 'Again', bytes: exported.bytes });
    const filesOf = async (draftId = '') => (await getDraft(ports, salma, { draftId })).files;
    expect(await filesOf(again.ok ? again.value.id : '')).toEqual(await filesOf(draft?.id));
  });

  it('is refused at its field, and nothing is begun', async () => {
    const pack = (path: string) => ports.archives.pack([{ path, bytes: new TextEncoder().encode('{}') }]);
    expect(await codes(' ', new Uint8Array())).toEqual(['/title field_empty', '/file import_file_missing']);
    expect(await codes('X', new TextEncoder().encode('{}'))).toEqual(['/file import_not_zip']);
    expect(await codes('X', new Uint8Array(50_000_000))).toEqual(['/file import_too_large']);
    expect(await codes('X', await pack('notes/x.json'))).toEqual(['/file import_without_content']);
    expect(await codes('X', await pack('rules/__proto__/rule-set.json'))).toEqual(['/file import_path_refused']);
    expect(await listDrafts(ports, salma, {})).toEqual([]);
  });
});
