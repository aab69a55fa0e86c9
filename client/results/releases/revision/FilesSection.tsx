import { Fragment } from 'react';
import { Banner } from '../../../components/Banner.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import type { RevisionContent } from './RevisionContents.tsx';
import { sortOfFile } from './sort-of-file.ts';

const KB = 1000;

/** The files that readers take along, and what became of them in a correction. */
export function FilesSection({ contents: { files, filesChanged, publicFiles } }: { contents: RevisionContent }) {
  const { shown } = useTexts(releaseTexts);
  const { locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  const changes = new Map(filesChanged.map(({ path, kind }) => [path, kind]));
  const gone = filesChanged.filter(({ kind }) => kind === 'removed').map(({ path }) => ({ path, bytes: undefined }));
  const unit = { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 } as const;
  return (
    <section className="stack">
      <h2>{shown.files}</h2>
      {publicFiles.map(({ name, formats, k, l, told }) => (
        <Fragment key={name}>
          {told.length > 0 && (
            <Banner kind="caution">
              {shown.publicFileTells({
                name,
                tables: told.map(({ table }) => table).join(', '),
                cells: number(told.reduce((sum, { cells }) => sum + cells, 0)),
              })}
            </Banner>
          )}
          <p>{shown.publicFile({ name, formats: formats.join(', '), k: number(k), l: number(l) })}</p>
        </Fragment>
      ))}
      <details className="definition">
        <summary>{shown.allListed.files(number(files.length + gone.length))}</summary>
        <DataTable
          caption={shown.files}
          columns={[
            { key: 'path', name: shown.file, cell: ({ path }) => path },
            { key: 'what', name: shown.what, cell: ({ path }) => shown.whats[sortOfFile(path)] },
            {
              key: 'bytes',
              name: shown.size,
              className: 'tabular',
              cell: ({ bytes }) => bytes !== undefined && formatNumber(bytes / KB, locale, unit),
            },
            {
              key: 'change',
              name: shown.change,
              cell: ({ path }) => {
                const kind = changes.get(path);
                return kind && shown.fileKinds[kind];
              },
            },
          ]}
          rows={[...files, ...gone]}
          keyOf={({ path }) => path}
        />
      </details>
    </section>
  );
}
