import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type S3Server, startS3Server } from '../testing/s3-server.js';
import { storageAt } from './configured-storage.js';
import { diskStorage } from './disk-storage.js';
import { FileMissing, type FileStorage } from './file-storage.js';
import { s3Storage } from './s3-storage.js';
import { discard, FileTooLarge, receive, sweepSpool } from './spool.js';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-storage-'));
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server('hall-files');
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const bucket = () =>
  s3Storage({
    bucket: 'hall-files',
    prefix: 'window',
    client: {
      region: 'cn-north-1',
      endpoint: s3.endpoint,
      forcePathStyle: true,
      maxAttempts: 1,
      credentials: { accessKeyId: 'test-key', secretAccessKey: 'test-secret' },
    },
  });
const received = (bytes: Buffer, limit = 10_000_000) => receive(Readable.from([bytes]), join(folder, 'spool'), limit);
const content = async (storage: FileStorage, key: string) => Buffer.concat((await (await storage.open(key)).toArray()) as Buffer[]);
const held = async (storage: FileStorage) => {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
};

describe.each([
  ['a folder', () => diskStorage(join(folder, 'disk'))],
  ['a bucket, as a server that speaks S3 sees it', bucket],
])('files in %s', (_, open) => {
  let storage: FileStorage;
  beforeAll(() => {
    storage = open();
  });

  it('come out as they went in, and the spool is empty again', async () => {
    const bytes = randomBytes(3_000_000);
    const file = await receive(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), storage.spool, 5_000_000);
    expect(file).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    await storage.put('2026/03/a-1', file);
    expect((await content(storage, '2026/03/a-1')).equals(bytes)).toBe(true);
    expect(readdirSync(storage.spool)).not.toContain(file.path.split('/').at(-1));
  });

  it('are listed all, page by page, and are gone when removed, also twice', async () => {
    for (const key of ['b', 'c', 'd/e']) await storage.put(key, await receive(Readable.from([Buffer.from(key)]), storage.spool, 100));
    expect(await held(storage)).toEqual(['2026/03/a-1', 'b', 'c', 'd/e']);
    for (const key of ['b', 'b', 'never-there']) await storage.remove(key);
    expect(await held(storage)).toEqual(['2026/03/a-1', 'c', 'd/e']);
    await expect(storage.open('b')).rejects.toThrow(FileMissing);
  });

  it.each(['../outside', '/etc/passwd', 'a//b', '', 'A', 'a/../../b', 'a.b', 'x'.repeat(121)])(
    'are never under a key like %j',
    async (key) => {
      await expect(async () => storage.open(key)).rejects.toThrow(RangeError);
      await expect(async () => storage.put(key, await received(Buffer.from('x')))).rejects.toThrow(RangeError);
    },
  );
});

describe('a bucket that takes a file badly', () => {
  it('holds none of it', async () => {
    const storage = bucket();
    const file = await received(Buffer.from('half of it'));
    await expect(storage.put('wrong', { ...file, sha256: '0'.repeat(64) })).rejects.toMatchObject({ name: 'BadDigest' });
    s3.failNext = true;
    await expect(storage.put('wrong', file)).rejects.toMatchObject({ name: 'InvalidRequest' });
    expect([...s3.objects.keys()]).not.toContain('window/wrong');
    await discard(file);
  });
});

describe('what is being received', () => {
  const spool = join(folder, 'receiving');

  it('leaves nothing when the stream breaks off', async () => {
    const broken = new Readable({ read() {} });
    const receiving = receive(broken, spool, 1000);
    broken.push(Buffer.from('the first half'));
    broken.destroy(new Error('aborted'));
    await expect(receiving).rejects.toThrow('aborted');
    expect(readdirSync(spool)).toEqual([]);
  });

  it('is read up to the limit and no further, and then leaves nothing', async () => {
    let made = 0;
    const endless = Readable.from(
      (function* () {
        for (; ; made += 1) yield Buffer.alloc(100);
      })(),
    );
    await expect(receive(endless, spool, 1000)).rejects.toThrow(FileTooLarge);
    expect(readdirSync(spool)).toEqual([]);
    expect(made).toBeLessThan(40);
    expect(endless.destroyed).toBe(false);
    endless.destroy();
    await expect(receive(Readable.from([Buffer.alloc(1000)]), spool, 1000)).resolves.toMatchObject({ size: 1000 });
  });

  it('and was left by a process that was killed, is swept away when it is old enough', async () => {
    const [old, young] = [
      await receive(Readable.from([Buffer.from('a')]), spool, 9),
      await receive(Readable.from([Buffer.from('b')]), spool, 9),
    ];
    const dayBefore = new Date('2026-03-09T00:00:00.000Z');
    utimesSync(old.path, dayBefore, dayBefore);
    await sweepSpool(spool, new Date('2026-03-10T00:00:00.000Z'));
    const left = readdirSync(spool);
    expect(left).toContain(young.path.split('/').at(-1));
    expect(left).not.toContain(old.path.split('/').at(-1));
  });
});

describe('the address of a file storage', () => {
  it.each([
    'file:///var/lib/onewindow/files',
    's3://hall-files',
    's3://hall-files/window?region=cn-north-1&endpoint=https://minio.example.cn:9000&pathStyle=true',
  ])('%s is one', (address) => {
    expect(storageAt(address)).not.toBeNull();
  });

  it.each([
    '',
    'files',
    '/var/lib',
    'file://host/folder',
    'file:///',
    's3://',
    's3://key:secret@hall-files/window',
    's3://hall-files?endpiont=https://minio',
    's3://hall-files?endpoint=minio:9000',
    's3://hall-files?pathStyle=yes',
    'http://example.cn/files',
  ])('%j is none', (address) => {
    expect(storageAt(address)).toBeNull();
  });
});
