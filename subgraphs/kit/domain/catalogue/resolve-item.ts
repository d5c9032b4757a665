import type { ItemDefinition, ItemSource, Material, Question, Vocabulary } from './item-definition.js';

const PREFIX = 'vocabulary#/';

/** Writes out what an item takes from the common vocabulary. Throws with the missing word's name. Pure. */
export function resolveItem(source: ItemSource, vocabulary: Vocabulary): ItemDefinition {
  return {
    ...source,
    questions: source.questions.map((question) => ('use' in question ? commonQuestion(question, vocabulary) : question)),
    materials: source.materials.map((material) => ('use' in material ? commonMaterial(material, vocabulary) : material)),
    form: {
      ...source.form,
      properties: Object.fromEntries(
        Object.entries(source.form.properties).map(([name, schema]) => [
          name,
          resolveReferences(schema, vocabulary) as Record<string, unknown>,
        ]),
      ),
    },
  };
}

function commonQuestion({ use, ...own }: { use: string } & Partial<Question>, vocabulary: Vocabulary): Question {
  const found = vocabulary.questions.find((question) => question.code === use);
  if (found === undefined) throw new Error(`The vocabulary has no question ${use}`);
  return { ...found, ...own };
}

function commonMaterial({ use, ...own }: { use: string } & Partial<Material>, vocabulary: Vocabulary): Material {
  const found = vocabulary.materials.find((material) => material.code === use);
  if (found === undefined) throw new Error(`The vocabulary has no material ${use}`);
  return { ...found, ...own };
}

function resolveReferences(schema: unknown, vocabulary: Vocabulary): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => resolveReferences(entry, vocabulary));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...rest } = schema as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolveReferences(value, vocabulary)]));
  if (typeof $ref !== 'string') return own;
  const field = $ref.startsWith(PREFIX) ? vocabulary.fields[$ref.slice(PREFIX.length)] : undefined;
  if (field === undefined) throw new Error(`The vocabulary has no field ${$ref}`);
  return { ...(resolveReferences(field, vocabulary) as object), ...own };
}
