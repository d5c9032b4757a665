import { isEnumType, isInterfaceType, isUnionType, type Supergraph } from '@apollo/federation-internals';
import type { HiddenNames } from '../projection/hidden-names.js';

/** What the supergraph has: the API shows all of it but what is `@inaccessible`. */
export function hiddenNames({ schema }: Supergraph): HiddenNames {
  return {
    isHiddenValue(enumType, value) {
      const type = schema.type(enumType);
      return type !== undefined && isEnumType(type) && typeof value === 'string' && type.value(value) !== undefined;
    },
    isHiddenType(abstractType, typename) {
      const type = schema.type(abstractType);
      if (type === undefined || !(isInterfaceType(type) || isUnionType(type))) return false;
      const possible = isInterfaceType(type) ? type.possibleRuntimeTypes() : type.types();
      return possible.some(({ name }) => name === typename);
    },
  };
}
