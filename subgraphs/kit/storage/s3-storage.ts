import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { assertStorageKey, FileMissing, type FileStorage, type StoredFile } from './file-storage.js';
import { discard } from './spool.js';

export interface S3StorageOptions {
  readonly bucket: string;
  /** Before every key, without slashes at its ends; empty for none. */
  readonly prefix: string;
  /** Region, endpoint and path style; credentials come from the environment as the AWS SDK looks for them, unless given. */
  readonly client: S3ClientConfig;
}

/** Milliseconds that a connection may take, and that one may stand without a byte: the SDK of itself would wait for ever. */
const CONNECTING = 5_000;
const IDLE = 60_000;

/**
 * Files in a bucket. Each is put by one request that names its length and SHA-256: the S3 refuses what arrives otherwise,
 * an upload that is cut off makes no object, and there are no parts to be cleaned up.
 */
export function s3Storage({ bucket, prefix, client: config }: S3StorageOptions): FileStorage {
  const client = new S3Client({ logger: silent, requestHandler: { connectionTimeout: CONNECTING, socketTimeout: IDLE }, ...config });
  const before = prefix === '' ? '' : `${prefix}/`;
  const at = (key: string) => {
    assertStorageKey(key);
    return { Bucket: bucket, Key: `${before}${key}` };
  };
  return {
    spool: join(tmpdir(), 'onewindow-incoming'),
    put: async (key, file) => {
      const checksum = Buffer.from(file.sha256, 'hex').toString('base64');
      const body = createReadStream(file.path);
      try {
        await client.send(new PutObjectCommand({ ...at(key), Body: body, ContentLength: file.size, ChecksumSHA256: checksum }));
      } finally {
        // Where the S3 refused it half way, nobody reads it to its end.
        body.destroy();
      }
      await discard(file);
    },
    open: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return Body as Readable;
      } catch (error) {
        throw error instanceof NoSuchKey ? new FileMissing(key, { cause: error }) : error;
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    list: () => objectsBelow(client, bucket, before),
  };
}

/** What goes wrong is thrown; the SDK would say it on the console as well. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

async function* objectsBelow(client: S3Client, bucket: string, prefix: string): AsyncGenerator<StoredFile> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined && LastModified !== undefined) yield { key: Key.slice(prefix.length), keptAt: LastModified };
    }
  }
}
