import { existsSync, readFileSync } from 'node:fs';

/** Of the kernel's accounts of time: a hundredth of a second on every Linux that Node runs on. */
const MILLISECONDS_A_TICK = 10;

/** Whether this system keeps accounts that can be read. */
export const hasProc = existsSync('/proc/self/stat');

/** CPU of a process so far, in milliseconds, user and system, all its threads. */
export function cpuOfProcess(pid: number): number {
  return ticks(readFileSync(`/proc/${pid}/stat`, 'utf8')) * MILLISECONDS_A_TICK;
}

/** CPU of one thread so far, in milliseconds, as the scheduler counts it: finer than ticks. */
export function cpuOfThread(pid: number, thread: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}

/** The process that a thread belongs to. */
export function processOf(thread: number): number {
  const match = /^Tgid:\s*(\d+)/m.exec(readFileSync(`/proc/${thread}/status`, 'utf8'));
  return Number(match?.[1]);
}

/** The name of the program stands in brackets and may hold spaces; user and system time are the 12th and 13th after it. */
function ticks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
