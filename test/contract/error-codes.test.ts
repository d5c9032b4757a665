import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { publicCodes } from '../../gateway/errors/public-codes.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** First columns of the rows that tell codes of errors. */
function codesToldIn(file: string): string[] {
  const rows = readFileSync(join(projectRoot, file), 'utf8').split('\n');
  const begin = rows.findIndex((row) => row.startsWith('| code |') || row.startsWith('| 编码 |'));
  const end = rows.indexOf('', begin);
  const firsts = rows.slice(begin + 2, end).map((row) => row.split('|')[1] ?? '');
  return firsts.flatMap((first) => [...first.matchAll(/`([A-Z_]+)`/g)].map(([, code = '']) => code)).toSorted();
}

describe('the codes that a client may meet', () => {
  it.each(['README.md', 'README.zh-CN.md'])('stand each once in %s, with what to do, and no other', (file) => {
    expect(codesToldIn(file)).toEqual([...publicCodes, 'INTERNAL_SERVER_ERROR'].map(String).toSorted());
  });
});
