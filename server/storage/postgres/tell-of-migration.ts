import { shownLocation } from '../../database-location.ts';

/**
 * What is said before the tables of a PostgreSQL database change. There each step is one transaction, changes of
 * tables included: it happens whole or not at all. Copies are the work of those who look after the database, who
 * have them on other disks.
 */
export function tellOfMigration(location: string, found: number): string {
  return `The tables of ${shownLocation(location)} change from version ${found}, each step in one transaction: whole or not at all. No copy is made of them here; cifra backup makes one before an update.`;
}
