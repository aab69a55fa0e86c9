import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonScanner, outlineOf } from '../../../server/http/json-outline.ts';

const bytesOf = (text: string) => Buffer.from(text);

/** Levels, and names or values with what separates them, as the parsed value has them. */
function countsOf(value: unknown): { depth: number; parts: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, parts: 0 };
  const inner = Object.values(value).map(countsOf);
  const commas = Math.max(0, inner.length - 1);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    parts: 1 + commas + inner.reduce((sum, { parts }) => sum + parts, 0),
  };
}

describe('the outline of JSON that arrives', () => {
  it('has the levels and the parts of what is parsed, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { depth, parts } = outlineOf(bytesOf(text));
        expect({ depth, parts }).toEqual(countsOf(JSON.parse(text)));
      }),
    );
  });

  it('is the same however the bytes are cut', () => {
    const text =
      '{"id":"a\\"b\\\\","answers":{"control":{"x":[1,{"y":"}]"}]}},"events":[{"seq":1},{"seq":2}], "é":"ñ"}';
    const bytes = bytesOf(text);
    const whole = outlineOf(bytes);
    for (let size = 1; size <= bytes.length; size += 1) {
      const scanner = new JsonScanner();
      for (let from = 0; from < bytes.length; from += size) scanner.feed(bytes.subarray(from, from + size));
      expect(scanner.outline()).toEqual(whole);
    }
  });

  it('says where the members of the outermost object stand, and where their first elements end', () => {
    const bytes = bytesOf('{"id":"a,b","answers":{"control":{"x":1},"members":{}},"events":[{"seq":1},{"seq":2}]}');
    const text = ([from, to]: readonly [number, number]) => bytes.toString('utf8', from, to);
    const { members } = outlineOf(bytes);
    expect(members.map(({ name }) => text(name))).toEqual(['"id"', '"answers"', '"events"']);
    expect(members.map(({ value }) => JSON.parse(text(value)))).toEqual([
      'a,b',
      { control: { x: 1 }, members: {} },
      [{ seq: 1 }, { seq: 2 }],
    ]);
    expect(members.map(({ value: [from], firstEnds }) => firstEnds && text([from, firstEnds]))).toEqual([
      undefined,
      '{"control":{"x":1}',
      '[{"seq":1}',
    ]);
  });

  it('judges nothing, and gives an outline of what is not JSON', () => {
    for (const text of ['', ']]]', '{"a', '{"a":', '\\', '"', ',,,:::'])
      expect(outlineOf(bytesOf(text)).bytes).toBe(text.length);
  });
});
