/**
 * Jest cannot require an ES module on Node 20, so our sources and the packages published only as ES modules
 * are compiled to CommonJS by swc. A package that fails with "Cannot use import statement", "Unexpected token
 * 'export'" or "A dynamic import callback was invoked" belongs in this list.
 */
const compiledToCommonJs = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'content-disposition',
  'cookie',
  'fast-check',
  'pure-rand',
  'intl-messageformat',
  '@formatjs',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
  'preact',
].join('|');

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
  },
];

const everyProject = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${compiledToCommonJs})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/kit/no-style.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const project = (displayName, testMatch) => ({
  ...everyProject,
  displayName,
  testMatch: [`<rootDir>/${testMatch}`],
});

/** Tests of the running program: it is built before them. */
const running = (displayName, testMatch) => ({
  ...project(displayName, testMatch),
  globalSetup: '<rootDir>/test/kit/build.mjs',
});

export default {
  // Many stories wait for real seconds to pass: a third worker uses them.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/kit/longest-first.cjs',
  // For all projects: Jest 30 accepts a limit in a project and ignores it.
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/test/kit/not-run-reporter.mjs'],
  projects: [
    project('pure', 'src/**/*.spec.ts'),
    project('pages', 'display/**/*.spec.{ts,tsx}'),
    project('journal', 'test/journal/**/*.spec.ts'),
    running('stories', 'test/stories/**/*.spec.ts'),
    running('faults', 'test/faults/**/*.spec.ts'),
  ],
};
