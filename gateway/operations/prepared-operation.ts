import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PassportClaims } from '../../schema/passport.js';
import type { Authorisation } from '../authorisation/authorisation.js';
import type { Requirements } from '../authorisation/requirements.js';
import type { AskedOperation } from '../cache/cache-key.js';
import type { OperationCaching } from '../cache/operation-caching.js';
import type { Language } from '../errors/message.js';
import type { CompiledOperation } from '../execution/compiled-operation.js';
import type { MeasuredOperation } from '../limits/operation-limits.js';
import { type CoercedVariables, variableCoercion } from '../projection/variables.js';
import { describeOperation, type OperationFacts } from '../telemetry/operation-facts.js';
import type { OperationCompiler } from './operation-compiler.js';

export interface PreparedParts {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly introspects: boolean;
  readonly registered: boolean;
  readonly compiler: OperationCompiler;
  readonly authorisation: Authorisation;
  readonly measured: MeasuredOperation;
  readonly caching: OperationCaching | undefined;
}

/** Kinds of callers for which one operation is kept ready. */
const MOST_VARIANTS = 32;

let prepared = 0;

/** One operation of one text under one supergraph. Holds nothing of a request. */
export class PreparedOperation {
  /** No other of this process has it, under whichever supergraph. */
  readonly serial = ++prepared;
  readonly operation: OperationDefinitionNode;
  readonly introspects: boolean;
  readonly facts: OperationFacts;
  readonly measured: MeasuredOperation;
  /** Undefined where its answers are not to be kept. */
  readonly kept: AskedOperation | undefined;
  readonly #parts: PreparedParts;
  readonly #requirements: Requirements;
  readonly #variants: LRUCache<string, CompiledOperation>;
  readonly #coercions: { open?: Coercion; closed?: Coercion } = {};

  constructor(parts: PreparedParts) {
    const { document, operation, introspects, registered, compiler, authorisation } = parts;
    this.operation = operation;
    this.introspects = introspects;
    this.measured = parts.measured;
    this.facts = describeOperation({ schema: compiler.apiSchema, document, operation, registered });
    let plan: string | undefined;
    this.facts.plan = () => {
      plan ??= printed(() => this.#printedPlan());
      return plan;
    };
    this.#parts = parts;
    this.#requirements = authorisation.requirements(document, operation.name?.value);
    this.kept = parts.caching?.(document, operation, this.#requirements.demands.length > 0);
    this.#variants = new LRUCache({ max: this.#requirements.demands.length === 0 ? 1 : MOST_VARIANTS });
  }

  /** @param openSchema whether a refusal may name what of the schema looks like what was sent */
  coerce(variables: Readonly<Record<string, unknown>> | undefined, openSchema: boolean): CoercedVariables {
    const coercion = openSchema ? 'open' : 'closed';
    this.#coercions[coercion] ??= this.#coercion(openSchema);
    return this.#coercions[coercion](variables);
  }

  /** Names what this caller gets of it: all callers with one key get the same. */
  variantKey(caller: PassportClaims, language: Language): string {
    return this.#parts.authorisation.variantKey(this.#requirements, caller, language);
  }

  isCompiled(variantKey: string): boolean {
    return this.#variants.has(variantKey);
  }

  /** Plans and compiles at the first request; in one go, so that all who ask meanwhile find it made. */
  compiled(variantKey: string): CompiledOperation {
    const known = this.#variants.get(variantKey);
    if (known && !known.failure?.isOver(performance.now())) return known;
    const { compiler, authorisation, document } = this.#parts;
    const operationName = this.operation.name?.value;
    const variant = authorisation.variant(document, operationName, this.#requirements, variantKey);
    const compiled = compiler.compile({ document, operationName, variant });
    this.#variants.set(variantKey, compiled);
    return compiled;
  }

  #printedPlan(): string {
    const { compiler, document } = this.#parts;
    // What could not be planned is not tried again.
    for (const { failure } of this.#variants.values()) if (failure) throw failure;
    return compiler.printPlan(document, this.operation.name?.value);
  }

  #coercion(suggestions: boolean): Coercion {
    const { document, compiler } = this.#parts;
    const operationName = this.operation.name?.value;
    return variableCoercion({ apiSchema: compiler.apiSchema, document, operationName, suggestions });
  }
}

/** Asked for when all is over, where nobody would catch what the planner throws. */
function printed(print: () => string): string {
  try {
    return print();
  } catch (error) {
    return `The plan cannot be printed: ${(error as Error).message}`;
  }
}

type Coercion = ReturnType<typeof variableCoercion>;
