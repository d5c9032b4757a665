import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { FoundDocument } from '../documents/found-document.js';
import type { LifecycleTable } from '../domain/lifecycle/index.js';
import type { SchemaParts } from '../graphql/build-subgraph-schema.js';
import type { FeedHandler } from '../journal/consumer.js';
import type { WrittenDocuments } from '../journal/verify-documents.js';
import type { PortableMigration } from '../persistence/portable-migration.js';
import type { Store } from '../persistence/store.js';
import type { Chore } from './chore.js';
import type { FileHandler } from './file-route.js';

/** Everything a subgraph is: its tables, its part of the graph, the journals it follows. One such value is all that outsiders import. */
export interface SubgraphDefinition {
  readonly name: string;
  /** Port when it runs alone and no other is configured. */
  readonly port: number;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new (...args: never[]) => PortableMigration)[];
  readonly schema: SchemaParts;
  readonly feeds: readonly { readonly from: string; readonly handle: FeedHandler }[];
  /** Brings the shipped content in after the tables are there; run at every start, so saying it twice changes nothing. */
  readonly prepare?: (store: Store) => Promise<void>;
  /** The lifecycles that it keeps, for the checks and the printed diagrams. */
  readonly lifecycles?: readonly LifecycleTable[];
  /** The documents that it keeps, by case number or document number, personal data masked. */
  readonly documents?: (em: EntityManager, wanted: string) => Promise<FoundDocument[]>;
  /** Where it keeps them as they were issued, for the check against the journal. */
  readonly writtenDocuments?: readonly WrittenDocuments[];
  /** What is done because time has passed; run while the subgraph follows its journals. */
  readonly chores?: readonly Chore[];
  /** What it does with files, below `/files` of the gateway; a subgraph without it keeps none. */
  readonly answerFile?: FileHandler;
  /** What it does with the signed reports of partners, below `/hooks` of the gateway; a subgraph without it hears none. */
  readonly answerHook?: FileHandler;
  /** Gets ready what the first request would otherwise wait for; nobody waits for it. */
  readonly warmUp?: (store: Store) => Promise<void>;
  /** Puts the facts of the demo enterprises in; only the demo modes call it. */
  readonly seedDemo?: (store: Store) => Promise<void>;
}
