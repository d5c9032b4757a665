import { testEngines } from '../../kit/testing/engines.js';
import { accessStories } from './access.testing.js';
import { benefitStories } from './benefits.testing.js';
import { pharmacyStories } from './pharmacy.testing.js';
import { rosterRaceStories } from './roster-races.testing.js';
import { unitAccountStories } from './unit-account.testing.js';

/** All stories in one file: what they run on is loaded once. */
const stories = [unitAccountStories, rosterRaceStories, benefitStories, pharmacyStories, accessStories];

for (const engine of await testEngines()) for (const tell of stories) tell(engine);
