import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CalendarYear, calendarYearFaults } from '../../subgraphs/kit/domain/calendar/index.js';
import { Complaint } from './complaint.js';

const day = z.string();
const calendarYear = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  document: z.strictObject({ title: z.string().min(1).max(200), number: z.string().min(1).max(80).nullable(), issuedOn: day }),
  offDays: z.array(day),
  makeUpDays: z.array(day),
});

/** Reads a year's notice from YAML or JSON. Complains with everything that is wrong with it. */
export function readYear(file: string): CalendarYear {
  if (!existsSync(file)) throw new Complaint(`There is no file ${file}`);
  const read = calendarYear.safeParse(content(file));
  const faults = read.success
    ? calendarYearFaults(read.data)
    : read.error.issues.map(({ path, message }) => `${path.join('/') || 'the file'}: ${message}`);
  if (read.success && faults.length === 0) return read.data;
  throw new Complaint(`${file} is not fit to count by:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** Dates stay texts: YAML's core schema has none of its own. */
function content(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Complaint(`${file} cannot be read: ${(error as Error).message}`);
  }
}
