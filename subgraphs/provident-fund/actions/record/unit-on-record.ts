import { textIn } from '../../domain/form-reading.js';
import type { ProvidentFundSubject } from '../../domain/subject.js';
import type { FundUnit } from '../../persistence/fund-unit.entity.js';

type Form = ProvidentFundSubject['form'];

export function legalRepresentativeIn(form: Form): Pick<FundUnit, 'legalRepresentativeName' | 'legalRepresentativeIdNumber'> {
  const person = partOf(form, 'legalRepresentative');
  return { legalRepresentativeName: textIn(person, 'name'), legalRepresentativeIdNumber: textIn(person, 'idNumber') };
}

export function handlerIn(form: Form): Pick<FundUnit, 'handlerName' | 'handlerIdNumber' | 'handlerPhone'> {
  const person = partOf(form, 'handler');
  return { handlerName: textIn(person, 'name'), handlerIdNumber: textIn(person, 'idNumber'), handlerPhone: textIn(person, 'phone') };
}

export function bankAccountIn(form: Form): Pick<FundUnit, 'bank' | 'bankAccountNumber'> {
  const account = partOf(form, 'bankAccount');
  return { bank: textIn(account, 'bank'), bankAccountNumber: textIn(account, 'number') };
}

export function addressIn(form: Form): Pick<FundUnit, 'address'> {
  return { address: textIn(partOf(form, 'domicile'), 'address') };
}

function partOf(form: Form, field: string): Form {
  const part = form[field];
  return typeof part === 'object' && part !== null ? (part as Form) : {};
}
