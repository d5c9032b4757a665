/**
 * A place of the answer, known when the operation is compiled up to the indices of lists:
 * a step is a response name, or a number that says which of the run's indices stands there.
 */
export interface Position {
  readonly above: Position | undefined;
  readonly step: string | number;
  /** How many lists are passed on the way, this one included. */
  readonly lists: number;
}

export type Path = readonly (string | number)[];

export function fieldBelow(above: Position | undefined, name: string): Position {
  return { above, step: name, lists: above?.lists ?? 0 };
}

/** Any item of the list at `above`. */
export function itemBelow(above: Position): Position {
  return { above, step: above.lists, lists: above.lists + 1 };
}

export function pathOf(position: Position, indices: readonly number[]): Path {
  const path: (string | number)[] = [];
  for (let at: Position | undefined = position; at; at = at.above)
    path.push(typeof at.step === 'number' ? (indices[at.step] ?? 0) : at.step);
  return path.reverse();
}
