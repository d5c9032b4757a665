import { z } from 'zod';
import type { ProvidentFundSubject } from './subject.js';

type Form = ProvidentFundSubject['form'];
const person = { name: z.string(), idNumber: z.string() };

/** 汇缴清册 line: base and both shares in whole yuan. */
const depositLine = z.object({ ...person, contributionBase: z.number(), unitDeposit: z.number(), employeeDeposit: z.number() });
const newEmployee = z.object({ ...person, contributionBase: z.number(), hiredOn: z.string() });
const sealedEmployee = z.object({ ...person, leftOn: z.string(), sealReason: z.string().optional() });
const unsealedEmployee = z.object({ ...person, contributionBase: z.number(), resumedOn: z.string() });
const transferredEmployee = z.object({ ...person, leftOn: z.string(), receivingFundAccountNumber: z.string() });

export type DepositLine = z.infer<typeof depositLine>;

export const depositLinesOf = (form: Form) => list(depositLine, form.depositLines);
export const newEmployeesOf = (form: Form) => list(newEmployee, form.newFundEmployees);
export const sealedEmployeesOf = (form: Form) => list(sealedEmployee, form.sealedFundEmployees);
export const unsealedEmployeesOf = (form: Form) => list(unsealedEmployee, form.unsealedFundEmployees);
export const transferredEmployeesOf = (form: Form) => list(transferredEmployee, form.transferredFundEmployees);

/** Everyone whom the roster of this application names, whichever act it is for. */
export function peopleListed(form: Form): { readonly name: string; readonly idNumber: string }[] {
  return [
    ...depositLinesOf(form),
    ...newEmployeesOf(form),
    ...sealedEmployeesOf(form),
    ...unsealedEmployeesOf(form),
    ...transferredEmployeesOf(form),
  ];
}

/** Lines that are not of the form's shape never reach a decision; should one do so, the whole roster counts as not stated. */
function list<Line extends z.ZodType>(line: Line, value: unknown): z.infer<Line>[] {
  const parsed = z.array(line).safeParse(value);
  return parsed.success ? parsed.data : [];
}
