/** Jest runs on the compiled output: TypeScript 7 has no JS API for a transform, and none is needed. */
export default {
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  runtime: '<rootDir>/test/runner/native-runtime.cjs',
  testSequencer: '<rootDir>/test/runner/longest-first.cjs',
  globalSetup: '<rootDir>/jest.global-setup.js',
  setupFiles: ['reflect-metadata'],
  testTimeout: 240_000,
  maxWorkers: 2,
  reporters: ['default'],
};
