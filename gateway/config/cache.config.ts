import { z } from 'zod';
import { defaultEntitiesSize } from '../cache/cache.options.js';
import { section, setting } from './setting.js';

const bytes = z.number().int().min(0);

/** What is kept of answers. */
export const cache = section({
  responses: section({
    size: setting(bytes.default(0), {
      about:
        'Bytes of memory for whole answers that the schema declares may be kept (`@cacheControl`); 0 for none. They may be as old as it says.',
      env: 'CACHE_RESPONSES_SIZE',
    }),
    redis: setting(
      z
        .url({ protocol: /^rediss?$/ })
        .nullable()
        .default(null),
      { about: 'Redis in which several processes keep them together, in place of memory.', env: 'CACHE_REDIS_URL', secret: true },
    ),
  }),
  entities: section({
    size: setting(bytes.default(defaultEntitiesSize), {
      about: 'Bytes of memory for entities that the schema declares never to change, such as published versions; 0 for none.',
      env: 'CACHE_ENTITIES_SIZE',
    }),
  }),
});
