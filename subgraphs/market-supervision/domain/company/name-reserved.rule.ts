import type { CompanyChangeForm, CompanyRegistrationForm } from '../forms.js';
import { nameRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule, type MarketSupervisionSubject } from '../market-supervision-rule.js';

/**
 * A name is registered only from a reservation, under its number, and letter by letter as it was declared. Who applied while
 * the reservation stood has kept it (规定 art. 18): the office's own days of work do not make it lapse.
 */
export const nameReserved: MarketSupervisionRule = {
  code: 'NAME_NOT_RESERVED',
  ruleRef: nameRegulation('第十八条'),
  items: ['company-registration', 'company-change'],
  judge: (subject) => {
    const wanted = wantedName(subject);
    if (wanted === null) return null;
    const reservation = reservationOf(subject, wanted.number);
    if (reservation === undefined)
      return { zh: `未查到名称自主申报号“${wanted.number}”`, en: `No name reservation ${wanted.number} was found` };
    if (comparable(reservation.enterpriseName) !== comparable(wanted.name))
      return {
        zh: `申请的名称“${wanted.name}”与申报保留的名称“${reservation.enterpriseName}”不一致`,
        en: `The name applied for, ${wanted.name}, is not the reserved one, ${reservation.enterpriseName}`,
      };
    if (subject.receivedOn <= reservation.reservedUntil) return null;
    return {
      zh: `申请于${subject.receivedOn}提出，名称保留期已于${reservation.reservedUntil}届满，应当重新申报`,
      en: `The name was reserved until ${reservation.reservedUntil}, before the application of ${subject.receivedOn}: declare it again`,
    };
  },
};

function wantedName(subject: MarketSupervisionSubject): { name: string; number: string } | null {
  const form = formOf<CompanyRegistrationForm & CompanyChangeForm>(subject);
  const changes = subject.item === 'company-change';
  if (changes && subject.answers.CHANGES_NAME !== 'YES') return null;
  return { name: (changes ? form.newEnterpriseName : form.enterpriseName) ?? '', number: form.nameReservationNo ?? '' };
}

/** Our own record first; else what the reviewer read in the provincial declaration system. */
function reservationOf({ facts, details }: MarketSupervisionSubject, number: string) {
  const looked = details.nameLookup === undefined ? [] : [details.nameLookup];
  return [...facts.nameReservations, ...looked].find((reservation) => reservation.number === number);
}

/** Full-width brackets and stray spaces are typing, not another name. */
function comparable(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}
