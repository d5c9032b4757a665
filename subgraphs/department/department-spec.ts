import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { DepartmentEntry } from '../../schema/departments.js';
import type { FreshnessSettings } from '../kit/domain/catalogue/freshness/staleness.js';
import type { SchemaParts } from '../kit/graphql/build-subgraph-schema.js';
import type { PortableMigration } from '../kit/persistence/portable-migration.js';
import type { Store } from '../kit/persistence/store.js';
import type { Write } from '../kit/persistence/write.js';
import type { DecisionRule, DecisionSubject, IssuedResult, ResultMaker } from './domain/decision-rule.js';
import type { DepartmentTypes } from './graphql/mint-types.js';

/** Whose facts: the window's id of the enterprise, and its credit code once it has one. */
export interface EnterpriseKey {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** An approval that has just been issued, for the department's own books. */
export interface Approved<Facts, Details> {
  readonly enterprise: EnterpriseKey;
  readonly subject: DecisionSubject<Facts, Details>;
  readonly issued: IssuedResult;
  readonly taskId: string;
}

/**
 * What makes a subgraph this department's and no other's. The mechanism (catalogue, tasks, journal) comes from
 * `defineDepartment`; everything that another department would do differently stands here.
 */
export interface DepartmentSpec<Facts, Details> {
  readonly entry: DepartmentEntry;
  /** Folder of the shipped items, one YAML file each. */
  readonly catalogueFolder: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new (...args: never[]) => PortableMigration)[];
  /** What the department holds about an enterprise; must answer for one it has never met, too. */
  readonly loadFacts: (em: EntityManager, enterprise: EnterpriseKey) => Promise<Facts>;
  readonly rules: readonly DecisionRule<Facts, Details>[];
  readonly results: Readonly<Record<string, ResultMaker<Facts, Details>>>;
  /** Checks what the decider entered; answers with the details in the department's own type, or with what is wrong. */
  readonly readDetails: (
    item: string,
    entered: Readonly<Record<string, unknown>>,
  ) => { details: Details } | { faults: readonly { subject: string; zh: string; en: string }[] };
  /** Enters an approval into the department's own books, in the transaction of the decision. */
  readonly record: (unit: Write, approved: Approved<Facts, Details>) => Promise<void>;
  /** GraphQL input class of what the decider enters. */
  readonly detailsInput: new () => object;
  /** The department's own part of the graph, on the types that were minted for it. */
  readonly graph: (types: DepartmentTypes) => Partial<SchemaParts>;
  /**
   * Whether an item's form, opinion and findings are kept from a caller who may see the task itself, because of what they
   * say about a person (个人信息保护法 art. 28). The department's own caseworkers and the parties are not asked about.
   */
  readonly withholds?: (item: string) => boolean;
  /** When its points count as stale, where it differs from the hall's defaults. */
  readonly freshness?: Partial<FreshnessSettings>;
  readonly seedDemo?: (store: Store) => Promise<void>;
}
