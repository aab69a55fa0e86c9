import { expect, it } from 'vitest';
import { z } from 'zod';
import { parsedDespite } from '../../../server/files/parsed-despite.ts';

const schema = z.strictObject({
  name: z.string(),
  level: z.number().optional(),
  sets: z.record(z.string(), z.array(z.string())).default({}),
  parts: z.array(z.strictObject({ of: z.string(), per: z.number().optional() })).default([]),
});

const read = (value: unknown) => parsedDespite(schema, value, schema.safeParse(value).error?.issues ?? []);

it('a value is read without names that nobody knows and single values that are wrong, wherever they stand', () => {
  const parts = [{ of: 'a', per: 'ten', colour: 'red' }, { of: 'b' }];
  const value = { name: 'n', level: '95', shade: { of: 1 }, sets: { all: ['a'] }, parts };
  expect(read(value)).toEqual({ name: 'n', sets: { all: ['a'] }, parts: [{ of: 'a' }, { of: 'b' }] });
  expect(value).toMatchObject({ level: '95', shade: { of: 1 } });
});

it.each([
  { what: 'something it needs is wrong', value: { name: 1 } },
  { what: 'a part that others may name is of another shape', value: { name: 'n', sets: { all: { a: true } } } },
  { what: 'an entry of a list is another one', value: { name: 'n', sets: { all: ['a', 2] } } },
  { what: 'it is no object', value: ['n'] },
])('nothing is read where $what', ({ value }) => {
  expect(read(value)).toBeUndefined();
});
