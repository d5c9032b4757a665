/** A case of six tasks, played to its end by the story of this name in `examples/`. */
export const STORY = 'single-shareholder';
