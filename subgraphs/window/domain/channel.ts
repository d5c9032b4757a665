/** How an application reaches the hall: counter, provincial service site, 蒙速办, through an assistant. */
export type Channel = 'WINDOW' | 'GOV_SITE' | 'MOBILE' | 'ASSISTED';
