import type { Chore } from '../../kit/server/chore.js';
import type { UploadPolicy } from '../domain/upload-policy.js';
import { sweepOrphans, sweepUnsubmitted } from './sweep-files.js';

const HOUR = 3_600_000;

/** What becomes of files that nobody needs. */
export function fileChores(policy: UploadPolicy): Chore[] {
  return [
    { name: 'sweep-unsubmitted-files', every: HOUR, run: (store) => sweepUnsubmitted(store, policy) },
    // It goes through all that is held, so it is not done often.
    { name: 'sweep-orphaned-files', every: 24 * HOUR, run: (store) => sweepOrphans(store, policy, new Date()) },
  ];
}
