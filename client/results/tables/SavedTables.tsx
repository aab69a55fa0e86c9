import { CopyPlus, Plus, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { deleteTable, getTable, listTables, makeTable, type SavedTableHead, type SpecFinding } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { AskFirstDialog } from '../../components/AskFirstDialog.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable, type TableColumn } from '../../components/DataTable.tsx';
import type { ChosenFile } from '../../components/files/chosen-file.ts';
import { FileForm } from '../../components/files/FileForm.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { goTo, hrefOf } from '../../shell/use-address.ts';
import { useReply } from '../../shell/use-reply.ts';
import { formatDateTime } from '../../text/format.ts';
import { tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { titleIn } from '../../text/title-in.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { useNameOf } from '../people/people-context.ts';
import { beginTable, forgetTable } from './model/draft.ts';
import { freeTableName, specIn, type WrittenSpec } from './model/spec.ts';
import { SpecFindings } from './shown/SpecFindings.tsx';

interface SavedTablesProps {
  /** Key of the edition, by which a file is judged that cannot be read. */
  readonly survey: string;
  readonly onSessionEnded: () => void;
}

/** The saved tables, each a link that opens it; a new one, and one from a file. */
export function SavedTables({ survey, onSessionEnded }: SavedTablesProps) {
  const { title, list, saving } = useTexts(tablePageTexts);
  const { language, locale } = useLanguage();
  const nameOfPerson = useNameOf();
  const ask = useCallback((signal: AbortSignal) => call(listTables, { signal }), []);
  const { reply, again } = useReply(ask, onSessionEnded);
  const [removing, setRemoving] = useState<SavedTableHead>();
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [findings, setFindings] = useState<readonly SpecFinding[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const nameOf = ({ title: titles, table }: SavedTableHead) => titleIn(titles, language).title || titles[''] || table;

  function begin(spec?: WrittenSpec, text?: string) {
    beginTable(spec, text);
    goTo(['tables', 'new']);
  }

  async function attempt(work: () => Promise<void>) {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  const copy = ({ key }: SavedTableHead, taken: readonly string[]) =>
    attempt(async () => {
      const spec = specIn((await call(getTable, { params: { key } })).text);
      if (!spec) return;
      const titles = typeof spec.title === 'string' ? { [language]: spec.title } : (spec.title ?? {});
      const named = Object.entries(titles).map(([code, words]) => [code, saving.copyTitle(words)]);
      begin({ ...spec, title: Object.fromEntries(named), table: freeTableName(spec.table, taken) });
    });

  const remove = (table: SavedTableHead) =>
    attempt(async () => {
      const { key, revision } = table;
      const reply = await call(deleteTable, { params: { key }, query: { revision } });
      heading.current?.focus();
      setTold('deleted' in reply ? list.removed(nameOf(table)) : saving.conflictTitle);
      if ('deleted' in reply) forgetTable(key);
      again();
    });

  async function open({ bytes }: ChosenFile) {
    const text = new TextDecoder().decode(bytes);
    const spec = specIn(text);
    setFindings([]);
    if (spec) return begin(spec, text);
    // The server knows the places of what is wrong, and says them.
    const judged = await call(makeTable, { query: { survey }, body: { text: text || ' ' } });
    if ('findings' in judged) setFindings(judged.findings);
  }

  const tables = reply.state === 'here' ? reply.value.tables : [];
  const columns: TableColumn<SavedTableHead>[] = [
    {
      key: 'title',
      name: list.columns.title,
      cell: (table) => <a href={hrefOf(['tables', table.key])}>{nameOf(table)}</a>,
    },
    { key: 'file', name: list.columns.file, cell: ({ table }) => table },
    {
      key: 'changed',
      name: list.columns.changed,
      cell: ({ changedAt, changedBy }) =>
        list.changed({ when: formatDateTime(changedAt, locale), who: nameOfPerson(changedBy) }),
    },
    {
      key: 'actions',
      name: list.columns.actions,
      cell: (table) => (
        <span className="row">
          <Button
            icon={CopyPlus}
            aria-label={list.copyOf(nameOf(table))}
            onClick={() =>
              copy(
                table,
                tables.map((each) => each.table),
              )
            }
          >
            {list.copy}
          </Button>
          <Button
            kind="danger"
            icon={Trash2}
            aria-label={list.removeOf(nameOf(table))}
            onClick={() => setRemoving(table)}
          >
            {list.remove}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <div className="stack">
      <h1>{title}</h1>
      <div>
        <Button kind="primary" icon={Plus} onClick={() => begin()}>
          {list.begin}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {list.saved}
      </h2>
      <p role="status" className={told ? 'quiet' : 'visually-hidden'}>
        {told}
      </p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {reply.state === 'asking' && <LoadingScreen />}
      {reply.state === 'failed' && <ProblemBanner problem={reply.problem} onRetry={again} />}
      {reply.state === 'here' && (
        <DataTable
          caption={list.saved}
          columns={columns}
          rows={tables}
          keyOf={({ key }) => key}
          empty={<Banner>{list.none}</Banner>}
        />
      )}
      <section className="card stack">
        <h2>{list.upload}</h2>
        <p id="table-file-hint" className="quiet">
          {list.uploadHint}
        </p>
        <FileForm
          text={{ file: list.file, send: list.open, sending: list.opening, noFile: list.noFile }}
          accept=".json,application/json"
          describedBy="table-file-hint"
          read={open}
          onSessionEnded={onSessionEnded}
        />
        {findings.length > 0 && <SpecFindings title={list.cannotOpen} findings={findings} />}
      </section>
      {removing && (
        <AskFirstDialog
          title={list.removeTitle(nameOf(removing))}
          action={list.remove}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <p>{list.removeBody}</p>
        </AskFirstDialog>
      )}
    </div>
  );
}
