import type { DepartmentEntry } from '../../schema/departments.js';
import type { SourceFile } from './source-files.js';

/** A guard reads the source and says where it is broken, `path:line: what`. */
export type TextGuard = (files: readonly SourceFile[]) => string[];

/** Kit and department are mechanism: whoever names a department there has put policy into it. */
export function namesNoDepartment(departments: readonly DepartmentEntry[]): TextGuard {
  const words = departments.flatMap(({ code, typePrefix, name }) => [
    `(?<![\\w-])${code}(?![\\w])`,
    `(?<![A-Za-z])${typePrefix}(?![a-z])`,
    `(?<![A-Za-z])${typePrefix.charAt(0).toLowerCase()}${typePrefix.slice(1)}(?![a-z])`,
    name.zh,
    name.en,
  ]);
  const anyName = new RegExp(words.join('|'), 'g');
  return (files) =>
    matches(
      files.filter(({ path }) => /^subgraphs\/(kit|department)\//.test(path)),
      anyName,
      'names the department',
    );
}

/** Waiting for a time proves nothing on a slow machine and wastes it on a fast one: wait for the event. */
export const waitsForNoTime: TextGuard = (files) =>
  matches(
    files.filter(({ path }) => /\.(test|testing)\.tsx?$|\/testing\/|^test\//.test(path)),
    /\bsl[e]ep\w*\(|\bset[T]imeout\(\s*(resolve|done|r|ok)\b|timers\/pr[o]mises|\bwait[F]orTimeout\(|Atomics\.w[a]it\(/g,
    'waits for a time',
  );

/** A test that does not run, or the only one that does, hides the others. */
export const runsEveryTest: TextGuard = (files) =>
  matches(
    files.filter(({ path }) => /\.tsx?$/.test(path)),
    /\b(?:it|test|describe)\.(?:sk[i]p|on[l]y|to[d]o|fail[i]ng)\b|\b(?:x[i]t|x[t]est|x[d]escribe|f[i]t|f[d]escribe)\(/g,
    'does not run every test',
  );

/** What is left to do stands in an issue, where somebody sees it. */
export const leavesNoReminder: TextGuard = (files) => matches(files, /\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/g, 'leaves a reminder');

/** Clock and chance are arguments of a domain: the same data give the same answer. */
export const domainReadsNoClock: TextGuard = (files) =>
  matches(
    files.filter(({ path }) => /^subgraphs\/[^/]+\/domain\//.test(path) && !/\.(test|testing)\.ts$/.test(path)),
    /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(|\bset(?:Timeout|Interval|Immediate)\(|\bprocess\.(?:env|argv|cwd|hrtime|uptime|memoryUsage)\b|\bfetch\(/g,
    'reads the clock, chance or the outside',
  );

/** A file that long holds more than one concept. */
export function isShort(limit: number): TextGuard {
  return (files) =>
    files
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > limit)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
}

function matches(files: readonly SourceFile[], pattern: RegExp, fault: string): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => [...line.matchAll(pattern)].map(([found]) => `${path}:${index + 1}: ${fault}: ${found}`)),
  );
}
