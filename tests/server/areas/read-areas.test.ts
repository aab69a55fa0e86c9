import { describe, expect, it } from 'vitest';
import { readAreas } from '../../../server/areas/read-areas.ts';
import { hexagonMap } from '../../../server/demo/hexagon-map.ts';

const map = hexagonMap(['01', '02', '03'].map((code) => ({ code, name: `Área ${code}` })));

/** The map as a file, after something was done to it. */
function read(change: (copy: ReturnType<typeof copyOfMap>) => unknown = (copy) => copy, sample = ['01', '02', '03']) {
  const copy = copyOfMap();
  const text = JSON.stringify(change(copy) ?? copy);
  return readAreas({ bytes: Buffer.from(text), code: 'code', name: 'name', sample });
}

// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
const copyOfMap = () => structuredClone(map) as any;

/** The map whose second area has these polygons. */
// biome-ignore lint/suspicious/noExplicitAny: as above
const shapedAs = (polygons: readonly number[][][][]) => (copy: any) =>
  void Object.assign(copy.features[1].geometry, { type: 'MultiPolygon', coordinates: polygons });

const wrong = (change: Parameters<typeof read>[0], sample?: string[]) =>
  read(change, sample).problems.map(({ place, code }) => [place, code]);

describe('a map that is read', () => {
  it('has each area with code, name and closed rings', () => {
    const { areas, problems, notInSample } = read();
    expect([problems, notInSample]).toEqual([[], []]);
    expect(areas.map(({ code, name }) => [code, name])).toEqual([
      ['01', 'Área 01'],
      ['02', 'Área 02'],
      ['03', 'Área 03'],
    ]);
    for (const ring of areas.flatMap(({ polygons }) => polygons.flat())) expect(ring[0]).toEqual(ring.at(-1));
  });

  it('keeps the borders that neighbours share, with fewer positions', () => {
    // Two areas with a border of 20,000 positions between them.
    const border = Array.from({ length: 20_000 }, (_, index) => [index / 20_000, Math.sin(index / 300) / 50]);
    const feature = (code: string, far: number) => ({
      type: 'Feature',
      properties: { code, name: code },
      geometry: { type: 'Polygon', coordinates: [[...border, [1, far], [0, far], border[0]]] },
    });
    const { areas } = read(() => ({ type: 'FeatureCollection', features: [feature('01', 1), feature('02', -1)] }), []);
    const positions = areas.map(({ polygons }) => new Set(polygons[0]![0]!.map(String)));
    expect(positions[0]!.size).toBeLessThan(4000);
    const onlyInOne = [...positions[0]!].filter((position) => !positions[1]!.has(position));
    expect(onlyInOne.length).toBeLessThanOrEqual(2);
  });

  it('keeps an area that is smaller than a step', () => {
    const { areas } = read((copy) => {
      const [x, y] = copy.features[0].geometry.coordinates[0][0];
      const near = (dx: number, dy: number) => [x + dx / 1e6, y + dy / 1e6];
      copy.features[0].geometry.coordinates = [[near(0, 0), near(1, 0), near(1, 1), near(0, 0)]];
    });
    expect(areas[0]!.polygons[0]![0]).toHaveLength(4);
  });

  it('takes whole numbers and codes with zeros before, and reads no other property', () => {
    const { areas } = read((copy) => {
      copy.features[0].properties = JSON.parse(
        '{"code": 7, "name": "<img onerror=alert(1)>", "__proto__": {"code": 1}}',
      );
    }, []);
    expect(areas[0]).toMatchObject({ code: '7', name: '<img onerror=alert(1)>' });
    expect(({} as Record<string, unknown>).code).toBeUndefined();
    const inherited = { bytes: Buffer.from(JSON.stringify(map)), code: 'constructor', name: '__proto__', sample: [] };
    expect(readAreas(inherited).problems.map(({ code }) => code)).toEqual(['no-code', 'no-code', 'no-code']);
  });
});

