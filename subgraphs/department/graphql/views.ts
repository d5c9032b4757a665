import type { DepartmentEntry } from '../../../schema/departments.js';
import { itemIdOf } from '../../kit/contract/item-published.message.js';
import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import { type ItemVersionType, itemVersionView } from '../../kit/graphql/types/item-version.type.js';
import type { KnownEnterprise, PublishedVersion, ServiceItem } from '../persistence/department-tables.js';
import type { Task } from '../persistence/task.entity.js';
import type { ItemState } from './interfaces.js';
import type { DepartmentTypes, EnterpriseObject, ItemObject, TaskObject } from './mint-types.js';

/** Makes graph objects of rows: the interface's `resolveType` needs the type name on each. */
export class DepartmentViews {
  constructor(
    readonly entry: DepartmentEntry,
    readonly types: DepartmentTypes,
  ) {}

  task(row: Task): TaskObject {
    return Object.assign(new this.types.Task(), { __typename: `${this.entry.typePrefix}Task`, id: row.id, row, stage: row.stage });
  }

  item(row: ServiceItem, now: Date): ItemObject {
    const offered = versionInForce(row, now) === null ? 'SCHEDULED' : 'PUBLISHED';
    const state: keyof typeof ItemState = row.withdrawnAt === null ? offered : 'WITHDRAWN';
    return Object.assign(new this.types.Item(), {
      __typename: `${this.entry.typePrefix}Item`,
      id: itemIdOf(this.entry.code, row.slug),
      row,
      state,
    });
  }

  department() {
    return Object.assign(new this.types.Department(), {
      __typename: `${this.entry.typePrefix}Department`,
      code: this.entry.code,
      name: this.entry.name.zh,
    });
  }

  enterprise(row: KnownEnterprise): EnterpriseObject {
    return Object.assign(new this.types.Enterprise(), { id: row.id, creditCode: row.creditCode, enterpriseName: row.name });
  }

  version(row: PublishedVersion): ItemVersionType {
    return itemVersionView({
      itemId: itemIdOf(this.entry.code, row.slug),
      number: row.number,
      publishedAt: row.publishedAt,
      effectiveAt: row.effectiveAt,
      definition: row.definition,
    });
  }
}
