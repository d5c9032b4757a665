import { describe, expect, it } from '@jest/globals';
import { LineCounter, parseDocument } from 'yaml';
import { lineOf } from './yaml-line.js';

const TEXT = `slug: a
materials:
  - code: FORM
    when: { AGENT: [YES] }
  - use: ID_CARD
limits:
  committed: { amount: 1 }
`;

function line(place: string): number {
  const lines = new LineCounter();
  return lineOf(parseDocument(TEXT, { lineCounter: lines }).contents, place, lines);
}

describe('the line of a place in an item’s file', () => {
  it.each([
    ['', 1],
    ['materials', 2],
    ['materials/FORM', 3],
    ['materials/FORM/when', 4],
    ['materials/FORM/when/AGENT', 4],
    ['materials/ID_CARD', 5],
    ['materials/1', 5],
    ['limits/committed', 7],
  ])('%s stands on line %i', (place, expected) => {
    expect(line(place)).toBe(expected);
  });

  it('what is missing would stand in the part that is there', () => {
    expect([line('materials/FORM/standard'), line('materials/NONE'), line('guide/summary')]).toEqual([3, 2, 1]);
  });
});
