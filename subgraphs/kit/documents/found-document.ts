import type { OfficialDocument } from '../domain/document/index.js';

/** A document that a subgraph keeps, with personal data masked: what an operator may see who asks the database. */
export interface FoundDocument {
  readonly caseNumber: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly document: OfficialDocument;
}
