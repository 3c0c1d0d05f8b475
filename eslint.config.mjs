import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import typescript from 'typescript-eslint';

/** The clock, chance and the reader's language make two builds of the same content differ. */
const repeatableOnly = {
  'no-restricted-globals': [
    'error',
    { name: 'Date', message: 'The site must not depend on when it is built.' },
    { name: 'performance', message: 'Measure time in scripts/; the pipeline takes no clock.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Take a generator of src/math/random.ts.' },
    { object: 'Intl', property: 'Collator', message: 'Locales differ by machine.' },
    { property: 'localeCompare', message: 'Compare by code unit: locales differ by machine.' },
    { property: 'toLocaleString', message: 'Locales differ by machine.' },
    { property: 'toLocaleLowerCase', message: 'Locales differ by machine.' },
    { property: 'toLocaleUpperCase', message: 'Locales differ by machine.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.astro/', 'content/', 'src/site-cases/*/']),
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Of ESLint's own rules those that find what the compiler does not.
      eqeqeq: 'error',
      'no-cond-assign': 'error',
      'no-constant-condition': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers read well in a sentence, and every message has some.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty string or a 0 stands for nothing in encoded columns, and `||` says so.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, number: true } },
      ],
      // tsconfig wants `process.env['NAME']`: noPropertyAccessFromIndexSignature says which names are not declared.
      '@typescript-eslint/dot-notation': 'off',
      // Numeric code walks several arrays by one index.
      '@typescript-eslint/prefer-for-of': 'off',
      // The compiler counts unused names already (noUnusedLocals, noUnusedParameters), underscores spared.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    ignores: ['src/map/**', 'src/**/*.test.ts'],
    rules: repeatableOnly,
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // A test that reads a value that is not there fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // `astro check` knows the types of these; the linter's parser does not, nor does it of plain JavaScript.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    extends: [typescript.configs.disableTypeChecked],
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  {
    // Must be readable to an old Node, hence old syntax.
    files: ['scripts/run.mjs'],
    rules: { 'prefer-template': 'off' },
  },
);
