/** Builds the pages into dist/client when their source is not what they were built from. */
export function buildClient(): void;
