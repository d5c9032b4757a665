import { departments } from '../../../schema/departments.js';

/**
 * The hall in small, for gateways to be measured on: window and departments as in the real graph, without demands for
 * roles, since not every contender starts with those, and with answers that cost next to nothing.
 */
const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

const windowTask = 'id: ID! title: String! step: String! status: String! dueOn: String';
const departmentTask = 'id: ID! item: ServiceItem clock: Clock people: People decision: Decision document: IssuedDocument';

const values = `
  type Clock @shareable { startedOn: String dueOn: String committedDueOn: String usedDays: Int remaining: Int state: String provisional: Boolean }
  type People @shareable { claimedBy: String decidedBy: String }
  type Decision @shareable { outcome: String opinion: String decidedAt: String }
  type IssuedDocument @shareable { name: String number: String issuedOn: String validUntil: String }
  interface ServiceItem { id: ID! name: String promisedDays: Int }
  interface DepartmentTask { ${departmentTask} }`;

export const windowSdl = `${federation}
  interface DepartmentTask { ${windowTask} }
  ${departments.map(({ typePrefix }) => `type ${typePrefix}Task implements DepartmentTask @key(fields: "id") { ${windowTask} }`).join('\n')}
  type Case @key(fields: "id") {
    id: ID! number: String! title: String! stage: String! channel: String! round: Int! receivedAt: String! acceptedAt: String applicantName: String
    enterprise: Enterprise tasks: [DepartmentTask!]! notices: [Notice!]! results: [Result!]! timeline: [Entry!]!
  }
  type Enterprise @key(fields: "id") { id: ID! name: String! creditCode: String cases(first: Int = 100): [Case!]! }
  type Notice { number: String! issuedAt: String! lines: [NoticeLine!]! }
  type NoticeLine { number: Int! wrong: String! repair: String! }
  type Result { name: String! number: String delivered: Boolean! }
  type Entry { at: String! what: String! step: String }
  type Query { hall: String! case(id: ID!): Case cases(first: Int = 20): [Case!]! enterprise(id: ID!): Enterprise }`;

export function departmentSdl(prefix: string): string {
  return `${federation}
  ${values}
  type ${prefix}Item implements ServiceItem @key(fields: "id") { id: ID! name: String promisedDays: Int }
  type ${prefix}Task implements DepartmentTask @key(fields: "id") { ${departmentTask} }
  type ${prefix}Facts { number: String status: String since: String }
  type Enterprise @key(fields: "id") { id: ID! ${factsField(prefix)}: ${prefix}Facts }
  type Query { ${factsField(prefix)}Count: Int }`;
}

export function factsField(prefix: string): string {
  return `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Facts`;
}

/** The same graph without federation: what one server would offer if there were no departments. */
export function monolithSdl(): string {
  const task = `${windowTask} ${departmentTask.replace('id: ID!', '')}`;
  return [
    windowSdl
      .replace(federation, '')
      .replaceAll(/@key\(fields: "id"\)/g, '')
      .replaceAll(windowTask, task)
      .replace(
        'type Enterprise  {',
        `type Enterprise { ${departments.map(({ typePrefix }) => `${factsField(typePrefix)}: ${typePrefix}Facts`).join(' ')}`,
      ),
    values.replaceAll('@shareable', '').replace(`interface DepartmentTask { ${departmentTask} }`, ''),
    ...departments.map(
      ({ typePrefix }) =>
        `type ${typePrefix}Item implements ServiceItem { id: ID! name: String promisedDays: Int } type ${typePrefix}Facts { number: String status: String since: String }`,
    ),
  ].join('\n');
}
