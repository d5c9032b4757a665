import type { Language } from '../errors/message.js';
import type { Caller } from '../identity/caller.js';
import type { Demand } from './demand.js';
import type { Requirements } from './requirements.js';

/** Which of the named policies hold for a caller. Asked once a request, and only for an operation that has some. */
export type Policies = (caller: Caller, names: readonly string[]) => ReadonlySet<string>;

const EVERYTHING = '';

/**
 * How a caller stands to what an operation requires, as a key: the empty one if he meets it all. Callers with one key see
 * the same fields and read the same words, so whatever depends on nothing else may be kept by it.
 */
export function standingKey(requirements: Requirements, caller: Caller, language: Language, policies: Policies): string {
  const { demands } = requirements;
  if (demands.length === 0) return EVERYTHING;
  const holding = requirements.policies.length === 0 ? noPolicies : policies(caller, requirements.policies);
  let met = '';
  for (const demand of demands) met += meets(demand, caller, holding) ? '1' : '0';
  return met.includes('0') ? `${language}:${caller.sub === null ? 'nobody' : 'known'}:${met}` : EVERYTHING;
}

const noPolicies: ReadonlySet<string> = new Set();

function meets({ kind, anyOf }: Demand, caller: Caller, policies: ReadonlySet<string>): boolean {
  if (kind === 'POLICIES') return anyOf.some((all) => all.every((name) => policies.has(name)));
  const held: readonly string[] = caller.scopes ?? caller.roles;
  return caller.sub !== null && anyOf.some((all) => all.every((role) => held.includes(role)));
}

/** What a key says. */
export interface Standing {
  readonly language: Language;
  readonly isKnown: boolean;
  readonly meets: (demand: Demand) => boolean;
}

/** Reads a key of these requirements. A demand that is none of them counts as not met. */
export function standingOf(requirements: Requirements, key: string): Standing {
  if (key === EVERYTHING) return { language: 'zh', isKnown: true, meets: () => true };
  const [language, known, met = ''] = key.split(':');
  const those = new Set(requirements.demands.flatMap(({ id }, place) => (met[place] === '1' ? [id] : [])));
  return { language: language === 'en' ? 'en' : 'zh', isKnown: known === 'known', meets: ({ id }) => those.has(id) };
}
