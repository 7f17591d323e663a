import { describe, expect, test } from 'vitest';
import type { Brief } from '~/core/brief/brief';
import { bytesHash, canonicalJson, contentHash } from '~/core/shared/hash';
import { receiptSample } from '#test/fixtures/packs/receipt-sample';
import { buildReceiptDocument } from './build-receipt-document';

const input = receiptSample();
const receipt = buildReceiptDocument(input);
const textOf = (brief: Brief) => JSON.stringify(brief.sections);

describe('buildReceiptDocument', () => {
  test('says who handed in what and when, in the zone of the deadline', () => {
    const text = textOf(receipt);
    expect(text).toContain('Example Systems Ltd');
    expect(text).toContain('Handed in on 29 September 2026 at 12:12:33 (Africa/Nairobi, UTC+03:00)');
    expect(text).toContain('What is said here is true, and I may say it for the firm.');
    expect(text).toContain('Chris Sample');
  });

  test('tells the hash of exactly what travels inside, in groups', () => {
    const json = receipt.attachment?.json ?? '';
    const hash = contentHash(input.submission);
    expect(bytesHash(new TextEncoder().encode(json))).toBe(hash);
    expect(textOf(receipt)).toContain(hash.replace(/(.{8})(?=.)/g, '$1 '));
    expect(textOf(receipt)).toContain('01234567 89abcdef');
  });

  test('is another with another answer', () => {
    const { answers } = input.submission;
    const changed = receiptSample({ submission: { answers: { ...answers, audit_right: { value: 'full' } } } });
    expect(contentHash(changed.submission)).not.toBe(contentHash(input.submission));
    expect(canonicalJson(buildReceiptDocument(changed))).not.toBe(canonicalJson(receipt));
  });

  test('lists the answers in the words that were picked or written', () => {
    const text = textOf(receipt);
    expect(text).toContain('Another way, namely: Every night, by hand');
    expect(text).toContain('Proof: Test report 7');
    expect(text).toContain('Will be so by 31 January 2027. Proof: A release log');
    expect(text).toMatch(/Don.t know/);
    expect(text).not.toMatch(/every_release_stopped_by_faults|audit_right/);
  });

  test('lists the documents with their hashes', () => {
    expect(textOf(receipt)).toContain('fedcba98 76543210');
    expect(textOf(receipt)).toContain('Marked as confidential');
    expect(textOf(receipt)).toContain('48213 bytes');
  });

  test('says so where nothing was answered and no document handed in', () => {
    const empty = textOf(buildReceiptDocument(receiptSample({ submission: { answers: {}, documents: [] } })));
    expect(empty).toContain('No question was answered.');
    expect(empty).toContain('No document was handed in.');
  });

  test('gives the same document for the same submission', () => {
    expect(canonicalJson(buildReceiptDocument(receiptSample()))).toBe(canonicalJson(receipt));
  });
});
