import { type DocumentNode, Kind } from 'graphql';

export interface SubgraphAddress {
  readonly name: string;
  /** As composed; may be empty. */
  readonly url: string;
}

/** The subgraphs that a supergraph names, by its `@join__graph`. */
export function subgraphAddresses(supergraph: DocumentNode): readonly SubgraphAddress[] {
  return supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? []).flatMap(({ directives = [] }) => {
          const graph = directives.find(({ name }) => name.value === 'join__graph');
          const text = (wanted: string) => {
            const value = graph?.arguments?.find(({ name }) => name.value === wanted)?.value;
            return value?.kind === Kind.STRING ? value.value : '';
          };
          return graph === undefined ? [] : [{ name: text('name'), url: text('url') }];
        })
      : [],
  );
}
