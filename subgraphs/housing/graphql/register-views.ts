import { createUnionType } from 'type-graphql';
import type { IssuedBook } from '../domain/register/register-records.js';
import type { BookRows } from '../persistence/books.js';
import { CompletionFilingType, completionFilingView } from './types/completion-filing.type.js';
import { ConstructionPermitType, constructionPermitView } from './types/construction-permit.type.js';
import { CraneType, craneView } from './types/crane.type.js';
import { DrainagePermitType, drainagePermitView } from './types/drainage-permit.type.js';
import { FireAcceptanceType, FireDesignOpinionType, fireAcceptanceView, fireDesignOpinionView } from './types/fire-documents.type.js';
import { GasLicenceType, gasLicenceView } from './types/gas-licence.type.js';
import { PresalePermitType, presalePermitView } from './types/presale-permit.type.js';

/** How a line of each book is shown on a day. */
export const views = {
  constructionPermits: constructionPermitView,
  presalePermits: presalePermitView,
  fireDesignOpinions: fireDesignOpinionView,
  fireAcceptances: fireAcceptanceView,
  completionFilings: completionFilingView,
  drainagePermits: drainagePermitView,
  cranes: craneView,
  gasLicences: gasLicenceView,
} satisfies { readonly [Book in IssuedBook]: (row: BookRows[Book], today: string) => object };

export const RegisterEntryUnion = createUnionType({
  name: 'HousingRegisterEntry',
  description: '登记台账的一条：许可、意见、备案或者登记 — a line of the register',
  types: () =>
    [
      ConstructionPermitType,
      PresalePermitType,
      FireDesignOpinionType,
      FireAcceptanceType,
      CompletionFilingType,
      DrainagePermitType,
      CraneType,
      GasLicenceType,
    ] as const,
});
