import { describe, expect, it } from 'vitest';
import { holdsSecret, pathInLog } from './secret-paths';

describe('a path with a secret in it', () => {
  it.each([
    ['/setup/s3cr3t', '/setup/…'],
    ['/join/s3cr3t', '/join/…'],
    ['/reset/s3cr3t', '/reset/…'],
    ['/invitations/s3cr3t', '/invitations/…'],
    ['/delegations/s3cr3t', '/delegations/…'],
    ['/consultations/s3cr3t/risk/leak', '/consultations/…'],
    ['as a request for data', '/reset/…', '/reset/s3cr3t.data'],
    ['with more behind it', '/invitations/…', '/invitations/s3cr3t/accept'],
    ['in capitals', '/setup/…', '/SETUP/s3cr3t'],
    ['escaped', '/setup/…', '/%73etup/s3cr3t'],
    ['with slashes too many', '/join/…', '//join//s3cr3t'],
  ])('is logged without it: %s', (name, logged, path = name) => {
    expect(pathInLog(path)).toBe(logged);
    expect(holdsSecret(path)).toBe(true);
  });

  it.each(['/', '/sign-in', '/setup', '/setup/', '/rounds/join/reset', '/joined/abc', '/%E0%A4%A/abc'])(
    'is none: %s',
    (path) => {
      expect(pathInLog(path)).toBe(path);
      expect(holdsSecret(path)).toBe(false);
    },
  );
});

describe('a path to answers, or to where vendors come in', () => {
  it.each([
    ['/assessments/1/questionnaires/need', '/assessments/…'],
    ['/Assessments/1.data', '/assessments/…'],
    ['/responses/1/review', '/responses/…'],
    ['/responses', '/responses'],
    ['/rounds/1/responses', '/rounds/1/responses'],
    ['/rounds/1/join', '/rounds/…'],
    ['/Rounds/1/%6Aoin.data', '/rounds/…'],
    ['/rounds/1/comment', '/rounds/…'],
    ['/rounds/1/comments', '/rounds/1/comments'],
  ])('is logged without saying whose: %s', (path, logged) => {
    expect(pathInLog(path)).toBe(logged);
    expect(holdsSecret(path)).toBe(false);
  });
});
