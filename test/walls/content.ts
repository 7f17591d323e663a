import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallContent } from '#test/small-content';

/** Questions to vendors in their own words, one of them hidden unless another is answered `yes`. */
const company = {
  id: 'company',
  version: '0.1.0',
  title: 'Company',
  audience: 'vendor',
  domains: ['privacy'],
  // Of another questionnaire that vendors answer: a subcontractor must not see it by way of this one.
  context: { offer: ['access_log'] },
  questions: {
    firm_story: { why: 'Who you are.' },
    certified: { why: 'Somebody has looked before us.', evidence: 'The certificate.', proof: 'welcome' },
    certificate: { why: 'Which one it is.', evidence: 'The certificate.', proof: 'welcome' },
    log_keeper: { why: 'Whom to ask about it.' },
    contact: { why: 'Whom to ask.' },
    telephone: { why: 'How to ask.', notApplicable: true },
  },
  survey: {
    pages: [
      {
        name: 'firm',
        title: 'Firm',
        elements: [
          { type: 'comment', name: 'firm_story', title: 'Who are you?', maxLength: 10_000 },
          {
            type: 'radiogroup',
            name: 'certified',
            title: 'Are you certified?',
            choices: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ],
            showOtherItem: true,
          },
          {
            type: 'comment',
            name: 'certificate',
            title: 'Which certificate?',
            visibleIf: "{certified} = 'yes'",
            maxLength: 10_000,
          },
          {
            type: 'text',
            name: 'log_keeper',
            title: 'Who keeps it?',
            visibleIf: "{access_log} = 'yes'",
            maxLength: 200,
          },
          { type: 'text', name: 'contact', title: 'Whom to ask?', maxLength: 200 },
          { type: 'text', name: 'telephone', title: 'How to ask?', maxLength: 200 },
        ],
      },
    ],
  },
};

/**
 * Writes the small content with a second questionnaire for vendors into a folder: so that a subcontractor has a part of
 * their own, vendors say something in their own words, and the buyer says something that can be shown.
 */
export function writeContent(directory: string): void {
  cpSync(smallContent, directory, { recursive: true });
  const folder = path.join(directory, 'questionnaires/company');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'questionnaire.json'), JSON.stringify(company));
  const needFile = path.join(directory, 'questionnaires/need/questionnaire.json');
  const need = JSON.parse(readFileSync(needFile, 'utf8')) as { questions: { data_kind: object } };
  Object.assign(need.questions.data_kind, { evidence: 'The list of fields.', proof: 'welcome' });
  writeFileSync(needFile, JSON.stringify(need));
  const file = path.join(directory, 'rules/small/rule-set.json');
  const ruleSet = JSON.parse(readFileSync(file, 'utf8')) as { questionnaires: { id: string; version: string }[] };
  ruleSet.questionnaires.push({ id: company.id, version: company.version });
  writeFileSync(file, JSON.stringify(ruleSet));
}
