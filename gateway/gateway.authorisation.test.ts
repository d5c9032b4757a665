import { describe, expect, it } from '@jest/globals';
import { type GraphAnswer, type Hall, openHall } from './testing/hall.fixture.js';
import { taxSdl, windowSdl } from './testing/hall.schema.js';
import { hallSupergraph } from './testing/hall.supergraph.js';

const bearer = async (hall: Hall, persona: string) => ({ authorization: `Bearer ${await hall.issuer.tokenFor(persona)}` });
const denials = ({ errors = [] }: GraphAnswer) => errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]);
const asked = (hall: Hall) => [hall.window, hall.tax, hall.housing].flatMap(({ calls }) => calls.map(({ body }) => body.query)).join('\n');

/** The subgraphs of this hall guard nothing by themselves: what is refused is refused by the gateway. */
describe('what a caller may not see', () => {
  it('is null at each place where it would stand, of the one type that guards it, and makes its parent null if it must', async () => {
    const guarded = {
      window: windowSdl.replace(/(type TaxTask [^}]*?status: String)/, '$1 @requiresScopes(scopes: [["AUDITOR"]])'),
      tax: taxSdl.replace('promised: Int!', 'promised: Int! @authenticated'),
    };
    await using hall = await openHall({}, 5_000);
    await hall.gateway.replaceSupergraph(hallSupergraph(hall, guarded));
    const answer = await hall.ask('{ case(id: "1") { tasks { id status ... on TaxTask { assessment } } } }');
    expect(answer.data).toEqual({
      case: {
        tasks: [
          { id: 'tax-1', status: null, assessment: '核定 P1' },
          { id: 'housing-1', status: 'OPEN' },
        ],
      },
    });
    expect(denials(answer)).toEqual([['case.tasks.0.status', 'UNAUTHENTICATED']]);
    expect(asked(hall)).toMatch(/\.\.\. ?on HousingTask ?\{[^}]*status/);
    expect(asked(hall)).not.toMatch(/\.\.\. ?on TaxTask ?\{[^}]*status/);
    const promised = await hall.ask('{ case(id: "1") { title tasks { ... on TaxTask { promised } } } }');
    expect([promised.data, denials(promised)]).toEqual([{ case: null }, [['case.tasks.0.promised', 'UNAUTHENTICATED']]]);
  });

  it('asks nobody where all of it is denied, and is told in the language of the reader', async () => {
    await using hall = await openHall({}, 5_000);
    const [zh, en] = [await hall.ask('{ mine }'), await hall.ask('{ mine }', { 'accept-language': 'en' })];
    expect([zh.data, zh.errors?.[0]?.message, en.errors?.[0]?.message]).toEqual([
      { mine: null },
      '请先登录后再办理',
      'Sign in first: this field needs a caller who is known',
    ]);
    expect(asked(hall)).toBe('');
  });

  it('is decided by policies where the gateway is given some', async () => {
    await using hall = await openHall({ policies: ({ department }) => new Set(department === 'service-centre' ? ['hall'] : []) }, 5_000);
    expect((await hall.ask('{ internal }', await bearer(hall, 'clerk'))).data).toEqual({ internal: 'internal' });
    expect(denials(await hall.ask('{ internal }', await bearer(hall, 'founder')))).toEqual([['internal', 'FORBIDDEN']]);
  });
});
