import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEditor, type Editor } from '#test/fixtures/answer-sync/editor';
import { createNetwork } from '#test/fixtures/answer-sync/network';
import { createServer } from '#test/fixtures/answer-sync/patch-server';
import type { ReadOnly } from '~/core/procurement/read-only';
import { runs } from '#test/proof-size';

/** Many stories in `npm run prove`. */
const timeout = 600_000;
const questions = ['one', 'other'] as const;
/** Mostly about one and the same, so that they come across each other. */
const anyQuestion = fc.constantFrom('one', 'one', 'one', 'other');

/** What can happen next to one of the two, or to the network between them. */
const happenings = {
  type: (editor: Editor, question: string) => editor.type(question),
  blank: (editor: Editor, question: string) => editor.blank(question),
  leaveUnfinished: (editor: Editor, question: string) => editor.leaveUnfinished(question),
  enterField: (editor: Editor, question: string) => editor.enter(question),
  leaveField: (editor: Editor) => editor.leave(),
  pause: (editor: Editor) => editor.pause(),
  save: (editor: Editor, question: string) => {
    editor.type(question);
    editor.pause();
  },
  look: (editor: Editor) => editor.look(),
  keepMine: (editor: Editor, question: string) => editor.resolve(question, 'mine'),
  takeTheirs: (editor: Editor, question: string) => editor.resolve(question, 'theirs'),
  closeAndReopen: (editor: Editor) => editor.reopen(),
} satisfies Record<string, (editor: Editor, question: string) => void>;

type Happening =
  | { who: 0 | 1; what: keyof typeof happenings; question: string }
  | { what: 'arrive' | 'answer' | 'lose'; which: number }
  | { what: 'deadline'; closed: ReadOnly | undefined };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      what: fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])),
      question: anyQuestion,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ what: fc.constantFrom('arrive' as const, 'answer' as const), which: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('lose' as const), which: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('deadline' as const),
      closed: fc.constantFrom('submitted' as const, undefined),
    }),
  },
);

describe('two people on one assessment', () => {
  test.for([
    ['on a good connection', true],
    ['on a bad connection', false],
  ] as const)('never lose an answer silently %s, and end up seeing the same', { timeout }, async ([, isGood]) => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 80, size: 'max' }), async (story) => {
        const server = createServer();
        const network = createNetwork(server);
        const editors = [createEditor('first', server, network), createEditor('second', server, network)] as const;
        const check = () => {
          for (const editor of editors) {
            expect(editor.overwrittenUnseen(), 'answers replaced by somebody who had not seen them').toEqual([]);
            expect(editor.neitherKeptNorSaved(), 'answers that are nowhere').toEqual([]);
          }
        };
        for (const one of story) {
          if ('who' in one) happenings[one.what](editors[one.who], one.question);
          else if ('closed' in one) server.close(one.closed);
          else network[one.what](one.which);
          await (isGood ? network.drain() : network.settled());
          check();
        }
        server.close(undefined);
        await bringToAnEnd(editors, network);
        check();
        for (const question of questions) {
          const seen = editors.map((editor) => editor.shows(question));
          expect(seen, question).toEqual([server.answer(question), server.answer(question)]);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** The connection is good, everybody finishes what they began and decides what is in dispute, and looks once more. */
async function bringToAnEnd(editors: readonly Editor[], network: ReturnType<typeof createNetwork>): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    for (const editor of editors) {
      editor.leave();
      for (const question of questions) {
        editor.finish(question);
        editor.resolve(question, round % 2 === 0 ? 'mine' : 'theirs');
      }
      editor.pause();
      await network.drain();
      editor.look();
      await network.drain();
    }
  }
}
