/** Ways out of the house by which an applicant is told. The inbox in the graph is no way out: every message is there. */
export const outsideChannels = ['SMS', 'WECHAT', 'EMAIL'] as const;
export type OutsideChannel = (typeof outsideChannels)[number];
