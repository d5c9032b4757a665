import { compose } from '../../schema/compose.js';
import { housingSdl, taxSdl, windowSdl } from './hall.schema.js';

export interface HallAddresses {
  readonly window: { readonly url: string };
  readonly tax: { readonly url: string };
  readonly housing: { readonly url: string };
}

export interface HallSchemas {
  readonly window: string;
  readonly tax: string;
  readonly housing: string;
}

/** The supergraph of the three subgraphs of the fixture, with another schema for some of them where a test changes one. */
export function hallSupergraph({ window, tax, housing }: HallAddresses, changed: Partial<HallSchemas> = {}): string {
  return compose([
    { name: 'window', url: window.url, sdl: changed.window ?? windowSdl },
    { name: 'tax', url: tax.url, sdl: changed.tax ?? taxSdl },
    { name: 'housing', url: housing.url, sdl: changed.housing ?? housingSdl },
  ]).supergraphSdl;
}
