import { type ContentFault, fault } from '../../kit/domain/catalogue/content-fault.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { JointMatter } from './joint-matter.js';

/** Hours that the hall is open on a day, at the least: an eight-hour limit may need a second day. */
const HOURS_A_DAY = 6;
const DAYS_A_MONTH = 31;

/** A limit in working days, at the most that it can take: calendar days may all be working ones. */
function workingDays({ amount, unit }: ItemDefinition['limits']['committed']): number {
  if (unit === 'HOUR') return Math.ceil(amount / HOURS_A_DAY);
  return unit === 'MONTH' ? amount * DAYS_A_MONTH : amount;
}

/** Working days of the longest way through the steps, each taking what its department has committed itself to. Pure. */
export function longestWay(matter: Pick<JointMatter, 'steps'>, itemOf: (itemId: string) => ItemDefinition | undefined): number {
  const lengths = new Map<string, number>();
  const lengthTo = (key: string, behind: ReadonlySet<string>): number => {
    const step = matter.steps.find((one) => one.key === key);
    // A loop and an unknown step are faults of their own.
    if (step === undefined || behind.has(key)) return 0;
    const known = lengths.get(key);
    if (known !== undefined) return known;
    const item = itemOf(step.item);
    const before = step.needs.map((need) => lengthTo(need, new Set([...behind, key])));
    const length = Math.max(0, ...before) + (item === undefined ? 0 : workingDays(item.limits.committed));
    lengths.set(key, length);
    return length;
  };
  return Math.max(0, ...matter.steps.map(({ key }) => lengthTo(key, new Set())));
}

/** What the centre promises for the whole must be possible with what the departments promise for their parts (I8). Pure. */
export function limitFaults(matter: JointMatter, itemOf: (itemId: string) => ItemDefinition | undefined): ContentFault[] {
  const { limit } = matter;
  const longest = longestWay(matter, itemOf);
  if (limit === undefined || longest <= limit.amount) return [];
  const zh = `联办事项承诺${limit.amount}个工作日，而各环节承诺时限最长的一条线路需要${longest}个工作日`;
  return [
    fault('LIMIT_SHORTER_THAN_STEPS', 'limit', zh, `The matter promises ${limit.amount} working days; its steps need up to ${longest}`),
  ];
}

/** A step that others may go on without produces nothing that they need. Pure. */
export function productFaults(matter: Pick<JointMatter, 'steps' | 'outside'>): ContentFault[] {
  const skippable = new Set(matter.steps.filter(({ onDenial }) => onDenial === 'GO_ON').map(({ key }) => key));
  const uses = [
    ...matter.steps.flatMap(({ key, takes, replaces }) => [
      ...Object.entries(takes).map(([what, from]) => ({ place: `steps/${key}/takes/${what}`, what, from })),
      ...Object.entries(replaces).map(([what, from]) => ({ place: `steps/${key}/replaces/${what}`, what, from })),
    ]),
    ...matter.outside.flatMap(({ body, takes }) =>
      Object.entries(takes).map(([what, from]) => ({ place: `outside/${body}/takes/${what}`, what, from })),
    ),
  ];
  return uses
    .filter(({ from }) => skippable.has(from))
    .map(({ place, what, from }) => {
      const zh = `环节${from}不予批准时后续环节照常办理，而${what}由它产生，届时无从取得`;
      return fault('PRODUCT_NEEDED', place, zh, `Others go on without ${from}, yet ${what} comes from it`);
    });
}
