import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import type { UsageRecord } from '../../gateway/telemetry/usage/usage.record.js';
import { clientsInWords, type ElementUsage, usedElements } from '../usage/used-elements.js';
import { changeSentence } from './change-sentence.js';
import { type Finding, message } from './finding.js';
import { usesOf } from './operation-uses.js';
import type { RegisteredOperation } from './registered-operations.js';

/** An element of the schema → the places (`file:line`) where registered operations rely on it. */
type Reliance = ReadonlyMap<string, readonly string[]>;

/**
 * What a change of the public schema does to the operations that clients have registered. `before` is null where there is
 * nothing to compare with: then only what no longer runs is told. With a record of usage, also what it does to clients that were seen. Pure but for the promise that the comparison gives.
 */
export async function operationFindings(
  before: string | null,
  after: string,
  operations: readonly RegisteredOperation[],
  usage: UsageRecord | null = null,
): Promise<Finding[]> {
  const now = buildSchema(after);
  const then = before === null ? null : buildSchema(before);
  const changes = then === null ? [] : await diff(then, now);
  const reliance = relianceOf(then ?? now, operations);
  const seen = usage === null ? null : { since: usage.since, complete: usage.leftOut === 0, used: usedElements(then ?? now, usage) };
  const ofChanges = changesToTell(changes).map((change) => changeFinding(change, reliance, seen));
  const told = new Set(ofChanges.filter(({ verdict }) => verdict === 'BREAKING').flatMap(({ place }) => place.split('、')));
  return [...ofChanges, ...operations.flatMap((operation) => failures(now, operation)).filter(({ place }) => !told.has(place))];
}

function relianceOf(schema: GraphQLSchema, operations: readonly RegisteredOperation[]): Reliance {
  const places = new Map<string, string[]>();
  for (const { file, text } of operations) {
    for (const { element, line } of usesOf(schema, parse(text))) {
      const known = places.get(element) ?? [];
      if (!known.includes(`${file}:${line}`)) places.set(element, [...known, `${file}:${line}`]);
    }
  }
  return places;
}

/** What is part of a new type or of a removed one is told with the type, a description of what is new with what it describes. */
function changesToTell(changes: readonly Change[]): Change[] {
  const whole = new Set(changes.filter(({ type }) => WHOLE.test(type)).map(({ path }) => path));
  const added = new Set(changes.filter(({ type }) => /_ADDED$/.test(type) && !DESCRIBES.test(type)).map(({ path }) => path));
  return changes.filter(
    ({ type, path = '' }) => (WHOLE.test(type) || !whole.has(path.split('.')[0] ?? '')) && !(DESCRIBES.test(type) && added.has(path)),
  );
}

const WHOLE = /^TYPE_(ADDED|REMOVED)$/;
const DESCRIBES = /_DESCRIPTION_ADDED$/;

/** What clients were seen to use, and since when they are watched. */
interface Seen {
  readonly since: string;
  /** False where the record left some out. */
  readonly complete: boolean;
  readonly used: ReadonlyMap<string, ElementUsage>;
}

function changeFinding(change: Change, reliance: Reliance, seen: Seen | null): Finding {
  const sentence = changeSentence(change);
  const told = { chapter: 'OPERATIONS', code: change.type } as const;
  const { level } = change.criticality;
  if (level === CriticalityLevel.NonBreaking)
    return { ...told, verdict: 'SAFE', place: change.path ?? '', message: sentence, remedy: null };
  const used = level === CriticalityLevel.Breaking ? usedAt(change, reliance) : [];
  if (used.length > 0)
    return {
      ...told,
      verdict: 'BREAKING',
      place: used.join('、'),
      message: message(
        `${change.path}：${sentence.zh}，已登记的操作正在使用`,
        `${change.path}: ${sentence.en}; a registered operation uses it`,
      ),
      remedy: message(
        '恢复原样；需要替换的，先新增、把旧的标为停用，待客户端改好并更新登记后再删除',
        'Put it back; to replace it, add the new one, deprecate the old one, and remove it once the clients have changed',
      ),
    };
  const clients = level === CriticalityLevel.Breaking && seen !== null ? clientsAt(change, seen) : null;
  if (clients !== null) return { ...told, verdict: 'BREAKING', place: change.path ?? '', ...seenInUse(sentence, clients) };
  return { ...told, verdict: 'RISK', place: change.path ?? '', message: sentence, remedy: toldBefore(seen) };
}

