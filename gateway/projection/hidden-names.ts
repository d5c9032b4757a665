/**
 * What the API hides and the graph has nevertheless. A subgraph that answers with it has done nothing wrong: where null may be, it stands for
 * it without an error, which would tell the client that there is something.
 */
export interface HiddenNames {
  /** Of a value that is none of the enum in the API: whether it is one in the graph. */
  isHiddenValue(enumType: string, value: unknown): boolean;
  /** Of a name that is none of the interface's or union's types in the API: whether it is one in the graph. */
  isHiddenType(abstractType: string, typename: unknown): boolean;
}
