import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataFolder } from './data-folder.js';
import { readNow, refuseTrainingFolder, trainingTime } from './training-time.js';

const real = () => new Date('2026-11-28T02:00:00Z');
const february = new Date('2026-02-13T01:00:00Z');
const DAY = 86_400_000;

describe('the time of a data folder', () => {
  let path: string;
  let data: DataFolder;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'onewindow-time-'));
    data = DataFolder.take(path);
  });
  afterEach(() => {
    data.release();
    rmSync(path, { recursive: true, force: true });
  });
  const used = () => writeFileSync(data.database('window'), '');

  it('is the real one, or what --now says for a new folder', () => {
    expect(trainingTime(data, null, real).now()).toEqual(real());
    expect(trainingTime(data, february, real).now()).toEqual(february);
  });

  it('goes on after a restart where it was left, together with what was moved', async () => {
    const clock = trainingTime(data, february, real);
    used();
    await clock.moveTo(new Date(february.getTime() + 5 * DAY));
    expect(trainingTime(data, null, real).now()).toEqual(new Date(february.getTime() + 5 * DAY));
    expect(trainingTime(data, new Date(february.getTime() + 6 * DAY), real).movedBy()).toBe(
      february.getTime() + 6 * DAY - real().getTime(),
    );
  });

  it('is not set back: neither below what it was moved to, nor in a folder that has seen the real time', () => {
    used();
    expect(() => trainingTime(data, february, real)).toThrow('time does not go back');
    expect(() => trainingTime(data, new Date(real().getTime() + DAY), real)).not.toThrow();
    expect(() => trainingTime(data, new Date(real().getTime()), real)).toThrow('2026-11-29T02:00:00.000Z already');
  });

  it('begins anew with --reset', () => {
    used();
    trainingTime(data, new Date(real().getTime() + DAY), real);
    data.reset();
    expect(trainingTime(data, null, real).movedBy()).toBe(0);
  });

  it('that was moved keeps real work out', () => {
    expect(() => refuseTrainingFolder(data)).not.toThrow();
    trainingTime(data, february, real);
    expect(() => refuseTrainingFolder(data)).toThrow('used for training');
  });

  it('is named as an instant', () => {
    expect(readNow('2026-02-13T09:00+08:00')).toEqual(february);
    expect(() => readNow('13 February')).toThrow('--now must be an instant like 2026-02-13T09:00+08:00');
  });
});
