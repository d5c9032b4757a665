import type { CompiledOperation } from '../../gateway/execution/compiled-operation.js';
import { planOperation } from '../../gateway/plan/planned-operation.js';
import { compileProjector } from '../../gateway/projection/projector.js';
import type { OpenWorld, WorldOperation } from './gateway.world.js';
import type { Answer } from './monolith.js';
import type { Execute } from './stock.executor.js';

/**
 * Our executor and projector: each operation is compiled once, as the gateway does.
 * @param projected what the projector is given in place of the operation's document
 */
export function ownExecutor({ planner, apiSchema }: OpenWorld, projected = ({ document }: WorldOperation) => document): Execute {
  const compiled = new WeakMap<WorldOperation, CompiledOperation>();
  return async (operation, variables, ask) => {
    let own = compiled.get(operation);
    if (!own) {
      const projector = compileProjector({ apiSchema, document: projected(operation) });
      own = planOperation(planner, operation.document, undefined, projector);
      compiled.set(operation, own);
    }
    const { data: bytes, errors } = await own.run({ variables, ask });
    const data = String(bytes);
    const value = JSON.parse(data) as unknown;
    // A key twice, or a text that only looks like JSON.
    if (JSON.stringify(value) !== data) throw new Error(`Odd JSON: ${data}`);
    return { data: value, errors: errors as Answer['errors'] };
  };
}
