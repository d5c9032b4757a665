import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';

/** A supergraph as it was read: once, for everything that is made of it. Nobody changes what it gives. */
export class SupergraphSource {
  /** Without places in the text. */
  readonly document: DocumentNode;
  #schema: GraphQLSchema | undefined;

  /** @throws GraphQLError for a text that is no GraphQL */
  constructor(readonly sdl: string) {
    this.document = parse(sdl, { noLocation: true });
  }

  /**
   * The whole of it, with what stands on its definitions, before anything is composed of it: hidden types and the machinery of
   * joining included. @throws if it is no schema
   */
  get schema(): GraphQLSchema {
    // Composition has found it sound.
    this.#schema ??= buildASTSchema(this.document, { assumeValidSDL: true });
    return this.#schema;
  }
}
