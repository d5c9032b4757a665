import { type AddedColumn, column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { attachmentEntities, Window0004Attachments } from './attachment-tables.js';
import { Window0022Authorisation } from './authorisation-tables.js';
import { CaseFile, CaseStep, Enterprise } from './case.entity.js';
import { KeptItem, KeptItemVersion } from './catalogue.entity.js';
import { Window0010Clock } from './clock-tables.js';
import { courierEntities, Window0020CourierOrders } from './courier-tables.js';
import { custodyEntities, Window0006Custody } from './custody-tables.js';
import { CaseResult, Delivery } from './delivery.entity.js';
import { deliveryEntities, Window0007Delivery } from './delivery-tables.js';
import { CaseDocument, Window0005Documents } from './document-tables.js';
import { intakeEntities, Window0003Intake } from './intake-tables.js';
import { Window0011JointSteps } from './joint-step-tables.js';
import { Window0020ListIndexes } from './list-index-tables.js';
import { ApplicantMessage, MessageDispatch } from './message.entity.js';
import { Window0008Notifications } from './message-tables.js';
import { Window0021PromisePapers } from './promise-paper-tables.js';
import { Notice, PointVerdict } from './review.entity.js';
import { Window0009TaskProgress } from './task-progress-tables.js';

const { string, integer, boolean, instant, json } = column;
const optional = (type: string) => `${type}?`;

class Window0001Cases extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'enterprise',
      columns: {
        id: string(36),
        name: string(200),
        credit_code: optional(string(18)),
        name_reservation_no: optional(string(40)),
        created_at: instant(),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['credit_code'], ['name_reservation_no']],
    },
    {
      name: 'case_file',
      columns: {
        id: string(36),
        number: string(60),
        subject_kind: string(20),
        subject_code: string(120),
        title: string(200),
        enterprise_id: string(36),
        applicant: string(120),
        applicant_name: string(60),
        channel: string(20),
        stage: string(20),
        answers: json(),
        form: json(),
        materials: json(),
        round: integer(),
        received_at: instant(),
        accepted_at: optional(instant()),
        accepted_by: optional(string(120)),
        accepted_by_name: optional(string(60)),
        closed_at: optional(instant()),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['number']],
      indexes: [['stage', 'received_at', 'id'], ['received_at', 'id'], ['enterprise_id', 'received_at'], ['applicant']],
    },
    {
      name: 'case_step',
      columns: {
        id: string(36),
        case_id: string(36),
        position: integer(),
        step_key: string(80),
        department: string(40),
        item_id: string(120),
        slug: string(80),
        version_number: integer(),
        needs: json(),
        takes: json(),
        waived_materials: json(),
        status: string(20),
        outcome: optional(string(20)),
        released_at: optional(instant()),
        received_at: optional(instant()),
        decided_at: optional(instant()),
        produced: optional(json()),
        open_key: optional(string(64)),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['case_id', 'step_key'], ['open_key']],
      indexes: [['department', 'case_id']],
    },
    {
      name: 'point_verdict',
      columns: {
        case_id: string(36),
        part: string(80),
        code: string(80),
        verdict: string(10),
        automatic: boolean(),
        round: integer(),
        judged_by: string(120),
        judged_by_name: string(60),
        judged_at: instant(),
        remark: optional(string(500)),
      },
      primary: ['case_id', 'part', 'code'],
    },
    {
      name: 'notice',
      columns: {
        id: string(36),
        case_id: string(36),
        number: string(40),
        round: integer(),
        lines: json(),
        issued_at: instant(),
        issued_by: string(120),
        issued_by_name: string(60),
        answered_at: optional(instant()),
      },
      primary: ['id'],
      unique: [['case_id', 'round'], ['number']],
    },
    {
      name: 'case_result',
      columns: {
        step_id: string(36),
        case_id: string(36),
        department: string(40),
        outcome: string(20),
        name: string(200),
        number: string(120),
        issued_on: string(10),
        valid_until: optional(string(10)),
        arrived_at: instant(),
        delivery_id: optional(string(36)),
        revision: integer(),
      },
      primary: ['step_id'],
      indexes: [['case_id']],
    },
    {
      name: 'delivery',
      columns: {
        id: string(36),
        case_id: string(36),
        recipient_name: string(60),
        recipient_id_number: string(18),
        recipient_role: string(40),
        registered_at: instant(),
        registered_by: string(120),
        registered_by_name: string(60),
      },
      primary: ['id'],
      indexes: [['case_id']],
    },
    {
      name: 'kept_item_version',
      columns: {
        item_id: string(120),
        number: integer(),
        department: string(40),
        slug: string(80),
        published_at: instant(),
        definition: json(),
      },
      primary: ['item_id', 'number'],
    },
    {
      name: 'kept_item',
      columns: { item_id: string(120), department: string(40), current_number: integer(), withdrawn_at: optional(instant()) },
      primary: ['item_id'],
      indexes: [['department', 'item_id']],
    },
  ];
}

/** Versions with a day of their own, and a serial by which what is kept in memory follows. */
class Window0002Versions extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: 'kept_item', name: 'next_number', type: optional(integer()) },
    { table: 'kept_item', name: 'next_effective_at', type: optional(instant()) },
    { table: 'kept_item', name: 'change_serial', type: integer(), indexed: true },
    { table: 'kept_item_version', name: 'effective_at', type: instant(), initial: 'published_at' },
    { table: 'kept_item_version', name: 'held_for', type: optional(json()) },
  ];
}

export const windowEntities = [
  Enterprise,
  CaseFile,
  CaseStep,
  PointVerdict,
  Notice,
  CaseResult,
  Delivery,
  KeptItem,
  KeptItemVersion,
  CaseDocument,
  ...intakeEntities,
  ApplicantMessage,
  MessageDispatch,
  ...attachmentEntities,
  ...custodyEntities,
  ...deliveryEntities,
  ...courierEntities,
];
export const windowMigrations = [
  Window0001Cases,
  Window0002Versions,
  Window0003Intake,
  Window0005Documents,
  Window0008Notifications,
  Window0011JointSteps,
  Window0004Attachments,
  Window0009TaskProgress,
  Window0006Custody,
  Window0010Clock,
  Window0007Delivery,
  Window0020ListIndexes,
  Window0020CourierOrders,
  Window0021PromisePapers,
  Window0022Authorisation,
];
