/** 提取情形, 《住房公积金管理条例》第二十四条. */
export const withdrawalGrounds = ['PURCHASE', 'BUILD', 'MORTGAGE', 'RENT', 'RETIREMENT', 'DISABILITY', 'EMIGRATION', 'DEATH'] as const;
export type WithdrawalGround = (typeof withdrawalGrounds)[number];

/** Grounds that pay out the whole balance and close the account (第二十四条第二款、第三款). */
const closingGrounds: readonly WithdrawalGround[] = ['RETIREMENT', 'DISABILITY', 'EMIGRATION', 'DEATH'];

export function withdrawalGroundOf(answers: Readonly<Record<string, string>>): WithdrawalGround | null {
  return withdrawalGrounds.find((ground) => ground === answers.FUND_WITHDRAWAL) ?? null;
}

export function closesAccount(ground: WithdrawalGround): boolean {
  return closingGrounds.includes(ground);
}
