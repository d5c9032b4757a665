import { z } from 'zod';
import { defaultLimits, type OperationLimits } from '../guards/guard.js';
import { defaultConcurrency, defaultCostLimits, defaultRate, defaultRequestTime, type Limits } from '../limits/limits.options.js';
import { isAddressRange } from '../limits/traffic/client-address.js';
import { defaultPlanningLimits, type PlanningLimits } from '../plan/planning-limits.js';
import { section, setting } from './setting.js';

const positive = z.number().int().min(1);
const limit = (name: keyof OperationLimits, about: string, env: string) => setting(positive.default(defaultLimits[name]), { about, env });

const cost = (name: 'maxListSize' | 'maxInputItems' | 'assumedListSize', about: string, env: string) =>
  setting(positive.default(defaultCostLimits[name]), { about, env });
const planning = (name: keyof PlanningLimits, about: string, env: string) =>
  setting(positive.default(defaultPlanningLimits[name]), { about, env });
const atOnce = (name: 'total' | 'perCaller' | 'patience', about: string, env: string) =>
  setting(positive.default(defaultConcurrency[name]), { about, env });
const rateOf = (name: 'points' | 'anonymousPoints' | 'duration' | 'costPerPoint', about: string, env: string) =>
  setting(positive.default(defaultRate[name]), { about, env });
const budget = (name: 'default' | 'anonymous', about: string, env: string) =>
  setting(positive.default(defaultCostLimits.budgets[name]), { about, env });

/** What one request, and one caller, may ask of the gateway. */
export const limits = section({
  maxTokens: limit('maxTokens', 'Lexical tokens of a document.', 'LIMIT_TOKENS'),
  maxNesting: limit('maxNesting', 'Brackets open at once in a document.', 'LIMIT_NESTING'),
  maxDepth: limit('maxDepth', 'Levels of fields, fragments counted where they are spread.', 'LIMIT_DEPTH'),
  maxSelections: limit('maxSelections', 'Fields and fragments, each time they are spread.', 'LIMIT_SELECTIONS'),
  maxRootFields: limit('maxRootFields', 'Fields at the root of an operation.', 'LIMIT_ROOT_FIELDS'),
  maxAliases: limit('maxAliases', 'Fields under another name than their own.', 'LIMIT_ALIASES'),
  maxDirectives: limit('maxDirectives', 'Directives of an operation.', 'LIMIT_DIRECTIVES'),
  maxDirectivesInOnePlace: limit('maxDirectivesInOnePlace', 'Directives of any one place.', 'LIMIT_DIRECTIVES_IN_ONE_PLACE'),
  maxVariables: limit('maxVariables', 'Variables that an operation declares.', 'LIMIT_VARIABLES'),
  maxComparisons: limit('maxComparisons', 'Pairs of selections that validation compares.', 'LIMIT_COMPARISONS'),
  maxListSize: cost('maxListSize', 'Elements of a list that may be asked for, unless the schema declares more.', 'LIMIT_LIST_SIZE'),
  maxInputItems: cost('maxInputItems', 'Elements of any one list among the variables.', 'LIMIT_INPUT_ITEMS'),
  assumedListSize: cost('assumedListSize', 'How long a list is taken to be of which the schema declares nothing.', 'ASSUMED_LIST_SIZE'),
  measureEvery: setting(z.number().int().min(0).default(defaultCostLimits.measureEvery), {
    about: 'Of so many answers one is measured for what it has cost; 0 for none.',
    env: 'COST_MEASURE_EVERY',
  }),
  budgets: section({
    default: budget('default', 'What an operation may cost whoever is known.', 'COST_BUDGET'),
    anonymous: budget('anonymous', 'What it may cost whoever comes without a token.', 'COST_BUDGET_ANONYMOUS'),
    roles: setting(z.record(z.string(), positive).default({}), {
      about: 'What it may cost by role, where that is more, as JSON, e.g. `{"AUDITOR": 50000}`.',
      env: 'COST_BUDGET_ROLES',
    }),
  }),
  requestTime: setting(positive.default(defaultRequestTime), {
    about: 'Milliseconds from a request’s arrival until it is answered with what is there.',
    env: 'REQUEST_TIME',
  }),
  planning: section({
    time: planning(
      'time',
      'Milliseconds that the planner may take for one plan; meanwhile the process does nothing else.',
      'PLANNING_TIME',
    ),
    candidates: planning('candidates', 'Possible plans of an operation that are weighed against one another.', 'PLANNING_CANDIDATES'),
    paths: planning('paths', 'Ways to one field through the subgraphs that are looked at; what has more is refused.', 'PLANNING_PATHS'),
  }),
  concurrency: section({
    total: atOnce('total', 'Requests that are served at once.', 'CONCURRENCY'),
    perCaller: atOnce('perCaller', 'And of one caller.', 'CONCURRENCY_PER_CALLER'),
    queue: setting(z.number().int().min(0).default(defaultConcurrency.queue), {
      about: 'Requests that may wait for a place.',
      env: 'CONCURRENCY_QUEUE',
    }),
    patience: atOnce('patience', 'Milliseconds that one may wait.', 'CONCURRENCY_PATIENCE'),
  }),
  rate: section({
    points: rateOf('points', 'Points of a known caller in each duration: a request is one, a dear one more.', 'RATE_POINTS'),
    anonymousPoints: rateOf('anonymousPoints', 'And of an address from which the public comes.', 'RATE_POINTS_ANONYMOUS'),
    duration: rateOf('duration', 'Seconds.', 'RATE_DURATION'),
    costPerPoint: rateOf('costPerPoint', 'Of an operation’s cost, what one point more is worth.', 'RATE_COST_PER_POINT'),
    redis: setting(
      z
        .url({ protocol: /^rediss?$/ })
        .nullable()
        .default(null),
      {
        about: 'Redis in which several processes count together, e.g. `redis://127.0.0.1:6379`; else each counts for itself.',
        env: 'RATE_REDIS_URL',
        secret: true,
      },
    ),
  }).nullable(),
  trustedProxies: setting(z.array(z.string().refine(isAddressRange, { error: 'expected an address or a CIDR range' })).default([]), {
    about:
      'Addresses or CIDR ranges of proxies whose `X-Forwarded-For` is believed. Behind a proxy that is not named here, the public is one caller.',
    env: 'TRUSTED_PROXIES',
  }),
} satisfies Record<keyof Limits, z.ZodType>);
