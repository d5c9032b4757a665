import type { z } from 'zod';
import { detailNames } from './detail-names.js';
import { type TaxDetails, taxDetailsOf } from './details.js';
import type { TaxItemSlug } from './tax-item.js';

/** One thing that is missing or wrong in what the decider entered; `subject` is its path, e.g. `siteVerification.officers`. */
export interface DetailFault {
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Reads what the decider entered for an item, null counting as not entered; tells everything that is missing or wrong at
 * once. Pure. Throws RangeError for an item that the bureau does not have.
 */
export function readTaxDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: TaxDetails } | { faults: DetailFault[] } {
  if (!Object.hasOwn(taxDetailsOf, item)) throw new RangeError(`The tax bureau has no item ${item}`);
  const given = withoutNulls(entered) as Readonly<Record<string, unknown>>;
  const read = taxDetailsOf[item as TaxItemSlug].safeParse(given);
  return read.success ? { details: read.data } : { faults: read.error.issues.flatMap((issue) => faultsOf(issue, given)) };
}

function faultsOf(issue: z.core.$ZodIssue, given: object): DetailFault[] {
  const path = issue.path.map(String);
  const name = nameOf(path);
  const subject = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      subject: [...path, key].join('.'),
      zh: `本事项不填写“${nameOf([key]).zh}”`,
      en: `This item does not take: ${nameOf([key]).en}`,
    }));
  }
  if (valueAt(given, path) === undefined) return [{ subject, zh: `未填写“${name.zh}”`, en: `Missing: ${name.en}` }];
  const expected = expectation(issue);
  return [{ subject, zh: `“${name.zh}”填写不正确，${expected.zh}`, en: `Wrong: ${name.en}; ${expected.en}` }];
}

function expectation(issue: z.core.$ZodIssue): { zh: string; en: string } {
  switch (issue.code) {
    case 'invalid_value':
      return { zh: `应当为${issue.values.join('、')}之一`, en: `one of ${issue.values.join(', ')}` };
    case 'invalid_format':
      return { zh: '应当为存在的日期（YYYY-MM-DD）', en: 'a day that exists (YYYY-MM-DD)' };
    case 'too_small':
      return {
        zh: `${measures[issue.origin]?.zh ?? ''}不少于${issue.minimum}`,
        en: `${measures[issue.origin]?.en ?? ''}at least ${issue.minimum}`,
      };
    case 'too_big':
      return {
        zh: `${measures[issue.origin]?.zh ?? ''}不超过${issue.maximum}`,
        en: `${measures[issue.origin]?.en ?? ''}at most ${issue.maximum}`,
      };
    case 'custom':
      return { zh: '金额最多保留两位小数', en: 'an amount with at most two decimals' };
    default:
      return { zh: '类型不符', en: 'of another kind' };
  }
}

const measures: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '字数', en: 'characters: ' },
  array: { zh: '项数', en: 'entries: ' },
};

/** The name of the innermost field; an entry of a list bears the name of its list. */
function nameOf(path: readonly string[]): { zh: string; en: string } {
  const field = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  return detailNames[field] ?? { zh: field, en: field };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[step] : undefined),
    value,
  );
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null && entry !== undefined)
      .map(([key, entry]) => [key, withoutNulls(entry)]),
  );
}
