/** How an application reaches the hall: counter, provincial service site, 蒙速办, through an assistant. */
export type Channel = 'WINDOW' | 'GOV_SITE' | 'MOBILE' | 'ASSISTED';

/** Whether the departments review it themselves (art. 8 (二)) and not the window (art. 8 (一)). */
export function isOnline(channel: Channel): boolean {
  return channel === 'GOV_SITE' || channel === 'MOBILE';
}
