import { beforeAll, describe, expect, it } from 'vitest';
import { openSmallAssessment, smallContent, smallPorts } from '#test/small-content';
import { ask, patchAnswers } from './harness/client';
import { startServer, type RunningServer } from './harness/run-server';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ CONTENT_DIR: smallContent });
  return server.end;
});

/** A new assessment in which one answer is saved. */
async function withAssessment() {
  const ports = await smallPorts(server.dataDirectory);
  const { id } = await openSmallAssessment(ports);
  const stored = async () => (await ports.assessments.findWithAnswers(id))?.answers;
  const first = await patchAnswers(server.address, id, {
    id: 'first',
    basedOn: 0,
    changes: { people_with_access: { value: 1 } },
  });
  expect(first).toMatchObject({ status: 200, text: '{"kind":"saved","revision":1}' });
  return { id, stored, send: (patch: unknown) => patchAnswers(server.address, id, patch) };
}

const patch = (changes: Record<string, unknown>, basedOn = 1, id = 'p') => ({ id, basedOn, changes });

describe('the patch endpoint', () => {
  it('saves, repeats its answer, and tells of a conflict with what stands there', async () => {
    const { send, stored } = await withAssessment();
    const yes = patch({ uses_personal_data: { value: 'yes' } });
    expect(await send(yes)).toMatchObject({ status: 200, text: '{"kind":"saved","revision":2}' });
    expect(await send(yes)).toMatchObject({ status: 200, text: '{"kind":"saved","revision":2}' });
    const late = await send(patch({ uses_personal_data: { value: 'no' } }, 1, 'late'));
    expect(late.status).toBe(409);
    expect(JSON.parse(late.text)).toEqual({
      kind: 'conflict',
      revision: 2,
      theirs: { uses_personal_data: { value: 'yes' } },
    });
    expect(await stored()).toEqual({ people_with_access: { value: 1 }, uses_personal_data: { value: 'yes' } });
  });

  it('refuses bad input with words that say what to do, and loses nothing', async () => {
    const { send, stored } = await withAssessment();
    const deep = `{"id":"p","basedOn":1,"changes":{"remarks":${'{"value":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`;
    const cases: [text: string, status: number, code: string][] = [
      ['', 400, 'broken_json'],
      ['{"id":"p","basedOn":1,"changes":{"remarks":{"value":"yes"', 400, 'broken_json'],
      ['{"id":"p","basedOn":1,"changes":{"__proto__":{"value":"yes"}}}', 400, 'forbidden_key'],
      ['{"id":"p","basedOn":1,"changes":{"remarks":{"value":"a"},"remarks":{"value":"b"}}}', 400, 'duplicate_key'],
      [
        '{"id":"p","basedOn":1,"changes":{"remarks":{"constructor":{"prototype":{"isAdmin":true}}}}}',
        400,
        'forbidden_key',
      ],
      [deep, 400, 'json_too_deep'],
      ['[]', 422, 'wrong_type'],
      [JSON.stringify(patch({ people_with_access: { value: 'many' } })), 422, 'number_needed'],
    ];
    for (const [text, status, code] of cases) {
      const answer = await send(text);
      expect(answer.status, text.slice(0, 80)).toBe(status);
      const body = JSON.parse(answer.text) as { kind: string; issues: Record<string, string>[] };
      expect(body, text.slice(0, 80)).toMatchObject({
        kind: 'refused',
        issues: expect.arrayContaining([expect.objectContaining({ code })]),
      });
      for (const issue of body.issues) {
        for (const part of ['found', 'expected', 'mend']) expect(issue[part], `${code} ${part}`).not.toBe('');
      }
    }
    expect(await stored()).toEqual({ people_with_access: { value: 1 } });
  });

  it('names every wrong answer of a patch', async () => {
    const { send } = await withAssessment();
    const answer = await send(patch({ uses_personal_data: { value: 'maybe' }, unheard_of: { value: 1 } }));
    const { issues } = JSON.parse(answer.text) as { issues: { pointer: string }[] };
    expect(answer.status).toBe(422);
    expect(issues.map(({ pointer }) => pointer.split('/')[2]).sort()).toEqual(['unheard_of', 'uses_personal_data']);
  });

  it('refuses a body of ten megabytes with a clear answer, in JSON and as a page, and goes on', async () => {
    const { id, send, stored } = await withAssessment();
    const huge = patch({ remarks: { value: 'x'.repeat(10_000_000) } });
    const json = await send(huge);
    expect(json.status).toBe(413);
    expect(JSON.parse(json.text)).toMatchObject({ kind: 'refused', issues: [{ code: 'body_too_large' }] });
    const page = await ask(server.address, `/assessments/${id}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
      body: `remarks=${'x'.repeat(10_000_000)}`,
    });
    expect(page.status).toBe(413);
    expect(page.headers['content-type']).toMatch(/text\/html/);
    expect(page.text).toMatch(/<h1>.*10000008 bytes.*at most 1000000/is);
    expect(await send(patch({ remarks: { value: 'short' } }))).toMatchObject({ status: 200 });
    expect(await stored()).toMatchObject({ remarks: { value: 'short' } });
  });

  it('refuses a body that does not say its length', async () => {
    const { id } = await withAssessment();
    const answer = await ask(server.address, `/assessments/${id}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
    });
    expect(answer.status).toBe(411);
  });

  it('takes JSON only', async () => {
    const { id, stored } = await withAssessment();
    const answer = await ask(server.address, `/assessments/${id}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', Accept: 'application/json' },
      body: JSON.stringify(patch({ remarks: { value: 'x' } })),
    });
    expect(answer.status).toBe(415);
    expect(await stored()).toEqual({ people_with_access: { value: 1 } });
  });

  it('says in JSON that an assessment does not exist', async () => {
    const answer = await patchAnswers(server.address, 'no-such', patch({}));
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toMatchObject({ kind: 'refused', issues: [{ code: 'not_found' }] });
  });
});
