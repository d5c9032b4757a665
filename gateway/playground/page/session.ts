import { loadToken } from './demo.client';

export type Language = 'zh-CN' | 'en';

/** On whose behalf, and for a reader of which language, operations are sent. Kept for the tab of the browser only. */
export interface Session {
  readonly personaId: string;
  readonly pastedToken: string;
  readonly language: Language;
}

const KEY = 'onewindow.session';
const MINUTES_KEPT = 30;

export function restoreSession(): Session {
  const stored = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Session>;
  return {
    personaId: stored.personaId ?? '',
    pastedToken: stored.pastedToken ?? '',
    language: stored.language === 'en' ? 'en' : 'zh-CN',
  };
}

export function storeSession(session: Session): void {
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

const tokens = new Map<string, { readonly token: string; readonly until: number }>();

/** The token to send, or none for the public. A persona's token is fetched again well before it ends. */
export async function tokenOf({ personaId, pastedToken }: Session): Promise<string> {
  if (personaId === '') return pastedToken.trim().replace(/^bearer\s+/i, '');
  const kept = tokens.get(personaId);
  if (kept && Date.now() < kept.until) return kept.token;
  const token = await loadToken(personaId);
  tokens.set(personaId, { token, until: Date.now() + MINUTES_KEPT * 60_000 });
  return token;
}
