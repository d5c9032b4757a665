import { createContext, useContext } from 'react';
import type { Persona, ReadyOperation } from './demo.client';
import type { Session } from './session';

/** What the parts of the page share. */
export interface Desk {
  readonly session: Session;
  readonly personas: readonly Persona[];
  readonly operations: readonly ReadyOperation[];
  change(part: Partial<Session>): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Outside of the desk');
  return desk;
}
