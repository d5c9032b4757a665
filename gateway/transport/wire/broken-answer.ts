import { SubgraphFault } from '../subgraph.fault.js';

/** What came is no HTTP that can be read in one way alone. Its connection is of no more use. */
export function brokenAnswer(why: string): SubgraphFault {
  return new SubgraphFault('UNREACHABLE', `The answer is broken: ${why}`);
}

/** What came was readable, and then went on: which of it is the answer cannot be known. */
export function overlongAnswer(): SubgraphFault {
  return new SubgraphFault('INVALID_ANSWER', 'The answer is longer than it says');
}

export function tooLarge(most: number): SubgraphFault {
  return new SubgraphFault('TOO_LARGE', `The answer has more than ${most} bytes`);
}
