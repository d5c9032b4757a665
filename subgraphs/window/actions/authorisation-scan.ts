import type { Authorisation } from '../domain/delivery/authorisation.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';

/** The scan of an authorisation as one more paper; none where it comes with a material already. */
export function scanOf(authorisation: Authorisation | null, materials: readonly SuppliedMaterial[] = []): SuppliedMaterial[] {
  const id = authorisation?.attachmentId ?? null;
  if (id === null || materials.some(({ attachments }) => attachments?.includes(id) === true)) return [];
  return [{ code: 'AUTHORISATION', provision: 'ELECTRONIC', copies: 0, originals: 0, attachments: [id] }];
}
