export interface Persona {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface ReadyOperation {
  readonly name: string;
  readonly title: string;
  /** Id of the persona that it is meant for; empty for the public. */
  readonly persona?: string | null;
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
}

/** The personas of the demo issuer; none where the gateway runs without one. */
export function loadPersonas(): Promise<Persona[]> {
  return loadList<Persona>('/demo/personas');
}

/** The operations that are ready to be opened; none where the gateway offers none. */
export function loadOperations(): Promise<ReadyOperation[]> {
  return loadList<ReadyOperation>('/demo/operations');
}

/** A fresh token of a persona. */
export async function loadToken(personaId: string): Promise<string> {
  const response = await fetch(`/demo/token?persona=${encodeURIComponent(personaId)}`);
  if (!response.ok) throw new Error(`未能取得演示身份“${personaId}”的令牌（${response.status}）`);
  const { token } = (await response.json()) as { token: string };
  return token;
}

async function loadList<T>(address: string): Promise<T[]> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as T[]) : [];
}
