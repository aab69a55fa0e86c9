import { describe, expect, it } from 'vitest';
import { html } from '#questionnaires';
import { groupedTable, type HeadedRows } from '../../../server/reports/page/grouped-table.ts';
import { reportStyle } from '../../../server/reports/page/report-style.ts';

const TABLE = {
  caption: 'Crimes by state',
  heads: html`<th scope="col">Figure</th><th scope="col">Estimate</th><th scope="col">Precision</th>`,
  scroll: 'Table: Crimes by state',
  lettersOfLine: 44,
};

describe('a table of several figures', () => {
  it('repeats on every page of which figure the rows are, where one is longer than stays together', () => {
    const shown = groupedTable([groupOf('Reported', 10), groupOf('Not reported', 3)], TABLE).html;
    const heads = [...shown.matchAll(/<thead>(.*?)<\/thead>/gs)].map(([, head]) => head);
    expect(heads).toEqual([headed('Reported'), headed('Not reported')]);
    const captions = [...shown.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, caption]) => caption);
    expect(captions).toEqual(['Crimes by state', 'Crimes by state: Not reported']);
    expect(shown).not.toContain('together');
  });

  it('holds figures together that fit on a page, under heads that stand once', () => {
    const shown = groupedTable([groupOf('Reported', 9), groupOf('Not reported', 3)], TABLE).html;
    expect(shown.match(/<thead>/g)).toHaveLength(1);
    expect(shown.match(/<tbody class="together"><tr class="group"><th scope="rowgroup"/g)).toHaveLength(2);
  });

  it('has its columns in line: the same widths in each part, as wide as the longest text of all', () => {
    const shown = groupedTable([groupOf('Reported', 10, '7.1 %'), groupOf('Not', 10, '1,234,567')], TABLE).html;
    const widths = [...shown.matchAll(/<colgroup>.*?<\/colgroup>/g)].map(([columns]) => columns);
    expect(widths).toEqual(Array(2).fill('<colgroup><col><col class="of-9"><col class="of-4 label"></colgroup>'));
  });

  it('finds a width for every text in the style of the page', () => {
    const style = reportStyle('Report', 'Table', '');
    for (const letters of [1, 20, 500]) {
      const shown = groupedTable([groupOf('Reported', 10, '1'.repeat(letters)), groupOf('Not', 10)], TABLE).html;
      const [, name] = /<col class="(of-\d+)">/.exec(shown)!;
      expect(style).toContain(`.${name} { width: calc(`);
    }
  });
});

function groupOf(heading: string, count: number, text = '7.1 %'): HeadedRows {
  const rows = Array.from({ length: count }, (_, place) => ({
    name: `State ${place}`,
    texts: [text, 'High'],
    written: html`<tr><th scope="row">State</th><td>${text}</td><td>High</td></tr>`,
  }));
  return { heading, unit: 'percent', rows };
}

function headed(heading: string): unknown {
  return expect.stringMatching(
    new RegExp(`^<tr class="group"><th scope="colgroup" colspan="3">.*${heading} <span.*\\(percent\\).*Estimate`),
  );
}
