import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { LaterFinding } from '../persistence/intake.entity.js';
import type { LaterFindingConnection, LaterFindingType } from './types/intake.type.js';

interface Position {
  readonly foundAt: string;
  readonly id: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && typeof (value as Position).id === 'string' && isInstant((value as Position).foundAt);

/** A page of the breaches of the one-time notice in the whole hall, newest first. */
export async function findBreaches({ em }: SubgraphContext, page: PageArguments): Promise<LaterFindingConnection> {
  const request = pageRequest(page, isPosition);
  const { after } = request;
  const foundAt = after === null ? null : new Date(after.foundAt);
  const beyond = after === null || foundAt === null ? {} : { $or: [{ foundAt: { $lt: foundAt } }, { foundAt, id: { $lt: after.id } }] };
  const rows = await em.find(
    LaterFinding,
    { cause: 'MISSED', ...beyond },
    { orderBy: { foundAt: 'desc', id: 'desc' }, limit: request.limit + 1 },
  );
  return pageOf(rows.map(findingView), request, (row) => ({ foundAt: row.foundAt.toISOString(), id: row.id }));
}

export function findingView(row: LaterFinding): LaterFindingType {
  const { id, caseId, round, subject, what, cause, sinceRound, settledReason, department, foundAt } = row;
  return {
    id,
    caseId,
    round,
    subject,
    what,
    cause,
    sinceRound,
    faultParty: row.settledParty ?? row.faultParty,
    settled: row.settledAt !== null,
    settledReason,
    department,
    missedBy: row.missedByName,
    foundAt,
  };
}
