import { describe, expect, test } from 'vitest';
import type { Brief } from '~/core/brief/brief';
import { buildMinutesDocument } from '~/core/judgement/build-minutes-document';
import { minutesSample } from '#test/fixtures/minutes-sample';
import { checkDocuments } from './check-documents';
import { textsOf } from './reading-order';
import { hostile } from './samples';

const minutes = buildMinutesDocument(minutesSample());
const documents: Record<string, Brief> = {
  minutes,
  'minutes from right to left': buildMinutesDocument(minutesSample({ language: 'ar-XB' })),
  'minutes with hostile text': buildMinutesDocument(minutesSample({ words: hostile.slice(0, 4_000) })),
};
checkDocuments('The minutes of a judging', documents);

describe('The minutes of a judging', () => {
  test('tell who judged, both values, why it was settled so, and what is left out', () => {
    const texts = textsOf(minutes).join('\n');
    for (const told of [
      'Ada Example',
      'No ties, declared on',
      'Other Ltd: conflict of interest',
      'Another value counts',
      'Version offered: 4.2',
      'Proof: Report 7, about version 4.1',
      'Reason: We looked together',
      'The answer stands as it was given.',
      'Ben Example agreed on',
      'Ada Example began the judging again',
      'Nobody judges this response.',
      'Left out, because the reader has a conflict',
    ])
      expect(texts).toContain(told);
  });
});
