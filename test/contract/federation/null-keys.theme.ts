import { byId, type Row, type Theme } from './theme.js';

const tasks = ['1', '2', '3'].map((id) => ({ id, slip: `slip-${id}`, reviewer: { name: `审核员${id}` } }));

/** From the slip of a counter one comes to the reviewer through the register alone, which does not know every slip. */
export const nullKeys: Theme = {
  name: 'an entity that a subgraph on the way does not know',
  subgraphs: {
    counter: {
      sdl: 'type Query { tray: [Folder!]! } type Folder { task: Task } type Task @key(fields: "slip") { slip: ID! }',
      resolvers: { Query: { tray: () => tasks.map(({ slip }) => ({ task: { slip } })) } },
    },
    register: {
      sdl: 'type Task @key(fields: "id") @key(fields: "slip") { id: ID! slip: ID! }',
      resolvers: {
        Task: { __resolveReference: ({ slip }: Row) => tasks.find((task) => task.slip === slip && task.id !== '3') ?? null },
      },
    },
    staff: {
      sdl: 'type Task @key(fields: "id") { id: ID! reviewer: Reviewer } type Reviewer { name: String }',
      resolvers: {
        Task: {
          __resolveReference: (key: Row) => {
            if (key.id === null || key.id === undefined) throw new Error('Asked for without a key');
            return byId(tasks)(key);
          },
        },
      },
    },
  },
  asks: [
    {
      shows: 'lacks what lies beyond, without an error',
      query: '{ tray { task { slip reviewer { name } } } }',
      data: {
        tray: [
          { task: { slip: 'slip-1', reviewer: { name: '审核员1' } } },
          { task: { slip: 'slip-2', reviewer: { name: '审核员2' } } },
          { task: { slip: 'slip-3', reviewer: null } },
        ],
      },
      asked: ['counter', 'register', 'staff'],
    },
  ],
};
