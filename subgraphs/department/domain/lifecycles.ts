import type { LifecycleTable } from '../../kit/domain/lifecycle/index.js';
import { taskLifecycle } from './task-lifecycle.js';

/** Every lifecycle of a department, for the checks and for whoever draws them. */
export const departmentLifecycles: readonly LifecycleTable[] = [taskLifecycle.table];
