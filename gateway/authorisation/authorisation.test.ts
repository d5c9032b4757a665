import { describe, expect, it } from '@jest/globals';
import { type FieldNode, Kind, parse, print } from 'graphql';
import type { PassportClaims } from '../../schema/passport.js';
import type { Language } from '../errors/message.js';
import type { Caller } from '../identity/caller.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { authorisation } from './authorisation.js';
import { heldPolicies, nobody, somebody } from './testing/callers.js';
import { guardedHall } from './testing/guarded-hall.js';

const { supergraphSdl } = guardedHall();

/** What a caller gets of an operation: what is fetched, and the code at each coordinate that is asked about. */
function variantFor(
  caller: PassportClaims,
  text: string,
  { sdl = supergraphSdl, language = 'zh' as Language, operationName = undefined as string | undefined } = {},
) {
  const gate = authorisation(new SupergraphSource(sdl), { policies: heldPolicies });
  const document = parse(text);
  const requirements = gate.requirements(document, operationName);
  const key = gate.variantKey(requirements, caller, language);
  const { planned, denied } = gate.variant(document, operationName, requirements, key);
  const denial = (coordinate: string) => {
    const [objectType = '', value = ''] = coordinate.split('.');
    return denied({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } } satisfies FieldNode, objectType);
  };
  return { key, requirements, planned: planned && print(planned).replace(/\s+/g, ' '), denial };
}

/** The supergraph as a composition of another time would have given it. */
function changed(...replacements: [find: string | RegExp, by: string][]): string {
  return replacements.reduce((sdl, [find, by]) => {
    const next = sdl.replace(find, by);
    if (next === sdl) throw new Error(`The supergraph has no ${find}`);
    return next;
  }, supergraphSdl);
}

describe('an operation that demands nothing', () => {
  it('is the same for everybody, and nobody is asked about policies', () => {
    const gate = authorisation(new SupergraphSource(supergraphSdl), {
      policies: () => {
        throw new Error('asked');
      },
    });
    const document = parse('{ open person { id name score } __schema { queryType { name } } }');
    const requirements = gate.requirements(document);
    expect(requirements).toEqual({ demands: [], policies: [] });
    expect(gate.variantKey(requirements, nobody, 'zh')).toBe('');
    expect(gate.variant(document, undefined, requirements, '').planned).toBe(document);
  });

  it('is found by its name among others', () => {
    const text = 'query Open { open } query Audit { audit }';
    expect(variantFor(nobody, text, { operationName: 'Open' }).key).toBe('');
    expect(variantFor(nobody, text, { operationName: 'Audit' })).toMatchObject({ planned: null });
    expect(variantFor(nobody, text, { operationName: 'Other' })).toMatchObject({ key: '' });
  });
});

describe('what a caller may not see', () => {
  it('is refused in the words of the subgraphs, with the roles that would do', () => {
    const text = '{ audit person { note } }';
    expect(variantFor(nobody, text).denial('Query.audit')).toEqual({ code: 'UNAUTHENTICATED', message: '请先登录后再办理' });
    expect(variantFor(somebody([]), text).denial('Query.audit')).toEqual({
      code: 'FORBIDDEN',
      message: '当前身份无此权限，需要角色：AUDITOR',
    });
    expect(variantFor(somebody([]), text, { language: 'en' }).denial('Person.note')).toEqual({
      code: 'FORBIDDEN',
      message: 'Your roles do not allow this; it needs one of: GUIDE, AUDITOR+ANALYST',
    });
  });

  it('needs all roles of one alternative', () => {
    const codes = [['GUIDE'], ['AUDITOR'], ['ANALYST'], ['AUDITOR', 'ANALYST']] as const;
    expect(codes.map((roles) => variantFor(somebody(roles), '{ person { note } }').denial('Person.note')?.code)).toEqual([
      undefined,
      'FORBIDDEN',
      'FORBIDDEN',
      undefined,
    ]);
  });

  it('is held by any scope of the token, where a supergraph has other ones than the hall', () => {
    const sdl = changed([/(audit: String[^\n]*scopes: )\[\["AUDITOR"\]\]/, '$1[["books:read"]]']);
    expect(variantFor({ ...somebody([]), scopes: ['books:read'] } as Caller, '{ audit }', { sdl }).key).toBe('');
    expect(variantFor(somebody(['AUDITOR']), '{ audit }', { sdl }).denial('Query.audit')?.code).toBe('FORBIDDEN');
  });

  it('is held by policies that somebody says hold; without anybody who says so, none does', () => {
    const text = '{ subjects { ... on Company { seat { street } } } }';
    expect(variantFor(somebody([], 'far', 'away'), text).key).toBe('');
    expect(variantFor(somebody([], 'far'), text).denial('Place.street')).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('near, far+away'),
    });
    const gate = authorisation(new SupergraphSource(supergraphSdl));
    const requirements = gate.requirements(parse(text));
    expect(requirements.policies).toEqual(['near', 'far', 'away']);
    expect(gate.variantKey(requirements, somebody(['AUDITOR'], 'near'), 'zh')).not.toBe('');
  });

  it('is nothing that roles without a name could open', () => {
    expect(variantFor({ ...nobody, roles: ['AUDITOR'] }, '{ audit }').denial('Query.audit')?.code).toBe('UNAUTHENTICATED');
  });

  it('is one variant for all who stand alike', () => {
    const key = (caller: PassportClaims) => variantFor(caller, '{ audit person { note rating } }').key;
    expect(key(somebody(['WINDOW_CLERK']))).toBe(key({ ...somebody([]), sub: 'another' }));
    expect(new Set([key(nobody), key(somebody([])), key(somebody(['GUIDE'])), key(somebody(['AUDITOR', 'ANALYST']))]).size).toBe(4);
  });
});

