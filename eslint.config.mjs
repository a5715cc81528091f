import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const node = { module: 'writable', require: 'readonly', __dirname: 'readonly', process: 'readonly', jest: 'readonly' }

/** Names are easier to follow, to search for and to rename when the exporting module gives them. */
const NO_DEFAULT = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name. Only pages and configuration have default exports.',
  },
]
const NO_BARRELS = [{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the module that has it.' }]

/** Pages, the app itself and what tools read by its default export. */
const READ_BY_TOOLS = ['src/*/app.tsx', 'src/*/**/index.tsx', '**/*.config.{ts,mjs}', 'config/**', 'test/**/*.cjs']

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.cache/', '.swc/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', ...NO_DEFAULT, ...NO_BARRELS],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  { files: READ_BY_TOOLS, rules: { 'no-restricted-syntax': ['error', ...NO_BARRELS] } },
  { files: ['**/*.{cjs,js}'], languageOptions: { globals: node, sourceType: 'commonjs' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' } },
  },
  { files: ['src/**', 'cloudfunctions/**'], rules: { 'no-console': 'error' } },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs['recommended-latest'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@xinglin/types/contract', '**/types/contract'],
              allowTypeImports: true,
              message: 'Import the contract with `import type`: as a value it costs the mini-program 28 KB.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
