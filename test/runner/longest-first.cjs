/**
 * The order of test files where nobody knows how long they take, as on a clean checkout: those that start processes and whole
 * halls first, then the other long ways through a subgraph. Jest alone goes by the size of the file, which says little: a
 * test that starts two halls may be forty lines, and as the last one it keeps one worker busy while the others have ended.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** The first that fits counts; the least goes first. */
const LONG = [/\/test\/(faults|contract|journeys|model)\//, /\/(journeys|stories)\//];

class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => this.#rank(one) - this.#rank(other));
  }

  /** What took its time before stands where Jest has put it by that time, before what nobody knows to be short. */
  #rank(test) {
    if (this.time(test) !== undefined) return LONG.length - 1;
    const rank = LONG.findIndex((folder) => folder.test(test.path));
    return rank === -1 ? LONG.length : rank;
  }
}

module.exports = LongestFirst;
