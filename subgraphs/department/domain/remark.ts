/** What somebody outside the department says about its catalogue. */
export type RemarkKind = 'DEFECT' | 'COMMENT' | 'DEMAND';

/** How the department answers: the content was mended, will be, or is right as it is. */
export type RemarkResolution = 'FIXED' | 'PLANNED' | 'NO_DEFECT';
