/** Tells the editor where its workers are; without them it would run them in the page, or look elsewhere. */
export function setUpEditorWorkers(): void {
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker(_id: string, label: string): Worker {
        return new Worker(label === 'json' || label === 'graphql' ? WORKER_ADDRESSES[label] : WORKER_ADDRESSES.editor);
      },
    },
  });
}
