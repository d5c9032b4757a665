import type { EntityManager } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import { Task } from '../../department/persistence/task.entity.js';
import { textOf } from '../domain/form-reading.js';
import type { HousingFacts } from '../domain/housing-facts.js';
import { shippedStandards } from '../domain/housing-standards.js';
import { books } from './books.js';
import { CorrectionOrder } from './correction-order.entity.js';
import { Crane } from './crane.entity.js';
import { PermitHolder } from './permit-holder.entity.js';

/** What the register holds about an enterprise; empty books for one it has never met. A fixed number of statements. */
export async function loadFacts(em: EntityManager, { id }: Pick<EnterpriseKey, 'id'>): Promise<HousingFacts> {
  // Read before everything else, see PermitHolder.
  await em.findOne(PermitHolder, { enterpriseId: id });
  const own = { enterpriseId: id };
  return {
    standards: shippedStandards,
    constructionPermits: await em.find(books.constructionPermits, own),
    presalePermits: await em.find(books.presalePermits, own),
    fireDesignOpinions: await em.find(books.fireDesignOpinions, own),
    fireAcceptances: await em.find(books.fireAcceptances, own),
    completionFilings: await em.find(books.completionFilings, own),
    drainagePermits: await em.find(books.drainagePermits, own),
    cranes: await cranesConcerning(em, id),
    gasLicences: await em.find(books.gasLicences, own),
    orders: await em.find(CorrectionOrder, own),
  };
}

/**
 * The enterprise's own machines, and those it asks to register wherever they stand now: a hired machine that another user
 * has not taken off the register must be seen.
 */
async function cranesConcerning(em: EntityManager, enterpriseId: string): Promise<Crane[]> {
  const open = await em.find(Task, { enterpriseId, slug: 'crane-registration', stage: { $in: ['ARRIVED', 'CLAIMED'] } });
  const filings = open.map(({ form }) => textOf(form, 'propertyFilingNumber')).filter((filing) => filing !== '');
  return em.find(Crane, { $or: [{ enterpriseId }, { standingFilingNumber: { $in: filings } }] });
}
