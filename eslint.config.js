import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', 'test/**'];

/** Attributes whose value people read or hear. */
const spokenAttributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'heading',
  'label',
  'legend',
  'placeholder',
  'summary',
  'title',
];

const noRawMarkup = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text from people is data, never markup.',
};

/** The same input gives the same result, byte for byte, on every machine. */
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the day in.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Pass the day in.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Pass the day in.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Pass randomness in.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]',
    message: 'The result depends on the machine’s language. Compare code units; let the outside format.',
  },
];

export default tseslint.config(
  { ignores: ['build/', 'data/', 'coverage/', 'node_modules/'] },
  // A rule that is wrong is changed here, with a reason, not switched off in a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-implied-eval': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 350 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are asynchronous, whatever stands behind them.
      '@typescript-eslint/require-await': 'off',
      // Which kind of value an answer holds is decided by its question, which types cannot say.
      '@typescript-eslint/no-base-to-string': 'off',
      // Text from people and from libraries is searched for control characters on purpose.
      'no-control-regex': 'off',
      // Objects of functions are passed and taken apart freely; there are hardly any classes and no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Remix throws responses, and Aksel takes async handlers.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', noRawMarkup],
      'no-restricted-imports': ['error', { patterns: [{ group: ['../../*'], message: 'Use ~/ instead.' }] }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks, i18next },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // The summary of what is wrong takes the focus, on pages that run no script too.
      'jsx-a11y/no-autofocus': 'off',
      // A table wider than the window is scrolled by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': { include: spokenAttributes },
          'jsx-components': { exclude: [] },
          callees: { exclude: ['.*'] },
          message: 'Words belong into app/locales',
        },
      ],
      'no-restricted-syntax': [
        'error',
        noRawMarkup,
        {
          selector: "Property[key.name='title'] > Literal[value=/[A-Za-z]/]",
          message: 'Words belong into app/locales.',
        },
      ],
    },
  },
  {
    files: ['app/routes/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../*', '~/routes/*'], message: 'A route imports no other route.' }] },
      ],
    },
  },
  {
    files: ['app/core/**/*.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'no-restricted-globals': [
        'error',
        ...['console', 'document', 'fetch', 'performance', 'process', 'setTimeout', 'window'].map((name) => ({
          name,
          message: 'Core is pure.',
        })),
      ],
      'no-restricted-syntax': ['error', ...pure],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['~/*'], message: 'Inside core, import relatively.' }] },
      ],
    },
  },
  {
    files: ['app/core/**/*.ts', 'app/use-cases/ports.ts'],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          enableFixer: false,
          require: { FunctionDeclaration: false },
          contexts: [
            'ClassDeclaration',
            'FunctionDeclaration',
            'TSInterfaceDeclaration',
            // A type inferred from a schema is described at the schema.
            'TSTypeAliasDeclaration:not(:has(TSTypeQuery))',
            'VariableDeclaration',
          ].map((declaration) => `ExportNamedDeclaration:has(> ${declaration})`),
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },
  {
    // Numbers that are policy live in rules/. A technical constant gets a name and a reason.
    files: ['app/core/scoring/**/*.ts'],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-magic-numbers': [
        'error',
        { ignore: [-1, 0, 1, 2], ignoreArrayIndexes: true, ignoreNumericLiteralTypes: true, ignoreTypeIndexes: true },
      ],
    },
  },
  {
    files: tests,
    rules: {
      // vitest's matchers, fixtures and parts of survey-core are typed loosely.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // A wrong guess about a fixture fails the test, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-empty-pattern': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: false, module: false, process: false, require: false, setTimeout: false, URL: false },
    },
  },
);
