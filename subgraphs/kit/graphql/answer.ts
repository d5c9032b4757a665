import type { Outcome } from '../domain/outcome.js';
import type { SubgraphContext } from './context.js';
import { type RefusalType, refusalView } from './types/refusal.type.js';

/** What an act answers with in the graph: its subject as it is now, or the refusal in the reader's language. */
export async function answer<Subject>(
  context: SubgraphContext,
  outcome: Outcome<string>,
  load: (context: SubgraphContext, id: string) => Promise<Subject | null>,
): Promise<Subject | RefusalType> {
  if (!outcome.ok) return refusalView(outcome.refusal, context.language);
  const subject = await load(afterwards(context), outcome.value);
  if (subject === null) throw new Error(`What was acted on cannot be seen: ${outcome.value}`);
  return subject;
}

/** The act has changed what this request may have read before. */
function afterwards(context: SubgraphContext): SubgraphContext {
  context.em.clear();
  context.loaders.clear();
  return context;
}
