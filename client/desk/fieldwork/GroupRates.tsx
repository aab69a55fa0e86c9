import type { RatesReply } from '#contract';
import { Choice } from '../../components/Choice.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { fieldworkTexts } from '../../text/fieldwork/fieldwork-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { rateInWords } from './rate-words.ts';

export type GroupedBy = 'interviewer' | 'psu';

const RATES = ['RR1', 'COOP1', 'REF1', 'CON1'] as const;

interface GroupRatesProps {
  groups: RatesReply['groups'];
  by: GroupedBy;
  onBy: (by: GroupedBy) => void;
}

/** The rates of each interviewer or primary unit. */
export function GroupRates({ groups, by, onBy }: GroupRatesProps) {
  const text = useTexts(fieldworkTexts);
  const { locale } = useLanguage();
  const options = (['interviewer', 'psu'] as const).map((value) => ({ value, label: text.groups[value] }));
  const pendingOf = ({ counts: { untried, open, appointment } }: (typeof groups)[number]) =>
    untried + open + appointment;
  const finishedOf = (group: (typeof groups)[number]) =>
    Object.values(group.counts).reduce((sum, count) => sum + count, 0) - pendingOf(group);
  return (
    <section className="stack">
      <h2>{text.groupsTitle}</h2>
      <p>
        {text.by}{' '}
        <Choice
          label={text.by}
          value={by}
          groups={[{ options }]}
          onChoose={(value) => onBy(value === 'psu' ? 'psu' : 'interviewer')}
        />
      </p>
      <DataTable
        layout="figures"
        caption={text.groupsTitle}
        columns={[
          { key: 'name', name: text.groups[by], cell: ({ name }) => name ?? text.unassigned },
          ...RATES.map((rate) => ({
            key: rate,
            name: rate,
            className: 'tabular',
            cell: ({ rates }: (typeof groups)[number]) => rateInWords(rates[rate], locale),
          })),
          {
            key: 'finished',
            name: text.finished,
            className: 'tabular',
            cell: (group) => formatNumber(finishedOf(group), locale),
          },
          {
            key: 'pending',
            name: text.pending,
            className: 'tabular',
            cell: (group) => formatNumber(pendingOf(group), locale),
          },
        ]}
        rows={groups}
        keyOf={({ name = '' }) => name}
      />
    </section>
  );
}
