/** How every act describes its idempotency key. */
export const KEY_DESCRIPTION = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
