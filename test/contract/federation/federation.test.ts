import { describe, expect, it } from '@jest/globals';
import { openGraph } from '../../../gateway/testing/graph.fixture.js';
import { abstractProvides } from './abstract-provides.theme.js';
import { chainedRequires } from './chained-requires.theme.js';
import { circles } from './circles.theme.js';
import { conditions } from './conditions.theme.js';
import { differingTypes } from './differing-types.theme.js';
import { enumsAndInputs } from './enums-and-inputs.theme.js';
import { firstFederation } from './first-federation.theme.js';
import { interfaceObjects } from './interface-objects.theme.js';
import { mutations } from './mutations.theme.js';
import { nestedProvides } from './nested-provides.theme.js';
import { nullKeys } from './null-keys.theme.js';
import { overrides } from './overrides.theme.js';
import { parentEntities } from './parent-entities.theme.js';
import { requiredFragments } from './required-fragments.theme.js';
import { sharedRoots } from './shared-roots.theme.js';
import type { Ask, Theme } from './theme.js';
import { typenames } from './typenames.theme.js';
import { unions } from './unions.theme.js';
import { unreachable } from './unreachable.theme.js';

const themes: readonly Theme[] = [
  abstractProvides,
  chainedRequires,
  circles,
  conditions,
  differingTypes,
  enumsAndInputs,
  firstFederation,
  interfaceObjects,
  mutations,
  nestedProvides,
  nullKeys,
  overrides,
  parentEntities,
  requiredFragments,
  sharedRoots,
  typenames,
  unions,
  unreachable,
];

describe.each(themes)('federation: $name', ({ subgraphs, asks }) => {
  const graph = openGraph(subgraphs);

  it.each(asks)('$shows', async ({ query, variables, data, refused, errorsAt = [], asked }: Ask) => {
    graph.calls.length = 0;
    if (refused !== undefined) {
      await expect(graph.run(query, variables)).rejects.toThrow(refused);
      expect(graph.calls).toEqual([]);
      return;
    }
    const answer = await graph.run(query, variables);
    const places = ((answer.errors ?? []) as { path?: readonly unknown[] }[]).map(({ path }) => path?.join('.') ?? '');
    expect({ data: answer.data, places }).toEqual({ data, places: errorsAt });
    if (asked) expect(graph.calls.map(({ service }) => service).toSorted()).toEqual(asked.toSorted());
  });
});
