import 'reflect-metadata';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Directive, Field, ID, Int, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { Authenticated, RequiresRoles } from '../graphql/access.js';
import { pageOf, pageRequest } from '../graphql/connection.js';
import type { SubgraphContext } from '../graphql/context.js';
import { enumType } from '../graphql/enum-type.js';
import { mintPostingResolver } from '../posting/mint-posting-resolver.js';
import type { SubgraphDefinition } from '../server/subgraph-definition.js';
import { effectTables, takeEffect } from './effects.js';

const Shade = enumType('ProbeShade', 'a shade', { LIGHT: 'light' });

@InterfaceType('ProbeFile', { resolveType: () => 'ProbeDossier' })
abstract class ProbeFile {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Field(() => String, { nullable: true })
  @Directive('@authenticated')
  summary!: string | null;
}

@ObjectType('ProbeDossier', { implements: ProbeFile })
@Directive('@key(fields: "id")')
class ProbeDossier extends ProbeFile {
  @Field(() => String, { nullable: true })
  @RequiresRoles('DEPT_REVIEWER', 'AUDITOR')
  override opinion: string | null = null;

  @Field(() => String, { nullable: true })
  override summary: string | null = null;
}

@ObjectType('ProbeLedger')
@RequiresRoles('CENTER_SUPERVISOR')
class ProbeLedger {
  @Field(() => Int)
  total!: number;
}

@ObjectType('ProbeNumber')
class ProbeNumber {
  @Field(() => Int)
  value!: number;

  @Field(() => String)
  cursor!: string;
}

const dossier = (id: string): ProbeDossier => Object.assign(new ProbeDossier(), { id, opinion: '不予许可的内部意见', summary: '摘要' });

/** What a bug would throw: the statement, with a person in it. */
export const SECRET_SQL = "insert into person (name) values ('宋立新')";

@Resolver()
class ProbeResolver {
  @Query(() => String)
  probeOpen(): string {
    return 'open';
  }

  @Query(() => String, { nullable: true })
  @Authenticated()
  probeKnown(@Ctx() { caller }: SubgraphContext): string {
    return `${caller.sub}:${caller.roles.join(',')}`;
  }

  @Query(() => String, { nullable: true })
  @RequiresRoles('CENTER_OPERATIONS')
  probeOperations(): string {
    return 'operations';
  }

  @Query(() => ProbeFile, { nullable: true })
  probeFile(@Arg('id', () => ID) id: string): ProbeFile {
    return dossier(id);
  }

  @Query(() => ProbeDossier, { nullable: true })
  probeDossier(@Arg('id', () => ID) id: string): ProbeDossier {
    return dossier(id);
  }

  @Query(() => ProbeLedger, { nullable: true })
  probeLedger(): ProbeLedger {
    return Object.assign(new ProbeLedger(), { total: 7 });
  }

  @Query(() => String, { nullable: true })
  probeBug(): string {
    throw new Error(SECRET_SQL);
  }

  @Query(() => String, { nullable: true })
  async probeSql(@Ctx() { em }: SubgraphContext): Promise<string> {
    await em.execute("select name from no_such_table where name = '宋立新'");
    return 'never';
  }

  @Query(() => Shade, { nullable: true })
  probeShade(): string {
    return '宋立新';
  }

  @Query(() => String, { nullable: true })
  probeUncoded(): string {
    throw new GraphQLError(SECRET_SQL);
  }

  @Query(() => String, { nullable: true })
  probeMissing(): string {
    throw new GraphQLError('没有这一项', { extensions: { code: 'NOT_FOUND' } });
  }

  @Query(() => [ProbeNumber])
  probeNumbers(
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): ProbeNumber[] {
    const request = pageRequest({ first, after }, (value): value is number => typeof value === 'number' && Number.isInteger(value));
    const rows = [1, 2, 3, 4, 5].filter((value) => value > (request.after ?? 0)).slice(0, request.limit + 1);
    return pageOf(rows, request, (row) => row).edges.map(({ node, cursor }) => ({ value: node, cursor }));
  }

  @Query(() => Int)
  async probeCount(@Ctx() { em }: SubgraphContext, @Arg('times', () => Int) times: number): Promise<number> {
    for (let time = 0; time < times; time += 1) await em.getConnection().execute('select 1');
    return times;
  }
}

/** A subgraph that has a bit of everything the kit gives. `follows` names the journals it reads. */
export function probeSubgraph(name = 'probe', follows: readonly string[] = []): SubgraphDefinition {
  return {
    name,
    port: 0,
    ...effectTables,
    schema: {
      resolvers: [
        ProbeResolver,
        mintPostingResolver({ prefix: 'Probe', organisation: 'probe', name: '测试科室', mayRegister: ['DEPT_HEAD', 'CENTER_OPERATIONS'] }),
      ],
      orphanedTypes: [ProbeDossier],
      references: { ProbeDossier: async (_context, id) => (id.startsWith('d') ? dossier(id) : null) },
    },
    feeds: follows.map((from) => ({ from, handle: takeEffect })),
  };
}
