import type { getReleaseLog, ReplyOf } from '#contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatDateTime, formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useNameOf } from '../../people/people-context.ts';

/** How the audit trail names the program itself. */
const SERVER = 'server';

/** Who did what with a release, the latest first. */
export function ReleaseLog({ lines }: ReplyOf<typeof getReleaseLog>) {
  const { log, revision } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const nameOf = useNameOf();
  const whoDid = ({ by, action }: ReplyOf<typeof getReleaseLog>['lines'][number]) => {
    if (by !== SERVER) return nameOf(by);
    return action === 'release-published' ? log.server : log.serverItself;
  };
  return (
    <section className="stack">
      <h2>{log.heading}</h2>
      <DataTable
        caption={log.heading}
        columns={[
          {
            key: 'what',
            name: log.columns.what,
            cell: (line) => `${log.actions[line.action]}, ${revision(formatNumber(line.revision, locale))}`,
          },
          { key: 'who', name: log.columns.who, cell: whoDid },
          { key: 'when', name: log.columns.when, cell: ({ at }) => formatDateTime(at, locale) },
        ]}
        rows={lines.toReversed()}
        keyOf={(_, place) => place}
      />
    </section>
  );
}
