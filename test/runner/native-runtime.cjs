/**
 * What Jest runs test files in, in place of its own runtime: this very process. Jest's own gives each file a world of its
 * own, in which every package (the ORM, TypeGraphQL, the gateway) is read and compiled again, which took more than half of
 * the time of all tests. Here the files of a worker share what they import, as the subgraphs of an embedded hall do.
 * Jest's workers, reporter, `describe`, `expect`, limits of time and handling of errors stay as they are; there is no
 * mocking of modules, and no module may keep what one test file could see of another.
 */
const { createRequire, registerHooks } = require('node:module');
const { pathToFileURL } = require('node:url');
const { ModuleMocker } = require('jest-mock');

const GLOBALS = Symbol.for('onewindow.jest-globals');
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const FORWARDED = ['describe', 'it', 'test', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach', 'expect'];

/** `@jest/globals` for helpers that several test files import: each use goes to the file that is being run. */
const globalsModule = `
const current = (name) => globalThis[Symbol.for('onewindow.jest-globals')][name];
const forward = (name) => new Proxy(() => {}, {
  apply: (_target, _self, given) => current(name)(...given),
  get: (_target, key) => current(name)[key],
});
${FORWARDED.map((name) => `export const ${name} = forward('${name}');`).join('\n')}
export const jest = current('jest');
`;
const globalsUrl = `data:text/javascript,${encodeURIComponent(globalsModule)}`;

registerHooks({
  resolve: (name, context, next) => (name === '@jest/globals' ? { url: globalsUrl, shortCircuit: true } : next(name, context)),
});

const mocker = new ModuleMocker(globalThis);

class NativeRuntime {
  #require;
  #environment = { ...process.env };

  constructor(_config, _environment, _resolver, _transformer, _cache, _coverage, testPath) {
    this.#require = createRequire(testPath);
  }

  /** The framework anew for each file: it keeps the tests that a file names. */
  requireInternalModule(path) {
    delete globalThis[HANDLERS];
    delete require.cache[path];
    return require(path);
  }

  requireModule(path) {
    return this.#require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  setGlobalsForRuntime(globals) {
    globalThis[GLOBALS] = { ...globals, jest: mocker };
  }

  /** What a file has set in the environment ends with it. */
  teardown() {
    mocker.restoreAllMocks();
    for (const name of Object.keys(process.env)) if (!(name in this.#environment)) delete process.env[name];
    Object.assign(process.env, this.#environment);
  }

  getSourceMaps() {
    return null;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}
}

module.exports = { __esModule: true, default: NativeRuntime };
