import { createHash } from 'node:crypto';

/** The partition of an aggregate: stable for one number of partitions, which is data of the journal. Pure. */
export function partitionOf(subject: string, partitions: number): number {
  return createHash('sha256').update(subject).digest().readUInt32BE(0) % partitions;
}
