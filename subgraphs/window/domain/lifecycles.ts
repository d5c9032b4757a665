import type { LifecycleTable } from '../../kit/domain/lifecycle/index.js';
import { caseLifecycle } from './case-lifecycle.js';
import { parcelLifecycle } from './delivery/parcel-lifecycle.js';
import { resultLifecycle } from './delivery/result-lifecycle.js';
import { handoverLifecycle } from './handover-lifecycle.js';
import { dispatchLifecycle } from './messages/dispatch-lifecycle.js';
import { noticeLifecycle } from './notice-lifecycle.js';
import { stepLifecycle } from './step-lifecycle.js';

/** Every lifecycle of the window, for the checks and for whoever draws them. */
export const windowLifecycles: readonly LifecycleTable[] = [
  caseLifecycle.table,
  stepLifecycle.table,
  noticeLifecycle.table,
  handoverLifecycle.table,
  resultLifecycle.table,
  parcelLifecycle.table,
  dispatchLifecycle.table,
];
