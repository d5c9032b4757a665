import type { Theme } from './theme.js';

/** A hall without a key: each subgraph resolves the same root fields, and knows a part. */
function part(field: string, type: string, value: object) {
  const hall = { id: 'h1', [field]: value };
  return {
    sdl: `
      type Query { hall: Hall! @shareable halls: [Hall!]! @shareable }
      type Hall { id: ID! @shareable ${field}: ${type}! }
    `,
    resolvers: { Query: { hall: () => hall, halls: () => [hall] } },
  };
}

const clock = part('clock', 'Clock', { opens: '09:00' });
const seat = part('address', 'Address', { street: '府前路1号' });
const crew = part('crew', 'Crew', { heads: 12 });
const whole = { id: 'h1', clock: { opens: '09:00' }, address: { street: '府前路1号' }, crew: { heads: 12 } };

export const sharedRoots: Theme = {
  name: 'root fields that several subgraphs resolve',
  subgraphs: {
    clock: { ...clock, sdl: `${clock.sdl} type Clock { opens: String! }` },
    seat: { ...seat, sdl: `${seat.sdl} type Address { street: String! }` },
    crew: { ...crew, sdl: `${crew.sdl} type Crew { heads: Int! }` },
  },
  asks: [
    {
      shows: 'are put together from all',
      query: '{ hall { id clock { opens } address { street } crew { heads } } }',
      data: { hall: whole },
      asked: ['clock', 'seat', 'crew'],
    },
    {
      shows: 'are put together in lists',
      query: '{ halls { clock { opens } id crew { heads } } }',
      data: { halls: [{ clock: { opens: '09:00' }, id: 'h1', crew: { heads: 12 } }] },
      asked: ['clock', 'crew'],
    },
    {
      shows: 'are asked of one where one is enough',
      query: '{ hall { id crew { heads } } }',
      data: { hall: { id: 'h1', crew: { heads: 12 } } },
      asked: ['crew'],
    },
  ],
};
