import type { IssuedBook } from '../domain/register/register-records.js';
import { CompletionFiling } from './completion-filing.entity.js';
import { ConstructionPermit } from './construction-permit.entity.js';
import { CorrectionOrder } from './correction-order.entity.js';
import { Crane } from './crane.entity.js';
import { DrainagePermit } from './drainage-permit.entity.js';
import { FireAcceptance } from './fire-acceptance.entity.js';
import { FireDesignOpinion } from './fire-design-opinion.entity.js';
import { GasLicence } from './gas-licence.entity.js';
import { PermitHolder } from './permit-holder.entity.js';
import { PresalePermit } from './presale-permit.entity.js';

/** Which table keeps which book of the register. */
export const books = {
  constructionPermits: ConstructionPermit,
  presalePermits: PresalePermit,
  fireDesignOpinions: FireDesignOpinion,
  fireAcceptances: FireAcceptance,
  completionFilings: CompletionFiling,
  drainagePermits: DrainagePermit,
  cranes: Crane,
  gasLicences: GasLicence,
} as const satisfies Record<IssuedBook, unknown>;

export interface BookRows {
  readonly constructionPermits: ConstructionPermit;
  readonly presalePermits: PresalePermit;
  readonly fireDesignOpinions: FireDesignOpinion;
  readonly fireAcceptances: FireAcceptance;
  readonly completionFilings: CompletionFiling;
  readonly drainagePermits: DrainagePermit;
  readonly cranes: Crane;
  readonly gasLicences: GasLicence;
}

/** Which item writes into which book. */
export const bookOfItem: Readonly<Record<string, IssuedBook>> = {
  'construction-permit': 'constructionPermits',
  'presale-permit': 'presalePermits',
  'fire-design-review': 'fireDesignOpinions',
  'fire-acceptance': 'fireAcceptances',
  'completion-filing': 'completionFilings',
  'drainage-permit': 'drainagePermits',
  'crane-registration': 'cranes',
  'gas-business-licence': 'gasLicences',
};

export const housingEntities = [...Object.values(books), CorrectionOrder, PermitHolder];
