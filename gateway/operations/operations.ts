import { LRUCache } from 'lru-cache';
import type { Authorisation } from '../authorisation/authorisation.js';
import type { OperationCaching } from '../cache/operation-caching.js';
import type { OperationMeasurer } from '../limits/operation-limits.js';
import type { OperationCompiler } from './operation-compiler.js';
import type { OperationRefusal } from './operation-refusal.js';
import { type DocumentRules, prepareDocument, type ValidDocument } from './prepare-document.js';
import { PreparedOperation, type PreparedParts } from './prepared-operation.js';
import type { RegisteredOperations } from './registered-operations.js';

export interface OperationsOptions extends Omit<DocumentRules, 'apiSchema'> {
  readonly compiler: OperationCompiler;
  readonly authorisation: Authorisation;
  readonly measurer: OperationMeasurer;
  readonly registered: RegisteredOperations;
  /** Undefined where no answers are kept. */
  readonly caching?: OperationCaching | undefined;
  /** Texts that are kept ready; as many again that are refused. Default 1 000. */
  readonly capacity?: number;
}

interface KnownDocument extends ValidDocument {
  readonly registered: boolean;
  readonly prepared: Map<string | undefined, PreparedOperation | OperationRefusal>;
}

/** The operations of one supergraph, each prepared once however many ask for it. The least recently used are forgotten. */
export class Operations {
  readonly #options: OperationsOptions;
  readonly #known: LRUCache<string, KnownDocument>;
  /** Never forgotten, whatever else is asked. */
  readonly #registered = new Map<string, KnownDocument>();
  /** Apart, so that a flood of nonsense forgets no good one. */
  readonly #refused: LRUCache<string, OperationRefusal>;

  constructor(options: OperationsOptions) {
    this.#options = options;
    const max = options.capacity ?? 1_000;
    this.#known = new LRUCache({ max });
    this.#refused = new LRUCache({ max });
  }

  /** Whether this text stands ready, or the reason why it is refused does. */
  has(text: string): boolean {
    return this.#known.has(text) || this.#registered.has(text) || this.#refused.has(text);
  }

  /** The operation that a text and a name mean, or why there is none. */
  find(text: string, name: string | undefined): PreparedOperation | OperationRefusal {
    const document = this.#known.get(text) ?? this.#registered.get(text) ?? this.#refused.get(text) ?? this.#learn(text);
    if ('code' in document) return document;
    return document.prepared.get(name) ?? this.#choose(document, name);
  }

  #learn(text: string): KnownDocument | OperationRefusal {
    const { compiler, guards, maxTokens } = this.#options;
    const document = prepareDocument(text, { apiSchema: compiler.apiSchema, guards, maxTokens });
    if ('code' in document) {
      this.#refused.set(text, document);
      return document;
    }
    const registered = this.#options.registered.formOf(text) === text;
    const known = { ...document, registered, prepared: new Map() };
    (registered ? this.#registered : this.#known).set(text, known);
    return known;
  }

  /** Names that the document lacks are not kept: a client could make up any number of them. */
  #choose(known: KnownDocument, name: string | undefined): PreparedOperation | OperationRefusal {
    const { document, operations, introspects, registered, prepared } = known;
    const operation = operations.find((each) => (name === undefined ? operations.length === 1 : each.name?.value === name));
    if (operation === undefined) return unnamed;
    const own = operation.name?.value;
    const chosen = prepared.get(own) ?? this.#prepare({ document, operation, introspects, registered });
    prepared.set(own, chosen).set(name, chosen);
    return chosen;
  }

  #prepare(parts: Pick<PreparedParts, 'document' | 'operation' | 'introspects' | 'registered'>): PreparedOperation | OperationRefusal {
    const { compiler, authorisation, measurer, caching } = this.#options;
    const measured = measurer.measure(parts.document, parts.operation);
    return 'code' in measured ? measured : new PreparedOperation({ ...parts, compiler, authorisation, measured, caching });
  }
}

/** Which operation of the document is meant must be clear before it is planned. */
const unnamed: OperationRefusal = {
  status: 400,
  code: 'OPERATION_RESOLUTION_FAILURE',
  message: {
    zh: '无法确定要执行的操作，请在 operationName 中给出文档内某一操作的名称。',
    en: 'Which operation to execute is not clear. Give the name of one in the document as operationName.',
  },
};
