import type { GivenBack } from '../domain/custody.js';
import type { OriginalsReturn } from './custody.entity.js';

/** All that was given back of a case, by material. */
export function givenBackBy(returns: readonly Pick<OriginalsReturn, 'originals'>[]): GivenBack {
  const given: Record<string, number> = {};
  for (const { originals } of returns)
    for (const [material, count] of Object.entries(originals)) given[material] = (given[material] ?? 0) + count;
  return given;
}
