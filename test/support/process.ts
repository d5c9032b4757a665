import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** A command of the project, running as its user would run it. */
export interface RunningCommand {
  readonly process: ChildProcess;
  /** Everything it has printed. */
  readonly output: () => string;
  /** Resolves with the first match in what it prints; rejects with all it printed when it ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Runs `scripts/run.mjs` with these arguments under this Node, in this tree or a copy of it. */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  root: string = projectRoot,
): RunningCommand {
  return runProgram([join(root, 'scripts', 'run.mjs'), ...args], environment, root);
}

/** Runs a program under this Node in a folder. */
export function runProgram(args: readonly string[], environment: Readonly<Record<string, string>>, folder: string): RunningCommand {
  const child = spawn(process.execPath, [...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      text += chunk;
      for (const look of watchers) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    process: child,
    output: () => text,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text);
          if (match === null) return;
          watchers.delete(look);
          resolve(match);
        };
        watchers.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} before it printed ${pattern}:\n${text}`)));
      }),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
