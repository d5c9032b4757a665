import type { EntityManager } from '@mikro-orm/sql';
import type { Caller } from '../../kit/domain/caller.js';
import { certificateKind, normaliseCode } from '../../kit/domain/identifiers/index.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { mask } from '../../kit/domain/privacy/index.js';
import { type Rule, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { AllowedIdentifier } from '../persistence/intake.entity.js';

export interface AllowIdentifierInput {
  readonly value: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

interface Subject {
  readonly value: string;
  readonly reason: string;
}
const ruleRef = { document: 'GB 32100-2015、GB 11643-1999', article: '校验码' };
const LONGEST_REASON = 500;
const SHORTEST_REASON = 4;

/** Only the check digit may fail: what has not the shape of an identifier is a slip of the pen. */
const hasTheShape: Rule<Subject> = {
  code: 'IDENTIFIER_SHAPELESS',
  ruleRef,
  judge: ({ value }) =>
    /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value)
      ? null
      : {
          zh: '只有位数和字符都正确、仅校验位不符的号码可以核准',
          en: 'Only a number that is right but for its check digit can be allowed',
        },
};

const doesNotHold: Rule<Subject> = {
  code: 'IDENTIFIER_HOLDS',
  ruleRef,
  judge: ({ value }) =>
    certificateKind(value) === null ? null : { zh: '该号码校验通过，不需要核准', en: 'This number holds: it needs no allowance' },
};

const hasReason: Rule<Subject> = {
  code: 'REASON_MISSING',
  ruleRef,
  judge: ({ reason }) =>
    [...reason].length >= SHORTEST_REASON && [...reason].length <= LONGEST_REASON
      ? null
      : {
          zh: `核准应当写明理由（${SHORTEST_REASON}至${LONGEST_REASON}字），例如所核对的证照`,
          en: 'Say why, in 4 to 500 characters: which document was looked at',
        },
};

/** A supervisor of the centre allows a number whose check digit fails, because the document itself reads so. Said once, it holds for every application. */
export async function allowIdentifier(store: Store, caller: Caller, input: AllowIdentifierInput): Promise<Outcome<string>> {
  return performAct(
    store,
    { name: 'allowIdentifier', actor: caller.sub ?? '', key: input.idempotencyKey, input },
    async ({ em, now, record }) => {
      const said = { value: normaliseCode(input.value), reason: input.reason.trim() };
      const refusal = refusalOf([hasTheShape, doesNotHold, hasReason], said);
      if (refusal !== null) return refused(refusal);
      const allowed = { reason: said.reason, allowedAt: now, allowedBy: caller.sub ?? '', allowedByName: caller.name };
      const earlier = await em.findOne(AllowedIdentifier, { value: said.value });
      if (earlier === null) em.create(AllowedIdentifier, { value: said.value, ...allowed });
      else Object.assign(earlier, allowed);
      const shown = mask('ID_NUMBER', said.value);
      record({ type: 'onewindow.identifier.allowed', subject: shown, audience: '-', data: { value: shown, reason: said.reason } });
      return done(said.value);
    },
  );
}

/** Those of the identifiers in a form that were allowed. */
export async function allowedIn(em: EntityManager, form: unknown): Promise<AllowedIdentifier[]> {
  const values = textsIn(form).filter((text) => text.length === 18);
  return values.length === 0 ? [] : em.find(AllowedIdentifier, { value: { $in: [...new Set(values)] } });
}

/** Writes into the case's journal that it rests on an allowance, and whose. */
export function tellAllowed({ record }: Write, caseId: string, allowed: readonly AllowedIdentifier[]): void {
  for (const { value, reason, allowedBy } of allowed) {
    const data = { value: mask('ID_NUMBER', value), reason, allowedBy };
    record({ type: 'onewindow.case.identifierAllowed', subject: caseId, audience: '-', data });
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
