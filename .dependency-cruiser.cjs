/** Who may import whom: docs/ARCHITECTURE.md drawn as rules. Arrows run downward only. */

/** Areas by floor, the ground floor first. An area knows the floors below it, and only their `public.ts`. */
const FLOORS = [
  ['identity', 'directory'],
  ['notify', 'attachment'],
  ['billing', 'records'],
  ['booking', 'triage'],
  ['consult', 'pharmacy', 'care', 'community', 'service'],
  ['queue', 'examination', 'referral', 'summary', 'gathering', 'challenge', 'reading', 'insight'],
]

const under = (areas) => `^cloudfunctions/(${areas.join('|')})/`
const beside = ['kernel', 'adapters', 'entries']

const floorRules = FLOORS.flatMap((areas, floor) => {
  const above = FLOORS.slice(floor + 1).flat()
  const below = FLOORS.slice(0, floor).flat()
  return [
    {
      name: `floor-${floor}-neighbours`,
      comment: 'Areas on one floor do not know each other; they react to events.',
      from: { path: under(areas) },
      to: { path: under(areas), pathNot: '^cloudfunctions/$1/' },
    },
    above.length && {
      name: `floor-${floor}-looks-up`,
      comment: 'An area never imports one from a higher floor.',
      from: { path: under(areas) },
      to: { path: under(above) },
    },
    below.length && {
      name: `floor-${floor}-past-the-door`,
      comment: 'A lower floor is entered through its public.ts.',
      from: { path: under(areas) },
      to: { path: under(below), pathNot: '/public\\.ts$' },
    },
  ]
}).filter(Boolean)

const rules = [
  {
    name: 'no-cycles',
    comment: 'A cycle means two modules are one.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'types-stand-alone',
    comment: 'The contract is what both sides share; it knows neither.',
    from: { path: '^types/' },
    to: { path: '^(src|cloudfunctions|local|config|scripts|test|bench)/' },
  },
  {
    name: 'src-knows-only-the-contract',
    comment: 'The mini-programs reach the hospital through the contract.',
    from: { path: '^src/' },
    to: { path: '^(cloudfunctions|local|scripts|test|bench)/' },
  },
  {
    name: 'server-knows-no-client',
    comment: 'Functions are deployed without the mini-programs and the embedded cloud.',
    from: { path: '^cloudfunctions/' },
    to: { path: '^(src|local|config|scripts|test|bench)/' },
  },
  {
    name: 'product-knows-no-tests',
    from: { path: '^(local|scripts|config)/' },
    to: { path: '^(test|bench)/' },
  },
  {
    name: 'apps-do-not-share-by-accident',
    comment: 'What both apps need is in src/shared.',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: '^src/($1|shared)/' },
  },
  {
    name: 'kernel-knows-no-area',
    from: { path: '^cloudfunctions/kernel/' },
    to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
  },
  {
    name: 'adapters-know-only-ports',
    from: { path: '^cloudfunctions/adapters/' },
    to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(adapters|kernel)/' },
  },
  {
    name: 'only-roots-choose-adapters',
    comment: 'An area asks a port; which adapter answers is chosen in entries/ and local/.',
    from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(adapters|entries)/' },
    to: { path: '^cloudfunctions/adapters/' },
  },
  {
    name: 'every-area-has-a-floor',
    comment: 'A new area is put on a floor above.',
    from: { path: '^cloudfunctions/[^/]+/', pathNot: under([...beside, ...FLOORS.flat()]) },
    to: {},
  },
  {
    name: 'no-dev-dependencies-in-the-product',
    from: { path: '^(src|types|cloudfunctions|local)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  { name: 'resolvable', from: {}, to: { couldNotResolve: true } },
]

module.exports = {
  forbidden: [...rules, ...floorRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.(scss|css|png|svg)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.weapp.ts', '.h5.ts', '.alipay.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
