import { disclosureKinds, type SpecimenDetails } from './subject.js';

type Read = { details: SpecimenDetails } | { faults: { subject: string; zh: string; en: string }[] };

/** Reads what the decider entered; tells what is missing or wrong. Pure. */
export function readDetails(_item: string, entered: Readonly<Record<string, unknown>>): Read {
  const { disclosureKind } = entered;
  const known = disclosureKinds.find((kind) => kind === disclosureKind);
  if (known !== undefined) return { details: { disclosureKind: known } };
  const missing = disclosureKind === undefined || disclosureKind === null;
  const zh = missing ? '未填写“公开方式”' : `“公开方式”填写不正确，应当为${disclosureKinds.join('、')}之一`;
  const en = missing ? 'Missing: how much is disclosed' : `Wrong: how much is disclosed; one of ${disclosureKinds.join(', ')}`;
  return { faults: [{ subject: 'disclosureKind', zh, en }] };
}
