import type { Chore } from '../../kit/server/chore.js';
import { acceptSilentCases } from './accept-silent.js';
import { expireDrafts } from './expire-drafts.js';
import { noteOverduePromises, noteOverdueSupplements } from './note-overdue.js';

/** What time calls for at intake. */
export const intakeChores: readonly Chore[] = [acceptSilentCases, noteOverdueSupplements, noteOverduePromises, expireDrafts];
