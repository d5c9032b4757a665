import { isInstant } from '../../../kit/graphql/connection.js';
import { keysOf, type ListPosition, type TaskList } from '../../persistence/task-lists.js';

/** Whether a cursor spells a place in this list. */
export function isPositionIn(list: TaskList) {
  const keys = keysOf(list);
  return (value: unknown): value is ListPosition => {
    const { list: of, at } = (value ?? {}) as { list?: unknown; at?: unknown };
    if (of !== list || !Array.isArray(at) || at.length !== keys.length) return false;
    return keys.every((key, index) => (key.endsWith('At') ? isInstant(at[index]) : typeof at[index] === 'string'));
  };
}
