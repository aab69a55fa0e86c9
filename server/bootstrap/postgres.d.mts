/** The folder with the programs of the newest PostgreSQL on this machine, or undefined when none is new enough. */
export function findPostgres(env?: Record<string, string | undefined>): string | undefined;
/** What to do when there is no PostgreSQL, for the person who runs the tests. */
export function postgresIsAbsent(): string;
