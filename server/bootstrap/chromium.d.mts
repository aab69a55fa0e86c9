export function findChromium(env?: Record<string, string | undefined>): string | undefined;
export function findChromiumOfTests(env?: Record<string, string | undefined>): string | undefined;
export function requireChromium(): void;
