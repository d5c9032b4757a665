import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';

function described(scalar: GraphQLScalarType, name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description });
}

export const DateTime = described(GraphQLDateTimeISO, 'DateTime', '时刻（ISO 8601，含时区） — instant, ISO 8601 with zone');
export const LocalDate = described(GraphQLLocalDate, 'LocalDate', '日期（北京时间，YYYY-MM-DD） — calendar date in Asia/Shanghai');
export const JsonObject = described(GraphQLJSONObject, 'JSONObject', '结构化数据（JSON 对象） — JSON object');
export const Json = described(GraphQLJSON, 'JSON', '任意 JSON 值 — any JSON value');
