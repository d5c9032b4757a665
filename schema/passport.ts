/**
 * The passport: what the gateway tells a subgraph about the caller, as a short-lived signed JWT (EdDSA) in one header.
 * Both sides of the boundary import this file and nothing else of each other.
 */
export const PASSPORT_HEADER = 'x-onewindow-passport';
export const PASSPORT_ISSUER = 'onewindow-gateway';
export const PASSPORT_AUDIENCE = 'onewindow-subgraphs';
export const PASSPORT_ALGORITHM = 'EdDSA';
/** Seconds a passport is good for. */
export const PASSPORT_LIFETIME = 60;

/** Roles (scopes) of the hall, as tokens carry them in `scope` and the schema demands them in `@requiresScopes`. */
export const roles = [
  'ENTERPRISE_USER',
  'AGENT',
  'GUIDE',
  'WINDOW_CLERK',
  'OUTPUT_CLERK',
  'DEPT_REVIEWER',
  'DEPT_APPROVER',
  'DEPT_CATALOG_EDITOR',
  'DEPT_HEAD',
  'CENTER_OPERATIONS',
  'CENTER_SUPERVISOR',
  'COURIER_PARTNER',
  'AUDITOR',
  'ANALYST',
] as const;
export type Role = (typeof roles)[number];

/** Claims of a passport beside the registered ones (`iss`, `aud`, `exp`, `iat`). An anonymous caller has no `sub` and no roles. */
export interface PassportClaims {
  /** Subject of the caller's token; null for the public. */
  readonly sub: string | null;
  /** Display name, for timelines and audit. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** Department code of a member of staff (`service-centre` for the centre's own); null otherwise. */
  readonly department: string | null;
  /** Ids of the enterprises that the caller may act for. */
  readonly enterprises: readonly string[];
}
