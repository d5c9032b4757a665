/** 扎兰屯市: the division that this agency enrols for. */
export const POOLING_AREA = '150783';
