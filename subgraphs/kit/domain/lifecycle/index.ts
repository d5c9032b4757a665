export { defineLifecycle, type Lifecycle } from './define-lifecycle.js';
export { lifecycleDiagram, lifecycleRows } from './lifecycle-diagram.js';
export { lifecycleFaults } from './lifecycle-faults.js';
export type { LifecycleTable, Stage } from './lifecycle-table.js';
