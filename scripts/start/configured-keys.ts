import type { JSONWebKeySet, JWK } from 'jose';
import { departments } from '../../schema/departments.js';
import { Complaint } from './complaint.js';
import { setting } from './configured-database.js';

/** Public keys of the gateway: `GATEWAY_PUBLIC_KEYS` (a JWKS), or the file that `GATEWAY_PUBLIC_KEYS_FILE` names. */
export function gatewayKeys(): JSONWebKeySet {
  return json<JSONWebKeySet>('GATEWAY_PUBLIC_KEYS');
}

/** Public keys of the subgraphs that may read journals, their names as key ids. */
export function serviceKeys(): JSONWebKeySet {
  return json<JSONWebKeySet>('SERVICE_PUBLIC_KEYS');
}

/** The private key with which this subgraph asks for others' journals. */
export function ownServiceKey(name: string): JWK {
  const key = json<JWK>('SERVICE_PRIVATE_KEY');
  if (key.kid !== name) throw new Complaint(`SERVICE_PRIVATE_KEY is the key of ${key.kid}, not of ${name}`);
  return key;
}

/** Address of a subgraph: `<NAME>_URL`, or its own port on this machine. A subgraph that has neither is a complaint. */
export function subgraphUrl(name: string): string {
  const variable = `${name.replaceAll('-', '_').toUpperCase()}_URL`;
  const configured = process.env[variable];
  const port = name === 'window' ? 4100 : departments.find((department) => department.code === name)?.port;
  if (configured === undefined && port === undefined) throw new Complaint(`Nobody says where ${name} answers: set ${variable}`);
  return (configured ?? `http://127.0.0.1:${port}`).replace(/\/$/, '');
}

function json<Value>(name: string): Value {
  const text = setting(name);
  if (text === undefined) throw new Complaint(`${name} is not set (or ${name}_FILE): make keys with "npm run keys"`);
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new Complaint(`${name} is not JSON`);
  }
}
