/** What the bundle consists of, written by the build and read by the server. */
export interface AssetManifest {
  readonly assets: readonly {
    /** Path under which it is served. */
    readonly path: string;
    /** File in the bundle folder; `.br` and `.gz` stand beside it. */
    readonly file: string;
    readonly type: string;
    readonly hash: string;
    /** Its name changes with its content. */
    readonly immutable: boolean;
  }[];
}

export const manifestName = 'manifest.json';
