import { defaultLimits, type OperationLimits } from '../guards/guard.js';

/** What an operation may cost, by who asks; of several roles the greatest budget counts. */
export interface Budgets {
  readonly default: number;
  /** Of whoever comes without a token. */
  readonly anonymous: number;
  readonly roles: Readonly<Record<string, number>>;
}

export interface CostLimits {
  /** Elements that `first`, `last` or a slicing argument may ask for, unless the schema declares a greater `assumedSize`. */
  readonly maxListSize: number;
  /** Elements of any one list among the variables. */
  readonly maxInputItems: number;
  /** How long a list is taken to be of which the schema declares nothing. */
  readonly assumedListSize: number;
  readonly budgets: Budgets;
  /** Of how many answers the cost is measured, one in so many; 0 for none. */
  readonly measureEvery: number;
}

export interface Limits extends OperationLimits, CostLimits {}

export interface LimitOptions extends Partial<OperationLimits>, Partial<Omit<CostLimits, 'budgets'>> {
  readonly budgets?: Partial<Budgets>;
}

/** Three times the dearest of the registered operations, and the schema's own description, for anyone who has a role. */
export const defaultCostLimits: CostLimits = {
  maxListSize: 100,
  maxInputItems: 1_000,
  assumedListSize: 10,
  budgets: { default: 20_000, anonymous: 5_000, roles: {} },
  measureEvery: 64,
};

export function limitsOf({ budgets, ...others }: LimitOptions = {}): Limits {
  return { ...defaultLimits, ...defaultCostLimits, ...others, budgets: { ...defaultCostLimits.budgets, ...budgets } };
}
