import type { DocumentNode } from 'graphql';
import type { Language } from '../errors/message.js';
import type { Caller } from '../identity/caller.js';
import type { DeniedFields } from '../projection/denial.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { type DemandTable, demandTable } from './demand-table.js';
import { denialOf } from './denial.js';
import { type GuardedSchema, guardedSchema } from './guarded-schema.js';
import { plannedDocument } from './planned-document.js';
import { type Requirements, requirementsOf } from './requirements.js';
import { type Policies, standingKey, standingOf } from './standing.js';

export interface AuthorisationOptions {
  /** Which policies of `@policy` hold for a caller. Default: none do, and what demands one is refused. */
  readonly policies?: Policies;
}

/** One operation for all callers who stand alike to its requirements. */
export interface Variant {
  /** What may be fetched; null if nothing is. */
  readonly planned: DocumentNode | null;
  /** Of a field that may be on objects of several types: why it is not shown on one of them. */
  readonly denied: DeniedFields;
}

/** What a supergraph demands of callers by `@authenticated`, `@requiresScopes` and `@policy`, operation by operation. */
export interface Authorisation {
  /** Of a valid document; kept with the operation. No demands: nothing further needs to be asked for it, ever. */
  requirements(document: DocumentNode, operationName?: string | null): Requirements;
  /** Names the variant that this caller gets; empty: the operation as it is. */
  variantKey(requirements: Requirements, caller: Caller, language: Language): string;
  /** @param key of `variantKey` for requirements of the same document and operation. */
  variant(document: DocumentNode, operationName: string | null | undefined, requirements: Requirements, key: string): Variant;
}

/** Reads the demands of a whole supergraph, security directives and all. */
export function authorisation(supergraph: SupergraphSource, { policies = none }: AuthorisationOptions = {}): Authorisation {
  const guarded = guardedSchema(supergraph);
  const table = demandTable(guarded);
  return {
    requirements: (document, operationName) => requirementsOf(guarded, table, document, operationName),
    variantKey: (requirements, caller, language) => standingKey(requirements, caller, language, policies),
    variant: (document, operationName, requirements, key) => variantOf(guarded, table, document, operationName, requirements, key),
  };
}

const none: Policies = () => new Set();

function variantOf(
  guarded: GuardedSchema,
  table: DemandTable,
  document: DocumentNode,
  operationName: string | null | undefined,
  requirements: Requirements,
  key: string,
): Variant {
  if (key === '') return { planned: document, denied: () => undefined };
  const { isKnown, language, meets } = standingOf(requirements, key);
  const unmet = (objectType: string, fieldName: string) => table(objectType, fieldName).find((demand) => !meets(demand));
  return {
    planned: plannedDocument(guarded, document, operationName, (objectType, fieldName) => unmet(objectType, fieldName) === undefined),
    denied(field, objectType) {
      const demand = unmet(objectType, field.name.value);
      return demand && denialOf(demand, isKnown, language);
    },
  };
}
