/** 八类行业工伤保险基准费率, as permille of payroll: 人社部发〔2015〕71号, classes 1 to 8. */
const BASE_RATES_PERMILLE = [2, 4, 7, 9, 11, 13, 16, 19] as const;

/** Base rate of a risk class in permille; null for a class that does not exist. */
export const workInjuryRatePermille = (riskClass: number): number | null => BASE_RATES_PERMILLE[riskClass - 1] ?? null;