function seenInUse({ zh, en }: Finding['message'], clients: ElementUsage): Pick<Finding, 'message' | 'remedy'> {
  const [inChinese, inEnglish] = [
    clientsInWords(clients, { times: '次', to: '至' }),
    clientsInWords(clients, { times: ' times', to: ' – ' }),
  ];
  return {
    message: message(`${zh}，有客户端在用：${inChinese.join('、')}`, `${en}; clients use it: ${inEnglish.join(', ')}`),
    remedy: message(
      '恢复原样；需要替换的，先新增、把旧的标为停用，待上述客户端不再使用后再删除',
      'Put it back; to replace it, add the new one, deprecate the old one, and remove it once these clients no longer use it',
    ),
  };
}

function toldBefore(seen: Seen | null): Finding['remedy'] {
  if (seen === null || !seen.complete)
    return message(
      '没有已登记的操作受影响；发布前告知可能使用的客户端',
      'No registered operation is hit; tell the clients that may use it',
    );
  return message(
    `没有已登记的操作受影响；使用记录自${seen.since}起未见客户端使用`,
    `No registered operation is hit, and no client was seen to use it since ${seen.since}`,
  );
}

function clientsAt(change: Change, { used }: Seen): ElementUsage | null {
  const element = elementNeeded(change);
  const direct = used.get(element);
  if (direct !== undefined || change.type !== 'TYPE_REMOVED') return direct ?? null;
  return [...used].find(([known]) => known.startsWith(`${element}.`))?.[1] ?? null;
}

function usedAt(change: Change, reliance: Reliance): string[] {
  const element = elementNeeded(change);
  const at = reliance.get(element) ?? [];
  if (change.type !== 'TYPE_REMOVED') return [...at];
  const within = [...reliance].filter(([used]) => used.startsWith(`${element}.`)).flatMap(([, places]) => places);
  return [...new Set([...at, ...within])];
}

/** What an operation must rely on for this change to hit it: a new required argument hits whoever asks the field at all. */
function elementNeeded({ type, path = '', meta }: Change): string {
  switch (type) {
    case 'FIELD_ARGUMENT_ADDED':
      return `${meta.typeName}.${meta.fieldName}`;
    case 'INPUT_FIELD_ADDED':
      return meta.inputName;
    case 'UNION_MEMBER_REMOVED':
      return `${meta.unionName}.${meta.removedUnionMemberTypeName}`;
    case 'OBJECT_TYPE_INTERFACE_REMOVED':
      return `${meta.objectTypeName} implements ${meta.removedInterfaceName}`;
    default:
      return path;
  }
}

/** Why an operation, with the variables that its client sends, would be refused. */
function failures(schema: GraphQLSchema, { file, text, variables }: RegisteredOperation): Finding[] {
  const document = parse(text);
  const invalid = validate(schema, document).map((error) => ({ line: error.locations?.[0]?.line ?? 1, reason: error.message }));
  const wrong = invalid.length > 0 ? [] : wrongVariables(schema, document, variables);
  const header = text.split('\n').findIndex((line) => line.startsWith('# variables:')) + 1;
  return [...invalid, ...wrong.map((reason) => ({ line: header, reason }))].map(({ line, reason }) => ({
    chapter: 'OPERATIONS',
    verdict: 'BREAKING',
    code: 'OPERATION_REFUSED',
    place: `${file}:${line}`,
    message: message(`已登记的操作不能执行：${reason}`, `A registered operation is refused: ${reason}`),
    remedy: message(
      '恢复操作所用的内容，或者由客户端先更新登记的操作',
      'Put back what it uses, or have the client register a new one first',
    ),
  }));
}

function wrongVariables(schema: GraphQLSchema, document: ReturnType<typeof parse>, variables: Readonly<Record<string, unknown>>): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const { errors } = getVariableValues(schema, definition.variableDefinitions ?? [], { ...variables });
    return (errors ?? []).map((error) => error.message);
  });
}
