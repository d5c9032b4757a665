import type { Logger } from 'pino';
import type { RunningGateway } from '../../gateway/gateway.js';
import { SupergraphWatch } from '../../gateway/supergraph/supergraph.watch.js';
import { watchedFile } from './supergraph-file.js';

/** Two looks and a build are about a second. Polled, since notices of the file system do not come from mounted volumes. */
const LOOK_EVERY = 400;

export interface FollowedSupergraph {
  /** Reads and offers the file at once. */
  reread(): Promise<void>;
  stop(): void;
}

/** Lets a gateway serve what comes into its supergraph file. `taken` is the text that it serves now. */
export function followSupergraph(gateway: RunningGateway, file: string, taken: string, logger: Logger): FollowedSupergraph {
  const offer = (supergraphSdl: string) => gateway.replaceSupergraph(supergraphSdl);
  const watch = new SupergraphWatch({ file: watchedFile(file), taken, offer, logger });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const lookAgain = () => {
    if (!stopped) timer = setTimeout(() => void watch.look().then(lookAgain), LOOK_EVERY).unref();
  };
  lookAgain();
  return {
    reread: () => watch.reread(),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
