import { hash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { demandTable } from '../authorisation/demand-table.js';
import { guardedSchema } from '../authorisation/guarded-schema.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import type { GatewayObserver } from '../telemetry/observer.js';
import { declaredAges } from './declared-ages.js';
import { isImmutableFetch } from './entity.policy.js';

type Entity = Record<string, unknown>;

export interface EntityCacheOptions {
  /** Bytes of all entities together. */
  readonly size: number;
  readonly observer: Pick<GatewayObserver, 'cacheAsked' | 'cacheFilled'>;
}

/** The entities that one fetch has brought, for one set of its variables and one language. */
export interface KeptEntities {
  /** A fresh object. */
  get(representation: string): Entity | undefined;
  /** @param entity as the subgraph gave it, without an error anywhere in the answer */
  set(representation: string, entity: Entity): void;
}

/** @param variables those that the fetch uses. @param language the header that the subgraph is sent */
export type KeptByFetch = (variables: Readonly<Record<string, unknown>>, language: string | undefined) => KeptEntities;

/**
 * What never changes is asked for once. Entities of one supergraph: another begins with none. They are kept as texts, since what is
 * merged into an answer is changed, and so that their bytes are known.
 */
export class EntityCache {
  readonly #isImmutable: (document: DocumentNode) => boolean;
  readonly #texts: LRUCache<string, string>;
  readonly #observer: EntityCacheOptions['observer'];

  private constructor(isImmutable: (document: DocumentNode) => boolean, { size, observer }: EntityCacheOptions) {
    this.#isImmutable = isImmutable;
    this.#observer = observer;
    this.#texts = new LRUCache({
      maxSize: size,
      maxEntrySize: Math.max(1, Math.floor(size / 8)),
      sizeCalculation: (text, key) => 2 * (text.length + key.length) + OVERHEAD,
    });
  }

  /** Undefined where the supergraph declares nothing, or nothing is to be kept. */
  static open(supergraph: SupergraphSource, options: EntityCacheOptions): EntityCache | undefined {
    const ages = options.size === 0 ? undefined : declaredAges(supergraph);
    if (ages === undefined) return undefined;
    const demands = demandTable(guardedSchema(supergraph));
    const isGuarded = (objectType: string, fieldName: string) => demands(objectType, fieldName).length > 0;
    return new EntityCache((document) => isImmutableFetch(ages, isGuarded, document), options);
  }

  /** Undefined for a fetch of which nothing may be kept. Asked once, when the fetch is compiled. */
  of(service: string, document: DocumentNode, query: string): KeptByFetch | undefined {
    if (!this.#isImmutable(document)) return undefined;
    const fetch = hash('sha256', JSON.stringify([service, query]), 'base64url');
    return (variables, language) => {
      const prefix = JSON.stringify([fetch, variables, language ?? null]);
      return {
        get: (representation) => {
          const text = this.#texts.get(prefix + representation);
          this.#observer.cacheAsked('entity', text !== undefined);
          return text === undefined ? undefined : JSON.parse(text);
        },
        set: (representation, entity) => {
          // What is not there may come yet.
          if (Object.values(entity).includes(null)) return;
          this.#texts.set(prefix + representation, JSON.stringify(entity));
          this.#observer.cacheFilled('entity');
        },
      };
    };
  }
}

/** About what an entry costs beside its texts. */
const OVERHEAD = 200;
