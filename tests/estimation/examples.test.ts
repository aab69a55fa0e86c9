import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as door from '#estimation';

const folder = new URL('../../estimation/', import.meta.url);
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    Array.from(
      readFileSync(new URL(file, folder), 'utf8').matchAll(/@example (.+) \/\/ => (.+)$/gm),
      ([, code, result]) => ({
        code: code!,
        result: result!,
      }),
    ),
  );

// Examples may use the door's names and `design3`, three persons with equal weights.
const names = { ...door, design3: door.taylorDesign({ rows: 3, lonelyPsu: 'fail' }) };

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(names), `return (${expression});`)(...Object.values(names));
}

it('the errors that the documentation of the engine names exist', () => {
  const codes = new Set<string>([...door.ESTIMATION_ERROR_CODES, ...door.UNDEFINED_CODES]);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))
    for (const [, listed] of readFileSync(new URL(file, folder), 'utf8').matchAll(
      /@throws EstimationError ([\s\S]*?)\n\s*\*(?: @|\/)/g,
    ))
      for (const [code] of listed!.matchAll(/\b[a-z]+(?:-[a-z]+)+\b/g)) expect([...codes], file).toContain(code);
});

describe('the examples in the documentation of the engine', () => {
  it.each(examples)('$code gives $result', ({ code, result }) => {
    expect(evaluate(code)).toEqual(evaluate(result));
  });

  it('show every function of the door', () => {
    const functions = Object.entries(door).filter(([, value]) => typeof value === 'function');
    for (const [name] of functions)
      expect(
        examples.some(({ code }) => code.includes(name)),
        name,
      ).toBe(true);
  });
});
