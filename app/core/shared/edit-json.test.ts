import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { removeAt, writeAt, type JsonEdit } from './edit-json';

const text = `{
  "id": "a",
  "list": ["x", "y"],
  "tree": {
    "in": [
      {
        "var": "q"
      },
      ["x"]
    ]
  },
  "empty": {}
}
`;
const file = { path: 'a.json', text };
const textOf = (edit: JsonEdit) => (edit.ok ? edit.text : `${edit.fault} ${edit.near}`);

describe('writing into JSON', () => {
  test('puts a value in the place of another and leaves the rest, byte for byte', () => {
    expect(textOf(writeAt(file, '/id', 'b'))).toBe(text.replace('"a"', '"b"'));
    expect(textOf(writeAt(file, '/list/1', 'é"'))).toBe(text.replace('"y"', '"é\\""'));
    expect(textOf(writeAt(file, '/tree/in/0/var', 'r'))).toBe(text.replace('"q"', '"r"'));
    expect(textOf(writeAt(file, '/tree', { '==': [{ var: 'q' }, 1] }))).toContain(
      '  "tree": {\n    "==": [\n      {\n        "var": "q"\n      },\n      1\n    ]\n  },\n',
    );
  });

  test('adds members and elements at the end', () => {
    expect(textOf(writeAt(file, '/new', [1, 2]))).toBe(text.replace('"empty": {}', '"empty": {},\n  "new": [1, 2]'));
    expect(textOf(writeAt(file, '/empty/a', true))).toBe(text.replace('{}', '{\n    "a": true\n  }'));
    expect(textOf(writeAt(file, '/list/-', 'z'))).toBe(text.replace('"y"]', '"y", "z"]'));
    expect(textOf(writeAt(file, '/tree/in/-', 3))).toBe(text.replace('["x"]\n', '["x"],\n      3\n'));
  });

  test('takes out the first, the last and the only one, each with its comma', () => {
    expect(textOf(removeAt(file, '/id'))).toBe(text.replace('"id": "a",\n  ', ''));
    expect(textOf(removeAt(file, '/empty'))).toBe(text.replace(',\n  "empty": {}', ''));
    expect(textOf(removeAt(file, '/list/0'))).toBe(text.replace('"x", "y"', '"y"'));
    expect(textOf(removeAt({ path: '', text: '{ "a": 1 }' }, '/a'))).toBe('{}');
  });

  test('says where nothing is', () => {
    expect(writeAt(file, '/tree/or/0', 1)).toEqual({ ok: false, fault: 'no_such_place', near: '/tree' });
    expect(writeAt(file, '/list/7', 1)).toEqual({ ok: false, fault: 'no_such_place', near: '/list' });
    expect(writeAt(file, '/list/constructor', 1)).toEqual({ ok: false, fault: 'no_such_place', near: '/list' });
    expect(removeAt(file, '/nothing')).toEqual({ ok: false, fault: 'no_such_place', near: '' });
    expect(writeAt({ path: '', text: '{' }, '/a', 1)).toEqual({ ok: false, fault: 'not_json', near: '' });
  });

  test('writes as the formatter of the repository does', async () => {
    const files = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(50);
    for (const name of files) {
      const value: unknown = JSON.parse(readFileSync(`rules/${name}`, 'utf8'));
      const written = textOf(writeAt({ path: name, text: 'null\n' }, '', value));
      expect(await format(JSON.stringify(value, null, 2), { parser: 'json', printWidth: 120 }), name).toBe(written);
    }
  });
});
