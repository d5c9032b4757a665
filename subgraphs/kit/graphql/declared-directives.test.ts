import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { Arg, buildSchema, Directive, Field, FieldResolver, Int, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { placedLine, printedDirectives } from '../testing/printed-directives.js';
import { Authenticated, RequiresRoles } from './access.js';
import { buildSubgraph, type SchemaParts } from './build-subgraph-schema.js';
import { Costs } from './cost.js';
import { declaredDirectives } from './declared-directives.js';

@InterfaceType('Filed', { resolveType: () => 'Deed' })
abstract class Filed {
  @Field(() => Int)
  @Costs(2)
  pages!: number;
}

@ObjectType('Deed', { implements: Filed })
class Deed extends Filed {
  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Field(() => Int)
  @Costs(7)
  size!: number;
}

@Resolver(() => Deed)
class DeedResolver {
  @Query(() => Deed, { nullable: true })
  @Authenticated()
  deed(@Arg('number', () => Int) @Directive('@cost(weight: 3)') number: number): Deed {
    return Object.assign(new Deed(), { pages: number, size: 1 });
  }

  @FieldResolver(() => String, { nullable: true })
  @RequiresRoles('AUDITOR')
  opinion(): string {
    return '不予许可的内部意见';
  }

  @FieldResolver(() => Int)
  @Costs(9)
  shelf(): number {
    return 1;
  }
}

@Resolver()
@RequiresRoles('AUDITOR')
class GuardedResolver {
  @Query(() => Int)
  one(): number {
    return this.two();
  }

  @Authenticated()
  two(): number {
    return 2;
  }
}

/** Bears the name of a type that another subgraph of this process has. */
@ObjectType('Deed')
class OtherDeed {
  @Field(() => Int)
  @Costs(1000)
  size!: number;
}

@Resolver(() => OtherDeed)
class OtherResolver {
  @Query(() => OtherDeed)
  other(): OtherDeed {
    return new OtherDeed();
  }
}

const parts: SchemaParts = { resolvers: [DeedResolver], references: {} };
const lines = (sdl: string): string[] => printedDirectives(parse(sdl)).map(placedLine).sort();

describe('directives that decorators declare', () => {
  it('are read from the decorators of the classes that a schema is made of', () => {
    expect(declaredDirectives(parts).map(placedLine).sort()).toEqual([
      'Deed.opinion @requiresScopes(scopes: [["AUDITOR"]])',
      'Deed.pages @cost(weight: 2)',
      'Deed.shelf @cost(weight: 9)',
      'Deed.size @cost(weight: 7)',
      'Filed.pages @cost(weight: 2)',
      'Query.deed @authenticated',
      'Query.deed(number) @cost(weight: 3)',
    ]);
    expect(declaredDirectives({ resolvers: [OtherResolver], references: {} }).map(placedLine)).toEqual(['Deed.size @cost(weight: 1000)']);
  });

  it('are told where they stand on nothing that a schema has: there they would hold nowhere', () => {
    expect(declaredDirectives({ resolvers: [GuardedResolver], references: {} }).map(placedLine)).toEqual([
      'nowhere: GuardedResolver @requiresScopes(scopes: [["AUDITOR"]])',
      'nowhere: GuardedResolver.two @authenticated',
    ]);
  });

  it('are lost by TypeGraphQL on a resolver of a field that its type declares, and by a subgraph nowhere', async () => {
    const alone = lines(printSchemaWithDirectives(await buildSchema({ resolvers: [DeedResolver], validate: false })));
    const declared = declaredDirectives(parts).map(placedLine);
    expect(declared.filter((line) => !alone.includes(line))).toEqual(['Deed.opinion @requiresScopes(scopes: [["AUDITOR"]])']);
    const { sdl } = await buildSubgraph(parts);
    expect(declared.filter((line) => !lines(sdl).includes(line))).toEqual([]);
    expect(lines((await buildSubgraph(parts)).sdl)).toEqual(lines(sdl));
  });
});
