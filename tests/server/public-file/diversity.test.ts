import { describe, expect, it } from 'vitest';
import type { RecordValue } from '../../../server/microdata/record-value.ts';
import { diversify } from '../../../server/public-file/anonymity/diversity.ts';
import { viewOfSubjects } from '../../../server/public-file/anonymity/views.ts';

/** People of one area each, who show nothing else. */
function diversified(areas: readonly number[], answers: readonly RecordValue[], l: number) {
  const count = areas.length;
  const none = { ofSubjects: new Int32Array(count), ofIncidents: new Int32Array(0) };
  const view = viewOfSubjects({ count, area: Int32Array.from(areas), keys: [] }, none);
  const values = [...answers];
  return { values, told: diversify(view, (item) => item, values, l) };
}

describe('Sensitive answers of people who look alike', () => {
  it('are blank where one answer alone stands beside those who were not asked', () => {
    const { values, told } = diversified([1, 1, 1, 2, 2, 2], ['fear', null, null, 'fear', 'fear', null], 2);
    expect(values).toEqual([null, null, null, null, null, null]);
    expect(told).toEqual({ groups: 2, alike: 2, fewest: 0 });
  });

  it('stay where so many different ones were given, whoever was not asked', () => {
    const answers = ['fear', 'distrust', null, 'fear', 'distrust', 'other'];
    const two = diversified([1, 1, 1, 2, 2, 2], answers, 2);
    expect(two.values).toEqual(answers);
    expect(two.told).toEqual({ groups: 2, alike: 0, fewest: 2 });
    const three = diversified([1, 1, 1, 2, 2, 2], answers, 3);
    expect(three.values).toEqual([null, null, null, 'fear', 'distrust', 'other']);
    expect(three.told).toEqual({ groups: 2, alike: 1, fewest: 3 });
  });

  it('are no groups that answered alike where nobody was asked', () => {
    expect(diversified([1, 1], [null, null], 2).told).toEqual({ groups: 1, alike: 0, fewest: 0 });
  });
});
