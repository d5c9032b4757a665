import { fileURLToPath } from 'node:url';
import { diskStorage } from './disk-storage.js';
import type { FileStorage } from './file-storage.js';
import { s3Storage } from './s3-storage.js';

/** What an address of a file storage may look like, for whoever has written another. */
export const STORAGE_ADDRESSES = 'file:///folder or s3://bucket/prefix?region=…&endpoint=https://…&pathStyle=true';

/**
 * The storage of an address: a folder of this machine, or a bucket. Credentials of an S3 are no part of it; they are
 * AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or whatever else the AWS SDK finds. Null for an address that is none.
 */
export function storageAt(address: string): FileStorage | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (url.protocol === 'file:') return url.host === '' && url.pathname.length > 1 ? diskStorage(fileURLToPath(url)) : null;
  return url.protocol === 's3:' ? bucketAt(url) : null;
}

const KNOWN = ['region', 'endpoint', 'pathStyle'];

function bucketAt({ hostname: bucket, pathname, searchParams }: URL): FileStorage | null {
  const prefix = pathname.replace(/^\/|\/$/g, '');
  const endpoint = searchParams.get('endpoint');
  const pathStyle = searchParams.get('pathStyle') ?? 'false';
  const sound =
    bucket !== '' &&
    [...searchParams.keys()].every((name) => KNOWN.includes(name)) &&
    /^(true|false)$/.test(pathStyle) &&
    (endpoint === null || /^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''));
  if (!sound) return null;
  const region = searchParams.get('region') ?? 'us-east-1';
  return s3Storage({
    bucket,
    prefix,
    client: { region, forcePathStyle: pathStyle === 'true', ...(endpoint === null ? {} : { endpoint }) },
  });
}
