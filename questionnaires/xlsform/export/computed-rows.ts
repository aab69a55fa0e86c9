import { crimesAsked } from '../../instrument/expand-screens.ts';
import { questionsOf } from '../../instrument/names.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { countersOf } from '../../routing/count-incidents.ts';
import type { ExportedName } from '../xpath/write-xpath.ts';

/** A value that Cifra's program computes, as a row of the workbook. */
export interface ComputedRow {
  readonly name: string;
  readonly type: ExportedName['type'];
  /** Type of its row: a calculation, or what the app records by itself. */
  readonly row: 'calculate' | 'today' | 'start';
  readonly calculation?: string;
  /** Before everything, after the roster, after all screeners, in a member's form or in an incident's. */
  readonly where: 'start' | 'roster' | 'screeners' | 'members' | 'incidents';
  /** False where the workbook can only come near to it, or leaves it blank. */
  readonly isExact: boolean;
}

/** Everything that conditions and texts may read without a question. */
export function computedRows(instrument: Instrument): ComputedRow[] {
  const { manifest, crimes, forms } = instrument;
  const text = (value: string) => `'${value.replaceAll("'", '')}'`;
  const row = (
    name: string,
    type: ComputedRow['type'],
    calculation: string,
    more: Partial<ComputedRow> = {},
  ): ComputedRow => ({
    name,
    type,
    row: 'calculate',
    calculation,
    where: 'start',
    isExact: true,
    ...more,
  });
  const blank = (name: string, type: ComputedRow['type'], where: ComputedRow['where']) =>
    row(name, type, "''", { where, isExact: false });
  const bodies = manifest.reportingBodies.filter(({ exists }) => exists);
  const inUse = crimes.filter((crime) => crime.inUse);
  const asked = new Set([...crimesAsked(instrument, 'household'), ...crimesAsked(instrument, 'person')]);
  const isAsked = new Set(forms.flatMap((form) => questionsOf(instrument, form).map(({ name }) => name)));
  const timesOf = (crime: (typeof inUse)[number]) => {
    const { times: name } = countersOf(crime);
    return isAsked.has(name) ? `\${${name}}` : '0';
  };
  const times = inUse
    .filter((crime) => asked.has(crime) || crime.asked)
    .map((crime) => `coalesce(${timesOf(crime)}, 0)`);
  const hasRoster = forms.some(({ repeat }) => repeat === 'members');
  const hasTimes = forms.some(({ repeat }) => repeat === 'incidents');
  const amounts = Object.entries(manifest.money ?? {}).filter(([name]) => name !== 'impossible');
  const ago =
    manifest.referencePeriod.type === 'rolling_months' ? Math.round(manifest.referencePeriod.months * 30.44) : 365;
  const byCrime = (of: (crime: (typeof inUse)[number]) => string) =>
    inUse.reduceRight((rest, crime) => `if(\${crime} = '${crime.key}', ${of(crime)}, ${rest})`, "''");
  return [
    { name: 'interview_started_at', type: 'text', row: 'start', where: 'start', isExact: true },
    { name: 'interview_date', type: 'date', row: 'today', where: 'start', isExact: true },
    row('window_start', 'date', daysBefore(ago), {
      isExact: false,
    }),
    row('window_end', 'date', daysBefore(1), {
      isExact: false,
    }),
    row('year_start', 'date', daysBefore(365), {
      isExact: false,
    }),
    row('lead_start', 'date', daysBefore(manifest.leadIn.years * 365), { isExact: false }),
    row('window_closed', 'text', text(manifest.referencePeriod.type === 'calendar_year' ? 'yes' : 'no')),
    row('screener_mode', 'text', text(manifest.screeners)),
    row('selection_method', 'text', text(manifest.selection.method)),
    row('crimes', 'multiple', text(inUse.map(({ key }) => key).join(' '))),
    row(
      'packs',
      'multiple',
      text(
        manifest.packs
          .filter(({ active }) => active)
          .map(({ key }) => key)
          .join(' '),
      ),
    ),
    row('authorities', 'multiple', text(bodies.map(({ code }) => code).join(' '))),
    row(
      'police_bodies',
      'multiple',
      text(
        bodies
          .filter(({ police }) => police)
          .map(({ code }) => code)
          .join(' '),
      ),
    ),
    ...amounts.map(([name, amount]) => row(name, 'number', String(amount))),
    ...['case_id', 'draw_changed', 'selected_gone', 'events_changed'].map((name) => blank(name, 'text', 'start')),
    blank('n_left', 'number', 'start'),
    row('n_adults', 'number', hasRoster ? `sum(${readOf('m_is_adult')})` : '0', { where: 'roster', isExact: false }),
    row('n_eligible', 'number', hasRoster ? `sum(${readOf('m_is_adult')})` : '0', { where: 'roster', isExact: false }),
    row('selected_line', 'number', hasRoster ? `once(int(random() * count(${readOf('member_repeat')})) + 1)` : '1', {
      where: 'roster',
      isExact: false,
    }),
    ...(['name', 'sex', 'age'] as const).map((what) =>
      row(
        `selected_${what}`,
        what === 'age' ? 'number' : 'text',
        hasRoster
          ? `indexed-repeat(${readOf(`m_${what}`)}, ${readOf('member_repeat')}, ${readOf('selected_line')})`
          : "''",
        { where: 'roster', isExact: false },
      ),
    ),
    ...['n_events', 'n_incidents', 'n_open_incidents'].map((name) =>
      row(name, 'number', hasTimes && times.length > 0 ? times.join(' + ') : '0', {
        where: 'screeners',
        isExact: name === 'n_events',
      }),
    ),
    ...(hasRoster
      ? [
          row('m_is_adult', 'number', `if(\${m_age} >= ${manifest.selection.minimumAge}, 1, 0)`, {
            where: 'members',
            isExact: false,
          }),
          row('m_line', 'number', 'position(..)', { where: 'members' }),
          row('m_place', 'number', 'position(..)', { where: 'members' }),
          blank('member_of', 'number', 'members'),
          blank('m_names', 'multiple', 'members'),
          blank('m_head_age', 'number', 'members'),
          blank('m_partners', 'number', 'members'),
        ]
      : []),
    ...(hasTimes
      ? [
          row('event_n', 'number', '1', { where: 'incidents', isExact: false }),
          row('event_of', 'number', '1', { where: 'incidents', isExact: false }),
          row('event_ordinal', 'number', '1', { where: 'incidents', isExact: false }),
          row('event_times', 'number', byCrime(timesOf), { where: 'incidents' }),
          row(
            'crime_level',
            'text',
            byCrime(({ level }) => text(level)),
            { where: 'incidents' },
          ),
          row(
            'crime_property',
            'text',
            byCrime(({ property }) => text(property ? 'yes' : 'no')),
            { where: 'incidents' },
          ),
          row(
            'crime_presence',
            'text',
            byCrime(({ presence }) => text(presence)),
            { where: 'incidents' },
          ),
          row(
            'crime_violence',
            'text',
            byCrime(({ violence }) => text(violence)),
            { where: 'incidents' },
          ),
          row(
            'crime_attempts',
            'text',
            byCrime(({ attempts }) => text(attempts)),
            { where: 'incidents' },
          ),
          row(
            'crime_place',
            'text',
            byCrime(({ place }) => text(place?.fixed ?? '')),
            { where: 'incidents' },
          ),
          row(
            'crime_without',
            'multiple',
            byCrime(({ place }) => text((place?.without ?? []).join(' '))),
            { where: 'incidents' },
          ),
          row(
            'crime_sensitive',
            'text',
            byCrime(({ sensitive }) => text(sensitive ? 'yes' : 'no')),
            { where: 'incidents' },
          ),
          row('crime_label', 'text', `jr:choice-name(${readOf('crime')}, '${readOf('crime')}')`, {
            where: 'incidents',
          }),
          ...['event_series', 'event_described', 'event_drawn', 'told_which'].map((name) =>
            blank(name, 'text', 'incidents'),
          ),
          ...['told_before', 'told_sealed', 'told_forms', 'already_told', 'told_differs'].map((name) =>
            blank(name, 'multiple', 'incidents'),
          ),
        ]
      : []),
  ];
}

/** How an expression of XLSForm reads a name. */
export function readOf(name: string): string {
  return `\${${name}}`;
}

function daysBefore(days: number): string {
  return `format-date(date(decimal-date-time(${readOf('interview_date')}) - ${days}), '%Y-%m-%d')`;
}
