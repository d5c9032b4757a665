import { describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { sourceFiles } from './source-files.js';
import {
  domainReadsNoClock,
  isShort,
  leavesNoReminder,
  namesNoDepartment,
  runsEveryTest,
  type TextGuard,
  waitsForNoTime,
} from './text-guards.js';

const MAX_LINES = 300;
const files = sourceFiles();
const guards: readonly (readonly [string, TextGuard])[] = [
  ['kit and department name no department', namesNoDepartment(departments)],
  ['tests wait for events and not for time', waitsForNoTime],
  ['every test runs', runsEveryTest],
  ['no reminder is left in the source', leavesNoReminder],
  ['domains read neither clock nor chance', domainReadsNoClock],
  [`no source file is longer than ${MAX_LINES} lines`, isShort(MAX_LINES)],
];

describe('the source as it stands', () => {
  it('is there to be read', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['schema/departments.ts', 'subgraphs/kit/domain/rule.ts', 'test/architecture/text-guards.ts']),
    );
    expect(files.filter(({ path }) => /node_modules|(^|\/)dist\//.test(path))).toEqual([]);
  });

  it.each(guards)('%s', (_, guard) => {
    expect(guard(files)).toEqual([]);
  });
});

/** Written in pieces, so that the guards do not find their own examples. */
const text = (...pieces: string[]) => pieces.join('');

describe('each guard fires on a planted fault', () => {
  const first = departments[0]?.code ?? '';
  it.each<[string, TextGuard, string, string]>([
    ['a department’s code in the kit', namesNoDepartment(departments), 'subgraphs/kit/graphql/a.ts', text("if (code === '", first, "')")],
    ['a department’s type in the kit', namesNoDepartment(departments), 'subgraphs/kit/a.ts', text('class Ta', 'xTask {}')],
    ['a department’s variable', namesNoDepartment(departments), 'subgraphs/department/a.ts', text('const provident', 'FundRules = 1')],
    ['a department’s Chinese name', namesNoDepartment(departments), 'subgraphs/kit/a.ts', departments[4]?.name.zh ?? ''],
    ['an item’s slug with a department’s code', namesNoDepartment(departments), 'subgraphs/kit/a.ts', text('`ta', 'x-clearance`')],
    ['a sleep', waitsForNoTime, 'subgraphs/kit/a.test.ts', text('await sle', 'ep(100)')],
    ['a timer as a sleep', waitsForNoTime, 'test/support/a.ts', text('new Promise((resolve) => set', 'Timeout(resolve, 50))')],
    ['a promised timer', waitsForNoTime, 'gateway/a.test.ts', text("from 'node:timers/", "promises'")],
    ['a skipped test', runsEveryTest, 'gateway/a.test.ts', text('it.sk', "ip('x')")],
    ['a test that runs alone', runsEveryTest, 'gateway/a.test.ts', text('describe.on', "ly('x')")],
    ['a test crossed out', runsEveryTest, 'gateway/a.test.ts', text('x', "it('x')")],
    ['a reminder', leavesNoReminder, 'schema/a.ts', text('// TO', 'DO later')],
    ['a clock in a domain', domainReadsNoClock, 'subgraphs/kit/domain/a.ts', text('Date.', 'now()')],
    ['today in a domain', domainReadsNoClock, 'subgraphs/window/domain/a.ts', text('new Da', 'te()')],
    ['chance in a domain', domainReadsNoClock, 'subgraphs/window/domain/a.ts', text('Math.', 'random()')],
    ['a long file', isShort(MAX_LINES), 'scripts/a.ts', 'x\n'.repeat(MAX_LINES + 1)],
  ])('%s', (_, guard, path, planted) => {
    expect(guard([{ path, text: `// before\n${planted}\n` }])).toEqual([expect.stringContaining(path)]);
  });

  it('and on nothing that only looks like one', () => {
    const innocent = [
      { path: 'subgraphs/kit/a.ts', text: "const syntax = taxonomy('warehousing'); // Taxonomy" },
      { path: 'subgraphs/window/a.ts', text: text("const code = '", first, "'; new Date();") },
      { path: 'gateway/a.ts', text: 'setTimeout(abort, 10_000);' },
      { path: 'subgraphs/kit/domain/a.ts', text: 'new Date(instant.getTime()); await(item); this.submit(x);' },
      { path: 'gateway/a.test.ts', text: "it('skips nothing', () => commit());" },
      { path: 'scripts/a.ts', text: 'x\n'.repeat(MAX_LINES) },
    ];
    expect(guards.flatMap(([, guard]) => guard(innocent))).toEqual([]);
  });
});
