import type { Chore } from '../../../kit/server/chore.js';
import { remindUncollected } from './remind-uncollected.js';
import { simulateCourier } from './simulate-courier.js';

/** What time itself calls for in the result window. */
export const deliveryChores: readonly Chore[] = [
  { name: 'remind-uncollected', every: 60_000, run: (store) => remindUncollected(store) },
  { name: 'simulate-courier', every: 5_000, run: simulateCourier },
];
