import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** A configuration file as read: its values, and where each stands. */
export interface ConfigFile {
  readonly values: Record<string, unknown>;
  /** The place of a path or of its nearest part, e.g. `onewindow.yaml:12`. */
  readonly placeOf: (path: readonly PropertyKey[]) => string;
}

/** YAML, of which JSON is a part. @throws Error with its place where it cannot be read */
export function readConfigFile(file: string): ConfigFile {
  const counter = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: counter, uniqueKeys: true });
  const [fault] = document.errors;
  if (fault !== undefined) throw new Error(`${file}:${counter.linePos(fault.pos[0]).line}: ${fault.message.split('\n')[0]}`);
  const values: unknown = document.toJS() ?? {};
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Error(`${file}: settings are expected, by their names`);
  const lineOf = (node: Node | null | undefined) => (node?.range == null ? 1 : counter.linePos(node.range[0]).line);
  return {
    values: values as Record<string, unknown>,
    placeOf: (path) => `${file}:${lineOf(nearestKey(document.contents, path))}`,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`The configuration ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`);
  }
}

/** The key at a path, or the last on the way to it that is there. */
function nearestKey(contents: unknown, path: readonly PropertyKey[]): Node | null {
  let [node, found] = [contents, contents as Node | null];
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
    if (pair === undefined) break;
    [node, found] = [pair.value, pair.key as Node];
  }
  return found;
}
