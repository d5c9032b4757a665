import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { IsoDate, OfficeHours, Session } from '../../domain/calendar/index.js';
import { column, PortableMigration, type TableShape } from '../portable-migration.js';

/** One State Council notice on a year's holidays, as it was entered. An earlier entry of a year stays: what was counted by it can be shown. */
export const CalendarNotice = defineEntity({
  name: 'CalendarNotice',
  tableName: 'calendar_notice',
  properties: {
    year: p.integer().primary(),
    edition: p.integer().primary(),
    /** The change of the calendar with which it came. */
    serial: p.integer(),
    title: p.string().length(200),
    number: p.string().length(80).strictNullable(),
    issuedOn: p.string().length(10),
    offDays: p.json<IsoDate[]>(),
    makeUpDays: p.json<IsoDate[]>(),
  },
});
export type CalendarNotice = InferEntity<typeof CalendarNotice>;

/** The hall's office hours from a day on; an earlier entry for the same day stays. */
export const OfficeHoursEntry = defineEntity({
  name: 'OfficeHoursEntry',
  tableName: 'office_hours',
  properties: {
    fromDay: p.string().length(10).primary(),
    edition: p.integer().primary(),
    serial: p.integer(),
    sessions: p.json<Session[]>(),
    lateReceipt: p.string().length(20).$type<OfficeHours['lateReceipt']>(),
  },
});
export type OfficeHoursEntry = InferEntity<typeof OfficeHoursEntry>;

/** A change of the calendar, and how far the running clocks have been gone through because of it. */
export const CalendarChange = defineEntity({
  name: 'CalendarChange',
  tableName: 'calendar_change',
  properties: {
    serial: p.integer().primary(),
    at: p.datetime(3),
    actor: p.string().length(120),
    /** Id of the last clock that was looked at. */
    reached: p.string().length(80).strictNullable(),
    doneAt: p.datetime(3).strictNullable(),
  },
});
export type CalendarChange = InferEntity<typeof CalendarChange>;

const { string, integer, instant, json } = column;

export class Kit0002Calendar extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'calendar_notice',
      columns: {
        year: integer(),
        edition: integer(),
        serial: integer(),
        title: string(200),
        number: `${string(80)}?`,
        issued_on: string(10),
        off_days: json(),
        make_up_days: json(),
      },
      primary: ['year', 'edition'],
    },
    {
      name: 'office_hours',
      columns: { from_day: string(10), edition: integer(), serial: integer(), sessions: json(), late_receipt: string(20) },
      primary: ['from_day', 'edition'],
    },
    {
      name: 'calendar_change',
      columns: { serial: integer(), at: instant(), actor: string(120), reached: `${string(80)}?`, done_at: `${instant()}?` },
      primary: ['serial'],
    },
  ];
}

export const calendarEntities = [CalendarNotice, OfficeHoursEntry, CalendarChange];
