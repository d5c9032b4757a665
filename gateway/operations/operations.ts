import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import { describeOperation } from '../telemetry/operation-facts.js';
import type { OperationCompiler } from './operation-compiler.js';
import type { OperationRefusal } from './operation-refusal.js';
import { type DocumentRules, prepareDocument, type ValidDocument } from './prepare-document.js';
import type { PreparedOperation } from './prepared-operation.js';

export interface OperationsOptions extends Omit<DocumentRules, 'apiSchema'> {
  readonly compiler: OperationCompiler;
  /** Texts that are kept ready; as many again that are refused. Default 1 000. */
  readonly capacity?: number;
}

interface KnownDocument extends ValidDocument {
  readonly prepared: Map<string | undefined, PreparedOperation>;
}

/** The operations of one supergraph, each prepared once however many ask for it. The least recently used are forgotten. */
export class Operations {
  readonly #compiler: OperationCompiler;
  readonly #rules: DocumentRules;
  readonly #known: LRUCache<string, KnownDocument>;
  /** Apart, so that a flood of nonsense forgets no good one. */
  readonly #refused: LRUCache<string, OperationRefusal>;

  constructor({ compiler, capacity = 1_000, ...rules }: OperationsOptions) {
    this.#compiler = compiler;
    this.#rules = { ...rules, apiSchema: compiler.apiSchema };
    this.#known = new LRUCache({ max: capacity });
    this.#refused = new LRUCache({ max: capacity });
  }

  get apiSchema() {
    return this.#compiler.apiSchema;
  }

  close(): Promise<void> {
    return this.#compiler.close();
  }

  /** The operation that a text and a name mean, or why there is none. */
  find(text: string, name: string | undefined): PreparedOperation | OperationRefusal {
    const document = this.#known.get(text) ?? this.#refused.get(text) ?? this.#learn(text);
    if ('code' in document) return document;
    const prepared = document.prepared.get(name) ?? this.#choose(document, name);
    if (!('code' in prepared)) prepared.uses += 1;
    return prepared;
  }

  #learn(text: string): KnownDocument | OperationRefusal {
    const document = prepareDocument(text, this.#rules);
    if ('code' in document) {
      this.#refused.set(text, document);
      return document;
    }
    const known = { ...document, prepared: new Map() };
    this.#known.set(text, known);
    return known;
  }

  /** Names that the document lacks are not kept: a client could make up any number of them. */
  #choose(known: KnownDocument, name: string | undefined): PreparedOperation | OperationRefusal {
    const { document, operations, introspects } = known;
    const operation =
      name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((each) => each.name?.value === name);
    if (operation === undefined) return unnamed;
    const prepared: PreparedOperation = {
      document,
      operation,
      name,
      introspects,
      facts: describeOperation({ schema: this.#compiler.apiSchema, document, operation }),
      uses: 0,
      compiled: once(() => this.#compiler.compile(document, name)),
    };
    known.prepared.set(name, prepared);
    return prepared;
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

/** One build for all who ask; what fails is tried again by the next. */
function once(compile: () => CompiledOperation | Promise<CompiledOperation>): () => CompiledOperation | Promise<CompiledOperation> {
  let made: CompiledOperation | Promise<CompiledOperation> | undefined;
  return () => {
    if (made !== undefined) return made;
    const making = compile();
    made = making;
    if (making instanceof Promise) {
      making.then(
        (done) => {
          made = done;
        },
        () => {
          made = undefined;
        },
      );
    }
    return made;
  };
}
