import './files.css';
import { CopyPlus, Download, FilePlus } from 'lucide-react';
import { BY_COMMAND, type PublishedVersion } from '#contract';
import { Button } from '../../components/Button.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { type DesignTexts, designTexts } from '../../text/design/design-texts.ts';
import { designFileTexts } from '../../text/design-files/design-file-texts.ts';
import { designVersionsTexts } from '../../text/design-versions/design-versions-texts.ts';
import { formatDateTime, formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';

interface VersionTableProps {
  id: string;
  versions: readonly PublishedVersion[];
  busy: boolean;
  onNext: (version: PublishedVersion) => void;
  onOwn: (version: PublishedVersion) => void;
  onSave: (version: PublishedVersion) => void;
}

/** How much of a hash is read aloud on the telephone. */
const SHORT_HASH = 12;

/** The published versions of a questionnaire, the newest first, and what can be begun from each. */
export function VersionTable({ id, versions, busy, onNext, onOwn, onSave }: VersionTableProps) {
  const text = useTexts(designTexts).list;
  const words = useTexts(designVersionsTexts);
  const { save } = useTexts(designFileTexts);
  const { locale } = useLanguage();
  const { columns } = text;
  if (versions.length === 0) return <p>{text.noVersions}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="design-scroll" tabIndex={0} aria-label={`${text.versions}: ${id}`}>
      <table className="design-table">
        <thead>
          <tr>
            <th scope="col">{columns.version}</th>
            <th scope="col">{columns.published}</th>
            <th scope="col">{columns.note}</th>
            <th scope="col">{columns.usedBy}</th>
            <th scope="col">{columns.hash}</th>
            <th scope="col">{columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => {
            const name = `${id} ${version.version}`;
            return (
              <tr key={version.version}>
                <th scope="row">
                  {text.version({ version: version.version, number: formatNumber(version.number, locale) })}
                </th>
                <td>{publishedIn(text, formatDateTime(version.publishedAt, locale), version.author)}</td>
                <td className="design-note">
                  {isReconstruction(version) ? whatIsNew(text, version) : version.note}
                  {version.origin && <span className="design-id"> {text.beganAs(version.origin)}</span>}
                </td>
                <td data-head={columns.usedBy}>{version.usedBy.join(', ') || text.notUsed}</td>
                <td data-head={columns.hash}>
                  <code title={version.sha256}>{version.sha256.slice(0, SHORT_HASH)}</code>
                </td>
                <td>
                  <span className="row design-actions">
                    <a
                      className="button"
                      href={hrefOf(['versions', id, version.version], '', null)}
                      aria-label={words.openOf(name)}
                    >
                      {words.open}
                    </a>
                    <Button
                      icon={FilePlus}
                      disabled={busy}
                      aria-label={text.startNextOf(name)}
                      onClick={() => onNext(version)}
                    >
                      {text.startNext}
                    </Button>
                    <Button
                      kind="quiet"
                      icon={CopyPlus}
                      disabled={busy}
                      aria-label={text.startOwnOf(name)}
                      onClick={() => onOwn(version)}
                    >
                      {text.startOwn}
                    </Button>
                    <Button kind="quiet" icon={Download} aria-label={save.openOf(name)} onClick={() => onSave(version)}>
                      {save.open}
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function publishedIn(text: DesignTexts['list'], when: string, author: string | undefined): string {
  return author === BY_COMMAND ? text.publishedByCommand(when) : text.published({ when, author });
}

/** What a version that comes with the platform brought, and that it is a reconstruction. */
function whatIsNew({ newIn, reconstruction }: DesignTexts['list'], { version }: PublishedVersion): string {
  const brought = Object.hasOwn(newIn, version) ? newIn[version as keyof typeof newIn] : undefined;
  return brought === undefined ? reconstruction : `${brought} ${reconstruction}`;
}

/** What comes with the platform says of itself in one word what it is; see the manifest. */
function isReconstruction({ author, note }: PublishedVersion): boolean {
  return author === undefined && note === 'reconstructed';
}
