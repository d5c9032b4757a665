import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { isRealDate } from '../domain/calendar/index.js';

function described(scalar: GraphQLScalarType, name: string, description: string, serialize = scalar.serialize): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description, serialize });
}

/** What resolvers give is nearly always an instant; whatever else comes is judged by the library. */
function instantText(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : GraphQLDateTimeISO.serialize(value);
}

function dayText(value: unknown): unknown {
  return typeof value === 'string' && isRealDate(value) ? value : GraphQLLocalDate.serialize(value);
}

export const DateTime = described(GraphQLDateTimeISO, 'DateTime', '时刻（ISO 8601，含时区） — instant, ISO 8601 with zone', instantText);
export const LocalDate = described(GraphQLLocalDate, 'LocalDate', '日期（北京时间，YYYY-MM-DD） — calendar date in Asia/Shanghai', dayText);
export const JsonObject = described(GraphQLJSONObject, 'JSONObject', '结构化数据（JSON 对象） — JSON object');
export const Json = described(GraphQLJSON, 'JSON', '任意 JSON 值 — any JSON value');
