import { describe, expect, it } from '@jest/globals';
import { brokenBy } from './invariants.js';
import type { Sheet } from './papers.js';
import type { SeenCase } from './seen-case.js';

const step = { id: 's', step_key: 'registration', item_id: 'i', version_number: 1, status: 'DECIDED', outcome: 'APPROVED', open_key: null };
const home: Sheet = {
  id: 'h',
  stepId: 's',
  stage: 'RETURNED',
  handedOverBy: 'clerk',
  lines: [{ material: 'FORM', originals: 1, sentBack: 0, home: 1, retained: 0, lost: 0 }],
};
const sound: SeenCase = {
  file: {
    stage: 'CLOSED',
    accepted_at: 1,
    accepted_by: 'clerk',
    deemed_accepted: 0,
    closed_at: 2,
    materials: [{ code: 'FORM', provision: 'PAPER', originals: 1 }],
  },
  steps: [step],
  tasks: new Map([['registration', { decided_by: 'approver' }]]),
  notices: [{ round: 1, answered_at: 1 }],
  results: [{ step_id: 's', delivery_id: 'd' }],
  deliveries: [{ id: 'd' }],
  sheets: [home],
  points: [{ part: 'p', code: 'c', verdict: 'PASSED' }],
  usedDays: new Map([['registration', 2]]),
  journal: ['window/0/1 submitted a', 'window/0/2 accepted b'],
};

const planted: readonly [string, Partial<SeenCase>][] = [
  ['I2: accepted with a point that has not passed', { points: [{ part: 'p', code: 'c', verdict: null }] }],
  ['I3: who accepted has decided', { tasks: new Map([['registration', { decided_by: 'clerk' }]]) }],
  ['I4: closed without a registered delivery', { deliveries: [] }],
  ['I4: closed with a result that was not handed out', { results: [{ step_id: 's', delivery_id: null }] }],
  ['I4: registration is decided and its result is not in the result window', { results: [] }],
  ['I8: the case is decided before its steps are', { steps: [{ ...step, status: 'IN_WORK', outcome: null }] }],
  [
    'I9: two notices in one round',
    {
      notices: [
        { round: 1, answered_at: 1 },
        { round: 1, answered_at: 1 },
      ],
    },
  ],
  [
    'I9: two notices stand at once',
    {
      notices: [
        { round: 1, answered_at: null },
        { round: 2, answered_at: null },
      ],
    },
  ],
  [
    'custody: closed while an original is out',
    { sheets: [{ ...home, stage: 'CONFIRMED', lines: home.lines.map((line) => ({ ...line, home: 0 })) }] },
  ],
  [
    'custody: more originals of FORM are out than were handed in',
    { sheets: [{ ...home, lines: home.lines.map((line) => ({ ...line, originals: 3, home: 1, retained: 2 })) }] },
  ],
  ['an ended case bars a new application', { steps: [{ ...step, open_key: 'k' }] }],
];
const since: readonly [string, Partial<SeenCase>][] = [
  ['I1: the versions of a case have changed', { steps: [{ ...step, version_number: 2 }] }],
  ['I5: used days of registration have become fewer', { usedDays: new Map([['registration', 1]]) }],
  ['I10: an entry of the journal is gone or changed', { journal: ['window/0/1 submitted a', 'window/0/2 accepted x'] }],
  ['a decision was undone', { steps: [{ ...step, outcome: 'DENIED' }] }],
  ['an ended case went on', { file: { ...sound.file, stage: 'ACCEPTED' } }],
];

describe('what is asked of a case after every act', () => {
  it('holds of a sound case', () => expect(brokenBy(sound, sound)).toEqual([]));

  it.each(planted)('finds it: %s', (sentence, fault) => expect(brokenBy(null, { ...sound, ...fault })).toContain(sentence));

  it.each(since)('finds it from one act to the next: %s', (sentence, fault) =>
    expect(brokenBy(sound, { ...sound, ...fault })).toContain(sentence),
  );

  it('finds a case that is closed from another stage than delivery', () =>
    expect(brokenBy({ ...sound, file: { ...sound.file, stage: 'ACCEPTED' } }, sound)).toContain(
      'I4: closed from another stage than delivery',
    ));
});
