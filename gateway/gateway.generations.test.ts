import { describe, expect, it } from '@jest/globals';
import { badSupergraphs, STRANGER } from './testing/bad-supergraphs.js';
import { type Hall, openHall } from './testing/hall.fixture.js';
import { taxSdl, windowSdl } from './testing/hall.schema.js';
import { hallSupergraph } from './testing/hall.supergraph.js';
import { httpTransport } from './transport/http.transport.js';

const codes = ({ errors = [] }: { errors?: { extensions: Record<string, unknown> }[] }) => errors.map(({ extensions }) => extensions.code);

const withRootField = windowSdl.replace('hours: String', 'notice: String hours: String');
const withoutHours = windowSdl.replace('hours: String', '');

/** Knows every way but that to the stranger. */
const transports = (name: string, url: string) => {
  if (name === STRANGER) throw new Error('no way');
  return httpTransport(url, { timeout: 2_000 });
};

async function refused(hall: Hall, supergraphSdl: string) {
  const replacement = await hall.gateway.replaceSupergraph(supergraphSdl);
  if (replacement.taken || replacement.unchanged) throw new Error('It was not refused');
  return replacement;
}

describe('a gateway that is given another supergraph', () => {
  it('serves a new field at once, and says which supergraph that is', async () => {
    await using hall = await openHall({}, 5_000);
    const previous = hall.gateway.supergraphHash;
    expect(codes(await hall.ask('{ notice }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    hall.window.misbehaviour = (response) => response.end('{"data":{"notice":"通知"}}');
    const replacement = await hall.gateway.replaceSupergraph(hallSupergraph(hall, { window: withRootField }));
    expect(replacement).toEqual({ taken: true, hash: hall.gateway.supergraphHash, previous });
    expect(hall.gateway.supergraphHash).not.toBe(previous);
    expect((await hall.ask('{ notice }')).data).toEqual({ notice: '通知' });
  });

  it('no longer knows a field that is gone, not even of an operation that it has answered before', async () => {
    await using hall = await openHall({}, 5_000);
    expect((await hall.ask('{ hours }')).data).toEqual({ hours: '9:00–17:00' });
    await hall.gateway.replaceSupergraph(hallSupergraph(hall, { window: withoutHours }));
    expect(codes(await hall.ask('{ hours }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('tells the new schema to whoever asks for it', async () => {
    await using hall = await openHall({}, 5_000);
    const rootFields = async () => {
      const { data } = await hall.ask('{ __schema { queryType { fields { name } } } }');
      return JSON.stringify(data);
    };
    expect(await rootFields()).not.toContain('notice');
    await hall.gateway.replaceSupergraph(hallSupergraph(hall, { window: withRootField }));
    expect(await rootFields()).toContain('"notice"');
  });

  it('refuses the alias of a field that only the new supergraph makes a key, though that operation has passed before', async () => {
    await using hall = await openHall({}, 5_000);
    const shadowing = '{ case(id: "1") { tasks { ... on TaxTask { status: remark } } } }';
    expect(codes(await hall.ask(shadowing))).toEqual([]);
    const keyed = windowSdl.replace(
      'type TaxTask implements DepartmentTask',
      'type TaxTask implements DepartmentTask @key(fields: "status")',
    );
    await hall.gateway.replaceSupergraph(hallSupergraph(hall, { window: keyed }));
    expect(codes(await hall.ask(shadowing))).toEqual(['OPERATION_ALIAS_REFUSED']);
    await hall.gateway.replaceSupergraph(hall.supergraphSdl);
    expect(codes(await hall.ask(shadowing))).toEqual([]);
  });

  it('does nothing when it is the one that serves', async () => {
    await using hall = await openHall({}, 5_000);
    const { supergraphHash: hash } = hall.gateway;
    expect(await hall.gateway.replaceSupergraph(hall.supergraphSdl)).toEqual({ taken: false, unchanged: true, hash });
    expect(hall.log.filter(({ msg }) => String(msg).startsWith('supergraph'))).toEqual([]);
  });

  it('takes several one after the other, and the last one serves', async () => {
    await using hall = await openHall({}, 5_000);
    const offered = [withRootField, withoutHours, withRootField.replace('notice', 'latest')].map((window) =>
      hallSupergraph(hall, { window }),
    );
    const replacements = await Promise.all(offered.map((supergraphSdl) => hall.gateway.replaceSupergraph(supergraphSdl)));
    const hashes = replacements.map(({ hash }) => hash);
    expect(replacements.map((each) => each.taken && each.previous).slice(1)).toEqual(hashes.slice(0, -1));
    expect(hall.gateway.supergraphHash).toBe(hashes.at(-1));
    expect(codes(await hall.ask('{ notice }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('refuses it when it is closing', async () => {
    const hall = await openHall({}, 5_000);
    const other = hallSupergraph(hall, { window: withRootField });
    const building = hall.gateway.replaceSupergraph(other);
    const closing = hall.gateway.close();
    const closed = { taken: false, unchanged: false, reasons: [expect.objectContaining({ code: 'GATEWAY_CLOSING' })] };
    expect(await building).toMatchObject(closed);
    expect(await hall.gateway.replaceSupergraph(other)).toMatchObject(closed);
    await closing;
    await hall[Symbol.asyncDispose]();
  });
});

const kinds = badSupergraphs('').map(([name]) => name);

describe('a supergraph that cannot be served', () => {
  it.each(kinds)('is refused with its reason, logged once, and the last good one goes on: %s', async (kind) => {
    await using hall = await openHall({ transports });
    const { supergraphHash } = hall.gateway;
    const [, bad = '', code] = badSupergraphs(hall.supergraphSdl).find(([name]) => name === kind) ?? [];
    const before = hall.log.length;
    const { hash, reasons } = await refused(hall, bad);
    expect(reasons).toEqual([expect.objectContaining({ code, message: { zh: expect.any(String), en: expect.any(String) } })]);
    expect(hall.gateway.supergraphHash).toBe(supergraphHash);
    expect((await hall.ask('{ hours taxBureau }')).data).toEqual({ hours: '9:00–17:00', taxBureau: '税务局' });
    const complaints = hall.log.slice(before).filter(({ level }) => Number(level) >= 40);
    expect(complaints).toEqual([expect.objectContaining({ msg: 'supergraph refused', hash, serving: supergraphHash, reasons })]);
  });

  it.each(kinds)('does not start a gateway either: %s', async (kind) => {
    await using hall = await openHall({}, 5_000);
    const [, bad = '', code] = badSupergraphs(hall.supergraphSdl).find(([name]) => name === kind) ?? [];
    await expect(openHall({ supergraphSdl: bad, transports })).rejects.toMatchObject({ name: 'SupergraphFault', reasons: [{ code }] });
  });

  it('names the subgraph that nobody knows, in the log', async () => {
    await using hall = await openHall({ transports });
    const [, bad = ''] = badSupergraphs(hall.supergraphSdl).find(([, , code]) => code === 'SUBGRAPH_UNKNOWN') ?? [];
    expect((await refused(hall, bad)).reasons).toMatchObject([{ detail: `${STRANGER}: no way` }]);
  });

  it('is told by the health of the gateway with hash and time and nothing of its inside, until a good one comes', async () => {
    await using hall = await openHall({ transports });
    const health = async () => {
      const text = await (await fetch(`${hall.gateway.url}/health/ready`)).text();
      return { text, ...JSON.parse(text) };
    };
    const { supergraphHash: hash } = hall.gateway;
    expect(await health()).toMatchObject({ status: 'ready', supergraph: { hash, lastRefused: null } });
    const bad = 'type Secretariat';
    const { hash: refusedHash } = await refused(hall, bad);
    const { text, supergraph } = await health();
    expect(supergraph).toEqual({ hash, lastRefused: { hash: refusedHash, at: expect.stringMatching(/^\d{4}-.+Z$/) } });
    expect(text).not.toMatch(/Secretariat|Syntax|SUPERGRAPH/);
    const { hash: taken } = await hall.gateway.replaceSupergraph(
      hallSupergraph(hall, { tax: `${taxSdl}\ntype Receipt @shareable { id: ID }` }),
    );
    expect(await health()).toMatchObject({ supergraph: { hash: taken, lastRefused: null } });
  });
});
