/** Put in by the build: where each worker's file is served. */
declare const WORKER_ADDRESSES: { readonly editor: string; readonly graphql: string; readonly json: string };

declare module '*.css';
