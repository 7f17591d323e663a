import { buildBrief } from '~/core/brief/build-brief';
import type { Brief } from '~/core/brief/brief';
import { buildRegisterDocument } from '~/core/judgement/build-register-document';
import { contentUnder, judged } from '#test/fixtures/briefs/judged';
import { registerSample } from '#test/fixtures/contracts/register-sample';
import { checkDocuments } from './check-documents';
import { hostile } from './samples';

const content = contentUnder('.', 'essential-services');
const documents: Record<string, Brief> = {
  'register of a contract': buildRegisterDocument(registerSample()),
  'register in which nothing stands': buildRegisterDocument(registerSample({ isEmpty: true })),
  'register from right to left': buildRegisterDocument(registerSample({ language: 'ar-XB' })),
  'register with hostile text': buildRegisterDocument(registerSample({ words: hostile })),
  'brief with what affected people said': buildBrief({
    ...judged(content, {}),
    hearings: registerSample().hearings,
  }),
};

checkDocuments('A register', documents);
