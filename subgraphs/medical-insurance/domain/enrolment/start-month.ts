import { monthOf, shiftMonth } from '../dates/iso-date.js';

/**
 * The months in which contributions may begin. In a joint establishment (企业开办一件事) the unit is registered after its
 * application was received: what it stated then is not wrong for that, but it owes nothing before it exists. Pure.
 */
export function startMonthRange(registeredOn: string, receivedOn: string): { earliest: string; latest: string } {
  const [first, last] = registeredOn < receivedOn ? [registeredOn, receivedOn] : [receivedOn, registeredOn];
  return { earliest: monthOf(first), latest: shiftMonth(monthOf(last), 1) };
}

/** The month in which contributions begin: as stated, but not before the unit exists. Null where nothing is stated. */
export function startMonthOf(stated: string | null, registeredOn: string | null): string | null {
  if (stated === null || registeredOn === null) return stated;
  return stated < monthOf(registeredOn) ? monthOf(registeredOn) : stated;
}
