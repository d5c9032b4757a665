import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { publicError, refusal } from './public-error.js';

function withLog() {
  const lines: Record<string, unknown>[] = [];
  return { lines, logger: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }) };
}

describe('what a client may know of an error', () => {
  it('is sentence, path and code, but no other extension, where the code is public', () => {
    const { logger, lines } = withLog();
    const error = new GraphQLError('无权查看该办件', {
      path: ['case'],
      extensions: { code: 'FORBIDDEN', sql: 'SELECT 1', http: { status: 418 } },
    });
    expect(publicError(error, logger, 'zh').toJSON()).toEqual({
      message: '无权查看该办件',
      path: ['case'],
      extensions: { code: 'FORBIDDEN' },
    });
    expect(lines).toEqual([]);
  });

  it.each([
    ['an error of the program', new TypeError('x of undefined at /srv/app.js')],
    ['a GraphQL error without a code', new GraphQLError('SELECT * FROM t', { path: ['case', 0] })],
    ['a code that is not public', new GraphQLError('ER_DUP_ENTRY', { extensions: { code: 'ER_DUP_ENTRY' } })],
    ['what is no error at all', 'thrown text'],
  ])('is nothing but an id that stands in the log, for %s', (_, error) => {
    const { logger, lines } = withLog();
    const shown = publicError(error, logger, 'en');
    const { id, ...others } = shown.extensions;
    expect(others).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(shown.message).toBe(`Internal error. Try again later; if you report it, give this id: ${id}`);
    expect(shown.path).toEqual(error instanceof GraphQLError ? error.path : undefined);
    expect(lines).toEqual([expect.objectContaining({ errorId: id, msg: 'masked error' })]);
    expect(JSON.stringify(lines)).toContain(error instanceof Error ? error.message : 'thrown text');
  });

  it('is all of a refusal of our own, in the language of the reader', () => {
    const { logger } = withLog();
    const error = refusal('OPERATION_TOO_DEEP', 400, { zh: '太深', en: 'too deep' }, 'zh');
    expect(publicError(error, logger, 'en')).toBe(error);
    expect(error.message).toBe('太深');
  });
});
