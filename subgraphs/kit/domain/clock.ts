/** Says what time it is. The one place that may read the system clock is the start of a process. */
export type Clock = () => Date;
