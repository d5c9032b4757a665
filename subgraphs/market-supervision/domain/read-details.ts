import { type core, z } from 'zod';
import { type MarketSupervisionDetails, marketSupervisionDetails } from './details.js';

/** Something wrong with what the decider entered; `subject` is the path of the field. */
export interface DetailsFault {
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

type Part = keyof MarketSupervisionDetails;

/** Which parts of the details an item has: what was found for one item says nothing about another. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  'company-registration': ['nameLookup', 'livesOnOwnLabour'],
  'company-change': ['nameLookup', 'livesOnOwnLabour'],
  'company-deregistration': ['taxClearanceNumber'],
  'food-business-licence': ['siteInspection'],
};

/** Checks the decider's entry for that item; everything that is wrong is told at once. Null means not entered. Pure. */
export function readDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: MarketSupervisionDetails } | { faults: readonly DetailsFault[] } {
  const parts = Object.fromEntries((PARTS[item] ?? []).map((part) => [part, marketSupervisionDetails.shape[part]]));
  const read = z.strictObject(parts).safeParse(withoutNulls(entered));
  return read.success ? { details: read.data as MarketSupervisionDetails } : { faults: read.error.issues.flatMap(faultsOf) };
}

function faultsOf(issue: core.$ZodIssue): DetailsFault[] {
  const subject = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      subject: [subject, key].filter(Boolean).join('.'),
      zh: '本事项不填写此项',
      en: 'this item does not have it',
    }));
  if (issue.code === 'invalid_format') return [{ subject, zh: '日期不存在或者格式不正确', en: 'not a date' }];
  if (issue.code === 'too_small') return [{ subject, zh: '不能为空', en: 'must not be empty' }];
  if (issue.code === 'invalid_value') return [{ subject, zh: '不在可选范围内', en: 'not one of the choices' }];
  return [{ subject, zh: '未填写或者类型不正确', en: 'missing or of the wrong type' }];
}

/** A plain copy: GraphQL hands over instances of input classes, with null where nothing was entered. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(given.map(([name, inner]) => [name, withoutNulls(inner)]));
}
