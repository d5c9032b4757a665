import type { Chore } from '../../../kit/server/chore.js';
import type { Courier } from '../../courier/courier.js';
import { remindUncollected } from './remind-uncollected.js';
import { sendOrders } from './send-orders.js';
import { simulateCourier } from './simulate-courier.js';

/** What time itself calls for in the result window. */
export const deliveryChores: readonly Chore[] = [
  { name: 'remind-uncollected', every: 60_000, run: (store) => remindUncollected(store) },
  { name: 'simulate-courier', every: 5_000, run: simulateCourier },
];

/** Sends the orders to the courier that works with the hall. */
export function orderChore(courier: Courier): Chore {
  return { name: 'send-courier-orders', every: 5_000, run: (store, logger) => sendOrders(store, courier, logger) };
}
