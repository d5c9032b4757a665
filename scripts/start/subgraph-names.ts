import { departments } from '../../schema/departments.js';

/** The names of all subgraphs, without loading any. */
export const subgraphNames: readonly string[] = ['window', ...departments.map(({ code }) => code)];
