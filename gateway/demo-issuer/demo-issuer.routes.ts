import type { JSONWebKeySet } from 'jose';
import type { Route } from '../http/route.js';
import type { Persona } from './demo-issuer.js';

interface Served {
  readonly personas: readonly Persona[];
  readonly jwks: JSONWebKeySet;
  tokenFor(personaId: string): Promise<string>;
}

/** `/demo/personas`, `/demo/token?persona=ID` and `/demo/jwks.json`. */
export function demoRoutes({ personas, jwks, tokenFor }: Served): Route[] {
  return [
    {
      path: '/demo/personas',
      handle: () => ({ status: 200, body: personas.map(({ id, title, name, claims }) => ({ id, title, name, roles: claims.roles })) }),
    },
    {
      path: '/demo/token',
      async handle({ query }) {
        const id = query.get('persona') ?? '';
        if (!personas.some((persona) => persona.id === id))
          return { status: 404, body: { error: `No persona "${id}". See /demo/personas` } };
        return { status: 200, body: { token: await tokenFor(id) } };
      },
    },
    { path: '/demo/jwks.json', handle: () => ({ status: 200, body: jwks }) },
  ];
}
