import { describe, expect, it } from '@jest/globals';
import { moveText, parseInstant, parseMove } from './parse-move.js';

const HOUR = 3_600_000;

describe('how somebody says by how much a training clock moves', () => {
  it('reads days, hours, weeks and minutes, and several of them', () => {
    expect(['+3d', '+2h', '+1w', '+90m', '+1d12h', ' +1d '].map(parseMove)).toEqual([72, 2, 168, 1.5, 36, 24].map((hours) => hours * HOUR));
  });

  it.each(['3d', '-3d', '+', '+d', '+0d', '+1.5d', '+1y', '+3d-1h', '+99999999d', ''])('does not take %p', (text) => {
    expect(parseMove(text)).toBeNull();
  });

  it('reads an instant, in Beijing time where no zone is named', () => {
    const nine = new Date('2026-02-13T01:00:00Z');
    expect(['2026-02-13T09:00+08:00', '2026-02-13T09:00', '2026-02-13T01:00:00Z'].map(parseInstant)).toEqual([nine, nine, nine]);
    expect(['2026-02-13', '13.2.2026', '2026-02-13T25:00', 'tomorrow'].map(parseInstant)).toEqual([null, null, null, null]);
  });

  it('tells how far it is moved', () => {
    expect([0, 26.5 * HOUR, -48 * HOUR, 20_000].map(moveText)).toEqual(['+0m', '+1d2h30m', '-2d', '+0m']);
  });
});
