import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, parse, visit } from 'graphql';
import { operationSignature } from './operation-signature.js';

/** A query plan in print, for whoever wants to know why an operation is slow: without literals, and without names of a client's own. */
export function printedPlan(plan: QueryPlan, document: DocumentNode): string {
  const aliases = new Set<string>();
  visit(document, {
    Field({ alias }) {
      if (alias) aliases.add(alias.value);
    },
  });
  return prettyFormatQueryPlan(bareNode(plan, aliases) as QueryPlan);
}

type PlanPart = Readonly<Record<string, unknown>>;

function bareNode(part: unknown, aliases: ReadonlySet<string>): unknown {
  if (Array.isArray(part)) return part.map((one) => bareNode(one, aliases));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part as PlanPart).map(([key, value]) => [key, barePart(key, value, aliases)]));
}

function barePart(key: string, value: unknown, aliases: ReadonlySet<string>): unknown {
  if (key === 'operation' && typeof value === 'string') return operationSignature(parse(value));
  // The same again, parsed, for whoever executes it.
  if (key === 'operationDocumentNode') return undefined;
  // What a fetch needs is given in names of the schema; it is printed as a selection set, so its kinds must stay.
  if (key === 'requires') return value;
  if (key === 'condition') return '…';
  if (key === 'path' && Array.isArray(value)) return value.map((step) => (typeof step === 'string' && aliases.has(step) ? '…' : step));
  return bareNode(value, aliases);
}