describe('what is fetched', () => {
  it('has no denied field, no fragment of which nothing is left, and no variable that nothing uses', () => {
    const text = `query Q($yes: Boolean!, $no: Boolean!) { person { ...Notes id rating @include(if: $yes) score @skip(if: $no) } ledger { ...Sums } }
      fragment Notes on Person { note } fragment Sums on Ledger { total ...More } fragment More on Ledger { entries }`;
    expect(variantFor(nobody, text).planned).toBe('query Q($no: Boolean!) { person { id score @skip(if: $no) } ledger { __typename } }');
  });

  it('asks for a field of an interface for those of its types alone for which it is allowed', () => {
    expect(variantFor(nobody, '{ subjects { note next { rating } } }').planned).toBe(
      '{ subjects { __typename ... on Company { note } next { __typename ... on Company { rating } } } }',
    );
  });

  it('leaves out what an object of the one allowed type cannot be', () => {
    const text = '{ subjects { next { ... on Company { name } id } } }';
    const sdl = changed([/(type Company [\s\S]*?next: Subject)/, '$1 @requiresScopes(scopes: [["AUDITOR"]])']);
    expect(variantFor(nobody, text, { sdl }).planned).toBe('{ subjects { __typename ... on Person { next { id } } } }');
  });

  it('is nothing where every field of the root is denied; of several mutations the denied one alone is not done', () => {
    expect(variantFor(nobody, '{ audit seal level }').planned).toBeNull();
    expect(variantFor(nobody, 'mutation { audited rename { id } touched { total } }').planned).toBe(
      'mutation { rename { id } touched { __typename } }',
    );
    expect(variantFor(nobody, 'mutation { audited }').planned).toBeNull();
  });
});

describe('demands that stand elsewhere', () => {
  it('go with a field that requires the demanding one, through however many fields', () => {
    const undeclared = changed(
      [/(digest: String[^\n]*?) @requiresScopes\(scopes: [^)]*\)/, '$1'],
      [/(report: String[^\n]*requires: ")rating"/, '$1next { ... on Person { digest } }"'],
    );
    const known = variantFor(somebody([]), '{ person { digest score } subjects { ... on Company { report } } }', { sdl: undeclared });
    expect([known.denial('Person.digest')?.code, known.denial('Company.report')?.code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(known.planned).toBe('{ person { score } subjects { __typename } }');
  });

  it('end where fields require each other', () => {
    const circular = changed([/(digest: String[^\n]*requires: ")note"/, '$1next { digest note }"']);
    expect(variantFor(somebody([]), '{ person { digest } }', { sdl: circular }).denial('Person.digest')?.code).toBe('FORBIDDEN');
  });

  it('of an interface bind its types where it makes them itself, and nobody where composition copied them from its types', () => {
    const text = '{ subjects { name rating } }';
    expect(supergraphSdl).toMatch(/interface Subject[^}]*rating: Int!.*@known/);
    expect(variantFor(nobody, text).denial('Company.rating')).toBeUndefined();
    const byItself = changed([/(interface Subject[^}]*?\n {2}name: String[^\n]*)/, '$1 @known']);
    const { denial } = variantFor(nobody, text, { sdl: byItself });
    expect([denial('Company.name')?.code, denial('Person.name')?.code]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const stricter = changed([/(interface Subject[^}]*?\n {2}rating: Int![^\n]*)@known/, '$1@requiresScopes(scopes: [["AUDITOR"]])']);
    expect(variantFor(somebody([]), text, { sdl: stricter }).denial('Company.rating')?.code).toBe('FORBIDDEN');
    const whole = changed([/(interface Subject\n[^{]*)\{/, '$1@requiresScopes(scopes: [["AUDITOR"]])\n{']);
    const ofType = variantFor(somebody([]), '{ subjects { id ... on Company { seat { city { name } } } } }', { sdl: whole });
    expect([ofType.denial('Company.id')?.code, ofType.denial('Company.seat')]).toEqual(['FORBIDDEN', undefined]);
  });

  it('are known by the names that the supergraph gives them', () => {
    expect(supergraphSdl).toContain('{name: "@authenticated", as: "@known"}');
    const renamed = supergraphSdl
      .replace('"https://specs.apollo.dev/policy/v0.1"', '"https://specs.apollo.dev/policy/v0.1", as: "rule"')
      .replaceAll('@policy(', '@rule(');
    expect(
      variantFor(somebody([]), '{ subjects { ... on Company { seat { street } } } }', { sdl: renamed }).denial('Place.street')?.code,
    ).toBe('FORBIDDEN');
  });

  it('without alternatives, or in a shape that is none, are met by nobody', () => {
    for (const scopes of ['[]', '"AUDITOR"', '[["AUDITOR", 7]]']) {
      const sdl = changed([/(audit: String[^\n]*scopes: )\[\["AUDITOR"\]\]/, `$1${scopes}`]);
      expect(variantFor(somebody(['AUDITOR']), '{ audit }', { sdl }).denial('Query.audit')?.code).toBe('FORBIDDEN');
    }
  });

  it('of a type that clients do not know cost them nothing', () => {
    const sdl = changed(
      [
        'https://specs.apollo.dev/policy/v0.1"',
        'https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)\n  @link(url: "https://specs.apollo.dev/policy/v0.1"',
      ],
      [/(type Person\b[^{]*)\{/, '$1@inaccessible\n{'],
    );
    expect(variantFor(nobody, '{ subjects { note rating } }', { sdl })).toMatchObject({ key: '' });
  });
});
