import { defaultLimits, type OperationLimits } from '../guards/guard.js';
import { defaultPlanningLimits, type PlanningLimits } from '../plan/planning-limits.js';
import type { RateLimits } from './traffic/rate.js';
import type { ConcurrencyLimits, TrafficLimits } from './traffic/traffic.js';

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

/** All limits of a gateway but that of a body's bytes. */
export interface Limits extends OperationLimits, CostLimits, TrafficLimits {
  /** Milliseconds from a request's arrival until it is answered with what is there. */
  readonly requestTime: number;
  readonly planning: PlanningLimits;
}

export interface LimitOptions extends Partial<Omit<Limits, 'budgets' | 'concurrency' | 'rate' | 'planning'>> {
  readonly budgets?: Partial<Budgets>;
  readonly planning?: Partial<PlanningLimits>;
  readonly concurrency?: Partial<ConcurrencyLimits>;
  /** Null: callers are not counted. */
  readonly rate?: Partial<RateLimits> | null;
}

/** Three times the dearest of the registered operations, and the schema's own description, for anyone who has a role. */
export const defaultCostLimits: CostLimits = {
  maxListSize: 100,
  maxInputItems: 1_000,
  assumedListSize: 10,
  budgets: { default: 20_000, anonymous: 5_000, roles: {} },
  measureEvery: 64,
};

/** A hundred requests a second for a minute are no person's; a hall's worth of them may come from one address. */
export const defaultRate: RateLimits = { points: 6_000, anonymousPoints: 6_000, duration: 60, costPerPoint: 1_000, redis: null };

export const defaultConcurrency: ConcurrencyLimits = { total: 1_000, perCaller: 100, queue: 200, patience: 1_000 };

export const defaultRequestTime = 15_000;

export function limitsOf({ budgets, concurrency, rate, planning, ...others }: LimitOptions = {}): Limits {
  return {
    ...defaultLimits,
    ...defaultCostLimits,
    trustedProxies: [],
    requestTime: defaultRequestTime,
    ...others,
    budgets: { ...defaultCostLimits.budgets, ...budgets },
    concurrency: { ...defaultConcurrency, ...concurrency },
    planning: { ...defaultPlanningLimits, ...planning },
    rate: rate === null ? null : { ...defaultRate, ...rate },
  };
}
