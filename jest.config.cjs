/** Packages that ship only ES modules, which jest has to see as CommonJS. */
const esModules = ['@orpc', '@hono', 'escape-string-regexp', 'json-schema-typed', 'lodash-es', 'rou3']

const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
}

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: { '\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '^@xinglin/types/(.*)$': '<rootDir>/types/$1' },
}

module.exports = {
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/works-open.cjs',
  globalTeardown: '<rootDir>/test/works-close.cjs',
  // A worker that has run many files is heavy and slow: a fresh one takes its place.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/mini/', '<rootDir>/test/browser/'],
    },
    {
      ...shared,
      displayName: 'mini',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/mini/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/test/patient.cjs'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/patient.cjs'],
      runner: '<rootDir>/test/browser-runner.cjs',
    },
  ],
}
