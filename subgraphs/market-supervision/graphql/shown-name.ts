import { certificateKind } from '../../kit/domain/identifiers/index.js';
import { mask } from '../../kit/domain/privacy/index.js';

/** A natural person's name: whole for who may know it, masked for strangers. */
export function shownPerson(name: string, mayKnow: boolean): string {
  return mayKnow ? name : mask('NAME', name);
}

/** The name of a shareholder or of a party to a pledge; that of an organisation is public. The certificate number tells which it is. */
export function shownParty(party: { readonly name: string; readonly certificateNumber: string }, mayKnow: boolean): string {
  return certificateKind(party.certificateNumber) === 'CREDIT_CODE' ? party.name : shownPerson(party.name, mayKnow);
}
