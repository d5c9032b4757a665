import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { CourierOrderRow } from './courier-order.entity.js';

const { string, integer, instant } = column;
const optional = (type: string) => `${type}?`;

/** Orders to the courier that works with the hall. */
export class Window0020CourierOrders extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'courier_order',
      columns: {
        id: string(36),
        carrier: string(40),
        order_number: string(60),
        state: string(12),
        attempts: integer(),
        due_at: instant(),
        claim: optional(string(36)),
        fault: optional(string(40)),
        settled_at: optional(instant()),
      },
      primary: ['id'],
      indexes: [['state', 'due_at', 'id']],
    },
  ];
}

export const courierEntities = [CourierOrderRow];
