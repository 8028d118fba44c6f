// The import law: app → components → lib → generated client. Who may import whom, and why: docs/decisions/0003-import-law.md.
// There is no list of exceptions. A module that does not fit is in the wrong place.
const { globSync, readFileSync } = require('node:fs')

/** One pattern for the modules that say of themselves that they run on the server alone. */
const serverOnly = globSync('lib/**/*.ts', { cwd: __dirname, exclude: ['lib/db/generated/**'] })
  .filter((file) => /^import 'server-only'$/m.test(readFileSync(`${__dirname}/${file}`, 'utf8')))
  .map((file) => `^${file.replaceAll('.', '\\.')}$`)

const tests = '\\.(test|spec)\\.tsx?$'
const runtime = { dependencyTypesNot: ['type-only'] }

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two modules that need each other are one, or lack a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'nothing-unresolved',
      'Every import must be of something that is there.',
      {},
      // The client is made from the schema, and may not have been made yet.
      { couldNotResolve: true, pathNot: '^(#lib|lib|\\.)/(db/)?generated/' },
    ),
    forbid(
      'lib-is-below',
      'lib knows neither components nor pages.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    forbid('components-are-below-app', 'Components know no page.', { path: '^components/' }, { path: '^app/' }),
    forbid(
      'product-is-above-scripts',
      'The product does not need what starts and tests it.',
      { path: '^(app|components|lib)/' },
      { path: '^scripts/' },
    ),
    forbid(
      'nobody-imports-tests',
      'What is set up for tests stays with tests.',
      { pathNot: `^e2e/|^(vitest|playwright)\\.config\\.ts$|${tests}` },
      { path: `^e2e/|${tests}` },
    ),
    forbid(
      'ui-and-form-know-no-domain',
      'The design system and the fields serve every record type.',
      { path: '^components/(ui|form)/' },
      { path: '^(components/(record|public|staff)|lib/record/[^/]+)/' },
    ),
    forbid(
      'ui-knows-no-form',
      'The design system stands alone.',
      { path: '^components/ui/' },
      { path: '^components/(?!ui/)' },
    ),
    forbid(
      'public-knows-no-staff',
      'What anonymous readers are sent is made of published rows, without a session.',
      { path: '^(components/public|app/\\(public\\))/' },
      { path: '^(lib/(auth|revision|action)|components/(staff|form)|app/\\(staff\\))/|/(session|actions)\\.ts$' },
    ),
    forbid(
      'front-knows-no-record',
      'The front decides addresses, headers, lengths and origins, before and without the product.',
      { path: '^lib/front/', pathNot: tests },
      {
        path: '^lib/((record|revision|auth|action)/|db/(client|generated))|node_modules/(@?prisma|react|react-dom|next-auth)(/|$)',
      },
    ),
    forbid(
      'components-are-given-their-data',
      'A component takes rows and calls actions; it runs no query. Types are free.',
      { path: '^components/', pathNot: tests },
      { path: [...serverOnly, '^lib/db/(?!generated/enums\\.ts$)', '/queries\\.ts$'], ...runtime },
    ),
    forbid(
      'rows-are-written-without-a-request',
      'Publishing works the same for a person, a schedule and the seed.',
      { path: '/write-published-rows\\.ts$' },
      { path: '^lib/auth/session|node_modules/next/' },
    ),
    forbid(
      'record-types-are-apart',
      'One record type knows of another its schema and its queries.',
      { path: '^(lib|components)/record/([^/]+)/' },
      { path: '^(lib|components)/record/[^/]+/', pathNot: '^(lib|components)/record/$2/|/(schema|queries)\\.ts$' },
    ),
    forbid(
      'policy-is-pure',
      'Who may do what is decided from what it is given.',
      { path: '^lib/auth/policy\\.ts$' },
      { path: [...serverOnly, 'node_modules/(next|react)(/|$)'], ...runtime },
    ),
    forbid(
      'sign-in-is-behind-auth',
      'The libraries for sessions and passwords can be changed in one place.',
      { pathNot: '^(lib/auth|app/api/auth)/' },
      { path: 'node_modules/(next-auth|@node-rs/argon2)/' },
    ),
    forbid(
      'no-drawers',
      'A name says what is inside; these do not.',
      {},
      { path: '/(utils|helpers|common|index)\\.tsx?$', pathNot: 'node_modules/' },
    ),
  ],
  required: [
    {
      name: 'queries-are-server-only',
      comment: 'What asks the database can never be bundled for a browser.',
      severity: 'error',
      module: { path: '^lib/(.*/(queries|write-published-rows)|db/client)\\.ts$' },
      to: { path: 'node_modules/server-only/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: '^\\.next/' },
    // TypeScript 7 has no parser to lend; this one tells imports of types apart as well.
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    combinedDependencies: true,
  },
}
