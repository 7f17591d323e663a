import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuilderSubject } from '../rules/builder-subjects';
import { completeJson } from './complete-json';

const subjects: BuilderSubject[] = [
  {
    ...{ name: 'helpers', title: { default: 'Who helps?', fr: 'Qui aide ?' }, kind: 'choice' },
    choices: [
      { value: 'nobody', title: 'Nobody' },
      { value: 'abroad', title: 'Firms abroad' },
    ],
  },
  { name: 'years', title: 'How many years?', kind: 'number', choices: [] },
];
const schemaOf = (name: string) => JSON.parse(readFileSync(`public/schemas/${name}.schema.json`, 'utf8')) as unknown;

/** What is offered where `|` stands, and the text after the first offer of this label was taken. */
function offered(marked: string, schema?: string, take?: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const known = { subjects, language: 'en', ...(schema !== undefined && { schema: schemaOf(schema) }) };
  const found = completeJson(text, offset, known);
  const offer = found?.offers.find(({ label }) => label === take);
  return {
    labels: found?.offers.map(({ label }) => label) ?? [],
    after: found && offer && text.slice(0, found.from) + offer.text + text.slice(found.to),
  };
}

describe('what can stand in a file of rules', () => {
  it('is the names of members that are not there yet', () => {
    const { labels, after } = offered('{"id": "leak", "ca|"}', 'risk', 'canAct');
    expect(labels).toContain('cause');
    expect(labels).not.toContain('id');
    expect(after).toBe('{"id": "leak", "canAct": }');
    expect(offered('{"ca|": "x"}', 'risk', 'cause').after).toBe('{"cause": "x"}');
  });

  it('is the values of a fixed list, however deep', () => {
    expect(offered('{"canAct": |}', 'risk').labels).toEqual(['buyer', 'vendor', 'both']);
    expect(offered('{"controls": [{"kind": "pro|"}]}', 'risk', 'process').after).toBe(
      '{"controls": [{"kind": "process"}]}',
    );
    expect(offered('{"parameters": {"matrix": [["lo|"]]}}', 'rule-set').labels).toContain('low');
    expect(offered('{"measures": [{"strength": |}]}', 'measures').labels).toEqual(['must', 'should', 'could']);
  });

  it('is nothing where anything can stand, and nothing in what is no object', () => {
    expect(offered('{"id": "|"}', 'risk').labels).toEqual([]);
    expect(offered('|', 'risk').labels).toEqual([]);
    expect(offered('{"__proto__": {"|"}}', 'risk').labels).toEqual([]);
  });
});

describe('what can stand in an expression', () => {
  it.each([undefined, 'risk'])('is an operator, or what is read (%s)', (schema) => {
    const around = (logic: string) => (schema === undefined ? logic : `{"gravity": ${logic}}`);
    expect(offered(around('{"|"}'), schema).labels).toEqual(expect.arrayContaining(['var', 'if', 'and', 'in']));
    expect(offered(around('{"and": [], "|"}'), schema).labels).toEqual([]);
    expect(offered(around('{"var": "he|"}'), schema, 'helpers').after).toBe(around('{"var": "helpers"}'));
    expect(offered(around('{"and": [|]}'), schema, 'years').after).toBe(around('{"and": [{"var":"years"}]}'));
  });

  it('is an answer to the question on the other side', () => {
    expect(offered('{"==": [{"var": "helpers"}, |]}').labels).toEqual(['nobody', 'abroad']);
    expect(offered('{"in": [{"var": "helpers"}, ["nobody", "|"]]}').labels).toEqual(['nobody', 'abroad']);
    expect(offered('{"in": ["|", {"var": "helpers"}]}').labels).toEqual(['nobody', 'abroad']);
    expect(offered('{"controls": [{"inPlace": {"==": [{"var": "helpers"}, "|"]}}]}', 'risk').labels).toEqual([
      'nobody',
      'abroad',
    ]);
  });
});
