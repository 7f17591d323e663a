// Which room may import which. `npm run check` enforces it; test/content/import-rules.test.ts sees every rule fire.
const test = '[.]test[.]tsx?$';
const nodeBuiltIns = { dependencyTypes: ['core'] };
/** An npm package that only one file may import: everything else goes through that file. */
const onlyIn = (file, name, comment) => ({
  name: `only-one-place-imports-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`,
  comment,
  severity: 'error',
  from: { path: '^app/', pathNot: file },
  to: { path: `node_modules/${name}/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment: 'Core is the part everything else leans on; it must not lean back. Pass data or a function in.',
      severity: 'error',
      from: { path: '^app/core/', pathNot: test },
      to: { path: '^(app|test|questionnaires|rules)/', pathNot: '^app/core/' },
    },
    {
      name: 'core-no-node-builtins',
      comment: 'Core runs in the browser too and gives the same result everywhere: no files, no clock, no randomness.',
      severity: 'error',
      from: { path: '^app/core/', pathNot: test },
      to: nodeBuiltIns,
    },
    {
      name: 'core-npm-allowlist',
      comment: 'Core may use these packages only; another one needs a decision record.',
      severity: 'error',
      from: { path: '^app/core/', pathNot: test },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(survey-core|json-logic-js|@types/json-logic-js|zod|@noble/hashes|canonicalize|jsonc-parser)/',
      },
    },
    onlyIn(
      '^app/(core/questionnaire/survey-model[.]ts$|ui/survey-form/)',
      'survey-core',
      'survey-core is large, stateful and knows the clock: core/questionnaire/survey-model.ts gives plain data, ui/survey-form draws.',
    ),
    onlyIn(
      '^app/ui/survey-form/',
      'survey-react-ui',
      'Only the page that shows a questionnaire with script pays for it.',
    ),
    onlyIn(
      '^app/ui/studio/code-editor[.]ts$',
      '@codemirror',
      'The code editor is loaded once somebody edits a file or an expression as text, where script runs.',
    ),
    onlyIn(
      '^app/ui/studio/(condition-(builder|value)|builder-select)[.]tsx$',
      'react-querybuilder',
      'The builder of conditions is loaded once somebody opens it.',
    ),
    onlyIn(
      '^app/core/rules/evaluate-expression[.]ts$',
      'json-logic-js',
      'JSON Logic is evaluated over complete data only; one file guarantees it.',
    ),
    onlyIn('^app/core/shared/hash[.]ts$', '@noble/hashes', 'One file decides how content is hashed.'),
    onlyIn('^app/core/shared/hash[.]ts$', 'canonicalize', 'One file decides what canonical JSON is.'),
    onlyIn(
      '^app/core/shared/(parse|edit|locate)-json[.]ts$',
      'jsonc-parser',
      'One file decides which JSON is accepted, one writes it, one tells where in it somebody is.',
    ),
    onlyIn(
      '^app/adapters/pdf/',
      '(pdfkit|fontkit|bidi-js|linebreak)',
      'Only the PDF adapter knows how a page is drawn.',
    ),
    onlyIn('^app/adapters/db/', '(libsql|kysely)', 'Only the database adapter knows where data is kept.'),
    onlyIn('^app/adapters/mail/smtp-mailer[.]server[.]ts$', 'nodemailer', 'One file decides how a mail leaves.'),
    onlyIn('^app/adapters/auth/secrets[.]server[.]ts$', '@node-rs/argon2', 'One file decides what a password costs.'),
    onlyIn(
      '^app/adapters/auth/rate-limits[.]server[.]ts$',
      'rate-limiter-flexible',
      'One file holds all limits, with their reasons.',
    ),
    onlyIn('^app/adapters/files/file-inspector[.]server[.]ts$', 'file-type', 'One file decides what is taken in.'),
    onlyIn(
      '^app/adapters/files/(archives[.]server|[^/]+[.]test)[.]ts$',
      'fflate',
      'One file decides how an archive is packed; tests beside it make the broken ones.',
    ),
    onlyIn(
      '^app/adapters/files/spreadsheets[.]server[.]ts$',
      'write-excel-file',
      'One file decides how a spreadsheet is written: with texts alone, never a formula.',
    ),
    onlyIn(
      '^app/adapters/system/time-zones[.]server[.]ts$',
      'luxon',
      'One file decides which instant a local time is.',
    ),
    onlyIn(
      '^app/adapters/threads/threads[.]server[.]ts$',
      'tinypool',
      'One file decides what runs in threads beside the server.',
    ),
    {
      name: 'use-cases-know-ports-not-adapters',
      comment: 'A use case says what it needs in ports.ts; wiring decides who offers it.',
      severity: 'error',
      from: { path: '^app/use-cases/', pathNot: test },
      to: { path: '^app/', pathNot: '^app/(core|use-cases|locales)/' },
    },
    {
      name: 'use-cases-no-framework',
      comment:
        'The web, the command line and the API call the same use cases: nothing of the web in them. zod parses input.',
      severity: 'error',
      from: { path: '^app/use-cases/', pathNot: test },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'use-cases-no-node-builtins',
      comment: 'Files, clock and randomness come through ports.ts.',
      severity: 'error',
      from: { path: '^app/use-cases/', pathNot: test },
      to: nodeBuiltIns,
    },
    {
      name: 'adapters-point-inward',
      comment: 'An adapter knows core, the ports and the configuration, never another adapter.',
      severity: 'error',
      from: { path: '^app/adapters/([^/]+)/', pathNot: test },
      to: {
        path: '^app/',
        pathNot: ['^app/core/', '^app/use-cases/(ports|start-failure)', '^app/adapters/$1/', '^app/env[.]server'],
      },
    },
    {
      name: 'adapters-are-server-files',
      comment: 'The suffix .server keeps an adapter out of what the browser downloads.',
      severity: 'error',
      from: {},
      to: { path: '^app/adapters/', pathNot: '([.]server|[.]test)[.]tsx?$|/migrations/|[.]json$' },
    },
    {
      name: 'only-wiring-touches-adapters',
      comment:
        'Wiring decides which adapter is used: one file for the web, one for the command line, which creates and migrates no database.',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/(adapters/|wiring(-cli)?[.]server)', test] },
      to: { path: '^app/adapters/' },
    },
    {
      name: 'ui-is-presentational',
      comment: 'A component shows what it is given: types and pure functions of core, words of locales.',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: test },
      to: { path: '^app/', pathNot: '^app/(ui|core|locales)/' },
    },
    {
      name: 'http-knows-no-pages',
      comment: 'http helps routes with requests and responses; it knows neither pages nor adapters.',
      severity: 'error',
      from: { path: '^app/http/', pathNot: test },
      to: { path: '^app/(routes|ui|adapters|cli)/' },
    },
    {
      name: 'locales-stand-alone',
      comment: 'Words know nobody; everybody may know words.',
      severity: 'error',
      from: { path: '^app/locales/', pathNot: test },
      to: { path: '^app/', pathNot: ['^app/locales/', '^app/core/shared/(text|issue)[.]ts$'] },
    },
    {
      name: 'routes-do-not-import-routes',
      comment:
        'What two pages share moves inward: to ui, http or a use case. ESLint keeps other files of a route to their folder.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^app/routes/[^/]+/route[.]tsx?$' },
    },
    {
      name: 'command-line-knows-no-web',
      comment: 'The command line is a front door beside the web, not behind it.',
      severity: 'error',
      from: { path: '^app/cli/', pathNot: test },
      to: { path: '^app/(routes|ui|http|adapters)/' },
    },
    {
      name: 'no-app-to-test',
      comment: 'What runs does not depend on its tests.',
      severity: 'error',
      from: { path: '^app/', pathNot: test },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-packages-at-run-time',
      comment: 'A package the application imports belongs to "dependencies".',
      severity: 'error',
      // The launchers and the list of routes serve installing and building.
      from: { path: '^app/', pathNot: [test, '^app/cli/[^/]+[.]mjs$', '^app/routes[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
