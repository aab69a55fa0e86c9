import { StartError, type UnreachableBecause } from '../../start-error.ts';
import { ConnectionLost } from './connection-lost.ts';

/**
 * An error that the person who starts the program can correct, as one sentence; any other error as it is.
 *
 * @param database the location as it may be shown
 */
export function asPostgresStartError(error: unknown, { database, schema }: { database: string; schema: string }) {
  const cause = error instanceof ConnectionLost ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : '';
  const unreachable = (why: UnreachableBecause) => new StartError('database-unreachable', { database, why });

  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) return unreachable('unknown-host');
  if (/^57P/.test(code)) return unreachable('starting');
  if (code === '53300') return unreachable('too-many-connections');
  if (/CERT|SSL|TLS|SIGNATURE/.test(code) || /\bSSL\b/.test(message)) return unreachable('no-encryption');
  if (/^28/.test(code) || message.startsWith('SASL')) return new StartError('database-sign-in', { database });
  if (code === '3D000') return new StartError('no-such-database', { database });
  // 3F000: the schema is there, but this user may not look into it.
  if (/^(42501|3F000)$/.test(code)) return new StartError('database-rights', { database, schema, lacks: 'create' });
  if (/^(55P03|40P01)$/.test(code)) return new StartError('database-busy', { database });
  if (/^(53100|58030)$/.test(code)) return new StartError('database-disk-full', { database });
  if (error instanceof ConnectionLost || code.startsWith('08')) return unreachable('no-answer');
  return error;
}