describe('a map is refused', () => {
  it.each([
    ['that is no JSON', () => 'x'.repeat(3), 'not-a-collection'],
    ['that is a single geometry', (copy: { features: unknown[] }) => copy.features[0], 'not-a-collection'],
    ['without areas', () => ({ type: 'FeatureCollection', features: [] }), 'no-areas'],
    ['with too many areas', () => ({ type: 'FeatureCollection', features: Array(3001).fill(0) }), 'too-many-areas'],
    [
      'in other coordinates',
      (copy: object) => ({ ...copy, crs: { properties: { name: 'EPSG:6372' } } }),
      'other-projection',
    ],
  ])('%s', (_, change, code) => {
    expect(wrong(change as Parameters<typeof read>[0]).map((problem) => problem[1])).toContain(code);
  });

  it('with everything that is wrong, all at once, each with its place', () => {
    const problems = wrong((copy) => {
      const [first, second, third] = copy.features;
      first.geometry.coordinates[0].pop();
      second.geometry = {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [2_500_000, 1],
              [1, 1],
              [0, 0],
            ],
          ],
          [],
        ],
      };
      second.properties.code = '01';
      third.geometry = { type: 'LineString', coordinates: [] };
      third.properties.code = 'x'.repeat(41);
      copy.features.push(null, { type: 'Feature', properties: { code: '9', name: '' }, geometry: null });
      copy.features.push({
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              ['1', 1],
              [1, 1],
              [0, 0],
            ],
            [[0, 0]],
          ],
        },
      });
    });
    expect(problems).toEqual([
      ['features[0].geometry.coordinates[0]', 'ring-open'],
      ['features[1].geometry.coordinates[0][0][1]', 'out-of-range'],
      ['features[1].geometry.coordinates[1]', 'not-a-ring'],
      ['features[1]', 'duplicate-code'],
      ['features[2].geometry', 'not-polygons'],
      ['features[2].properties', 'bad-code'],
      ['features[3]', 'not-a-feature'],
      ['features[4].geometry', 'not-polygons'],
      ['features[4].properties', 'bad-name'],
      ['features[5].geometry.coordinates[0][1]', 'not-a-position'],
      ['features[5].geometry.coordinates[1]', 'not-a-ring'],
      ['features[5].properties', 'no-code'],
      ['', 'area-missing'],
      ['', 'area-missing'],
    ]);
  });

  it.each([
    [
      'on one line',
      [
        [0, 0],
        [0.1, 0.3],
        [0.2, 0.6],
        [0, 0],
      ],
      'no-extent',
    ],
    [
      'in one point',
      [
        [9, 9],
        [9, 9],
        [9, 9],
        [9, 9],
      ],
      'no-extent',
    ],
    [
      'that are there and back',
      [
        [0, 0],
        [3, 1],
        [5, 2],
        [3, 1],
        [0, 0],
      ],
      'no-extent',
    ],
    [
      'of a bow',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ],
      'ring-crossed',
    ],
    [
      'of an uneven bow',
      [
        [0, 0],
        [5, 4],
        [5, 0],
        [0, 2],
        [0, 0],
      ],
      'ring-crossed',
    ],
  ])('with an area of positions %s, which is named with what to do', (_, ring, code) => {
    const { problems } = read(shapedAs([[ring]]));
    expect(problems).toMatchObject([{ place: 'features[1].geometry', code, about: { area: 'Área 02' } }]);
    expect(problems[0]!.message).toMatch(/Área 02.*; (repair|bring)/);
  });

  it('with a long coast that crosses itself once, and not where it does not', () => {
    const length = 50_000;
    const coast = Array.from({ length }, (_, at) => {
      const turn = (2 * Math.PI * at) / length;
      const far = 10 + Math.sin(at / 3) / 1000 + Math.sin(at / 700);
      return [far * Math.cos(turn), far * Math.sin(turn)];
    });
    const codes = (positions: number[][]) => wrong(shapedAs([[[...positions, positions[0]!]]])).map(([, code]) => code);
    expect(codes(coast)).toEqual([]);
    expect(codes(coast.with(20_000, coast[20_009]!).with(20_009, coast[20_000]!))).toEqual(['ring-crossed']);
  });

  it('not for islands beside dust, nor where a ring touches itself or goes on behind 180 degrees', () => {
    const box = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    const dust = [
      [5, 5],
      [5, 5],
      [5, 5],
      [5, 5],
    ];
    const touching = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ];
    const behind = [
      [179, 0],
      [-179, 0],
      [-178, 1],
      [179.5, 3],
      [178, 2],
      [179, 0],
    ];
    const shapes = [[[box], [dust]], [[touching]], [[behind]]];
    for (const coordinates of shapes) expect(wrong(shapedAs(coordinates))).toEqual([]);
  });

  it('that lacks areas of the sample, by their codes; what the sample lacks is only told', () => {
    const { problems } = read(undefined, ['01', '04']);
    expect(problems).toMatchObject([{ code: 'area-missing', about: { area: '04' } }]);
    expect(problems[0]!.message).toContain('04');
    expect(read(undefined, ['01'])).toMatchObject({ problems: [], notInSample: ['02', '03'] });
  });

  it('of a name that would turn the figures beside it around', () => {
    for (const sign of ['\u202e', '\u2067', '\u200f', '\u0007'])
      expect(wrong((copy) => void Object.assign(copy.features[0].properties, { name: `Norte ${sign}a` }))).toEqual([
        ['features[0].properties', 'bad-name'],
      ]);
  });

  it('before it is parsed, where it is deep or has too many parts', () => {
    const of = (text: string) => readAreas({ bytes: Buffer.from(text), code: 'code', sample: [] }).problems[0]!.code;
    expect(of('['.repeat(100_000))).toBe('too-deep');
    expect(of(`[${'1,'.repeat(3_100_000)}1]`)).toBe('too-many-parts');
    expect(of('{"type":"FeatureCollection","features":[')).toBe('not-json');
    expect(of('\u0000')).toBe('not-json');
    const infinite = JSON.stringify(map).replace(/-?\d+\.\d+/, '1e999');
    expect(of(infinite)).toBe('not-a-position');
  });
});
