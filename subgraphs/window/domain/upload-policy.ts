import { z } from 'zod';

const count = z.number().int().positive();
const allowance = z.strictObject({ files: count, bytes: count });
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/);

/** A kind of file that may be uploaded. */
const fileKind = z.strictObject({
  name: z.string().min(1),
  mediaType,
  /** Other names under which clients announce it. */
  alsoSaid: z.array(mediaType).default([]),
  extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1),
  /** What its content is recognised as, where that is not its own media type. */
  content: mediaType.optional(),
  /** A name that stands in the directory of a ZIP file of this kind. */
  contains: z.string().optional(),
});

/** What may be uploaded, by whom how much, and how long it waits: the centre decides, so it is data. */
export const uploadPolicySource = z.strictObject({
  maxBytes: count.max(2_147_483_647),
  outstanding: z.strictObject({ party: allowance, staff: allowance }),
  atOnce: z.strictObject({ person: count, all: count }),
  unsubmittedDays: count,
  orphanHours: count,
  kinds: z.array(fileKind).min(1),
});
export type UploadPolicy = z.infer<typeof uploadPolicySource>;
export type FileKind = z.infer<typeof fileKind>;

/** What is wrong with a policy that is well-formed: an extension that would mean two kinds. Pure. */
export function policyFaults({ kinds }: UploadPolicy): string[] {
  const extensions = kinds.flatMap((kind) => kind.extensions);
  return extensions.filter((one, index) => extensions.indexOf(one) !== index).map((one) => `extension ${one} stands for two kinds`);
}

/** The kind that a file name promises. Pure. */
export function kindOf({ kinds }: UploadPolicy, fileName: string): FileKind | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return kinds.find(({ extensions }) => extension !== undefined && extensions.includes(extension)) ?? null;
}
