import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { saveText } from '../../../components/files/save-text.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';

interface TableFilesProps {
  /** Of the files, without an ending. */
  readonly name: string;
  readonly json: string;
  readonly csv: string;
  /** The table as text, as it is shown. */
  readonly written: () => string;
}

/** The files of the table that is shown, as the command writes them, and the table for the clipboard. */
export function TableFiles({ name, json, csv, written }: TableFilesProps) {
  const { shown } = useTexts(tablePageTexts);
  const [outcome, setOutcome] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(written());
      setOutcome(shown.copied);
    } catch {
      setOutcome(shown.copyFailed);
    }
  }
  return (
    <div className="row">
      <Button icon={Copy} onClick={copy}>
        {shown.copy}
      </Button>
      <Button icon={Download} onClick={() => saveText(`${name}.csv`, csv, 'text/csv')}>
        {shown.downloadCsv}
      </Button>
      <Button icon={Download} onClick={() => saveText(`${name}.json`, json, 'application/json')}>
        {shown.downloadJson}
      </Button>
      <span role="status" className="quiet">
        {outcome}
      </span>
    </div>
  );
}
