import { hasRole } from '../../kit/domain/caller.js';
import { isInstant, type PageArguments, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { caseScope } from '../domain/case-access.js';
import { custodyOf, type Holding } from '../domain/custody.js';
import type { HandoverStage } from '../domain/handover-lifecycle.js';
import { neededLater } from '../domain/needed-later.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { HandoverSheet } from '../persistence/custody.entity.js';
import { givenBackBy } from '../persistence/given-back.js';
import { partsOfFile } from './case-parts.js';
import { loadReturnsOfCase, loadSheets, loadSheetsOfCase } from './custody-loaders.js';
import { loadCases, loadStepsOfCase } from './loaders.js';
import { type HandoverConnectionType, type HandoverType, handoverView } from './types/handover.type.js';

/** A department sees the sheets by which it receives; whoever sees the whole case sees them all. */
function maySeeSheet({ caller }: SubgraphContext, { department }: HandoverSheet): boolean {
  const scope = caseScope(caller);
  return scope.kind !== 'DEPARTMENT' || scope.department === department;
}

function seen(context: SubgraphContext, row: HandoverSheet): HandoverType {
  return handoverView(row, !hasRole(context.caller, 'ANALYST'));
}

export async function seeSheet(context: SubgraphContext, id: string): Promise<HandoverType | null> {
  const row = await loaderOf(context, loadSheets).load(id);
  if (row === null || !maySeeSheet(context, row)) return null;
  return (await loaderOf(context, loadCases).load(row.caseId)) === null ? null : seen(context, row);
}

export async function sheetsOfCase(context: SubgraphContext, file: CaseFile): Promise<HandoverType[]> {
  const rows = (await loaderOf(context, loadSheetsOfCase).load(file.id)) ?? [];
  return rows.filter((row) => maySeeSheet(context, row)).map((row) => seen(context, row));
}

/** Where the originals of a case are; a department is told of those that it has had to do with. */
export async function holdingsSeen(context: SubgraphContext, file: CaseFile): Promise<Holding[]> {
  const sheets = (await loaderOf(context, loadSheetsOfCase).load(file.id)) ?? [];
  const returns = (await loaderOf(context, loadReturnsOfCase).load(file.id)) ?? [];
  const holdings = custodyOf(file.materials, sheets, givenBackBy(returns));
  if (caseScope(context.caller).kind !== 'DEPARTMENT') return holdings;
  const own = new Set(sheets.filter((row) => maySeeSheet(context, row)).flatMap(({ lines }) => lines.map(({ material }) => material)));
  return holdings.filter(({ material }) => own.has(material));
}

/** Materials on a sheet whose originals other steps of its case still have to get. */
export async function originalsNeededElsewhere(context: SubgraphContext, row: HandoverSheet): Promise<string[]> {
  const file = await loaderOf(context, loadCases).load(row.caseId);
  if (file === null) return [];
  const steps = (await loaderOf(context, loadStepsOfCase).load(file.id)) ?? [];
  const later = neededLater({
    steps: steps.filter(({ id }) => id !== row.stepId),
    parts: await partsOfFile(context, file),
    answers: file.answers,
    supplied: file.materials,
    sheets: (await loaderOf(context, loadSheetsOfCase).load(file.id)) ?? [],
  });
  return row.lines.flatMap(({ material, originals }) => (originals > 0 && later.has(material) ? [material] : []));
}

interface Position {
  readonly drawnUpAt: string;
  readonly id: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && typeof (value as Position).id === 'string' && isInstant((value as Position).drawnUpAt);

/** The sheets in a stage that the caller works on, the oldest first. */
export async function findSheets(context: SubgraphContext, stage: HandoverStage, page: PageArguments): Promise<HandoverConnectionType> {
  const request = pageRequest(page, isPosition);
  const scope = caseScope(context.caller);
  const own = scope.kind === 'ALL' ? { stage } : scope.kind === 'DEPARTMENT' ? { department: scope.department, stage } : null;
  const after = request.after;
  const drawnUpAt = new Date(after?.drawnUpAt ?? 0);
  const from = after === null ? {} : { $or: [{ drawnUpAt: { $gt: drawnUpAt } }, { drawnUpAt, id: { $gt: after.id } }] };
  const orderBy = { drawnUpAt: 'asc', id: 'asc' } as const;
  const rows = own === null ? [] : await context.em.find(HandoverSheet, { ...own, ...from }, { orderBy, limit: request.limit + 1 });
  return pageOf(
    rows.map((row) => seen(context, row)),
    request,
    ({ row }) => ({ drawnUpAt: row.drawnUpAt.toISOString(), id: row.id }),
  );
}
