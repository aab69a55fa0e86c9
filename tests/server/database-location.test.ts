import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { shownDatabase, shownLocation } from '../../server/database-location.ts';

const databaseOf = (CIFRA_DB: string) => readConfig({ CIFRA_DB }).database;

describe('where the database is', () => {
  it('is a file unless CIFRA_DB says otherwise', () => {
    expect(readConfig({}).database).toBe(resolve('data/cifra.sqlite'));
    expect(databaseOf('office.sqlite')).toBe(resolve('office.sqlite'));
    expect(databaseOf(':memory:')).toBe(':memory:');
  });

  it.each([
    ['postgres://ana:geheim@db.office:5433/cifra?sslmode=verify-full', 'postgres://db.office:5433/cifra'],
    ['postgresql://ana:ge%23heim@[::1]/cifra', 'postgres://[::1]/cifra'],
    ['postgres://ana@/cifra?host=/run/postgresql', 'postgres:///cifra?host=/run/postgresql'],
    ['postgres:///cifra?host=/run/postgresql&user=ana&password=geheim', 'postgres:///cifra?host=/run/postgresql'],
    ['postgres://ana:geheim@%2Frun%2Fpostgresql/cifra', 'postgres://%2Frun%2Fpostgresql/cifra'],
    ['/data/cifra.sqlite', '/data/cifra.sqlite'],
  ])('%s is shown as %s', (location, shown) => {
    expect(databaseOf(location)).toBe(location);
    expect(shownLocation(location)).toBe(shown);
  });

  it('is told to who administers the server by its engine, without who signs in to it', () => {
    expect(shownDatabase('postgres://ana:geheim@db.office/cifra')).toEqual({
      engine: 'postgres',
      location: 'postgres://db.office/cifra',
    });
    expect(shownDatabase('/data/cifra.sqlite')).toEqual({ engine: 'sqlite', location: '/data/cifra.sqlite' });
    expect(shownDatabase(':memory:').engine).toBe('memory');
  });

  // The special character of a password that was not encoded makes something else of the address.
  it.each([
    'postgres://ana:12#geheim@host/cifra',
    'postgres://ana:12/geheim@host/cifra',
    'postgres://ana:12/x?geheim@host/cifra',
    'postgres://ana:geheim@host:99999/cifra',
    'postgres://ana:geheim@host',
    'postgres://ana:geheim@host/',
    'mysql://ana:geheim@host/cifra',
  ])('%s is refused, without repeating it', (location) => {
    expect(() => databaseOf(location)).toThrow(
      expect.objectContaining({
        code: 'invalid-setting',
        message: expect.toSatisfy((message: string) => /^CIFRA_DB must/.test(message) && !/geheim|ana:/.test(message)),
      }),
    );
  });
});
